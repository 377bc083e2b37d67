// How Tasklist shows tasks: the first to be due first, a free one ready to be filled in, each with a link to its page,
// and with Finland's time wherever one is.

const WORDS = {
  fi: {
    page: 'Avaa tehtävän sivu',
    zone: 'Ajat ovat Suomen aikaa.'
  },
  sv: {
    page: 'Öppna uppgiftens sida',
    zone: 'Tiderna anges i finländsk tid.'
  },
  en: {
    page: 'Open the task’s page',
    zone: 'Times are in Finnish time.'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;

const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const MOMENT = /^\d{4}-\d\d-\d\dT.*([+-]\d\d:?\d\d|Z)$/;
const finland = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' });

/** A moment as clocks in Finland show it. What is no moment, such as a day, stays. */
function inFinland(value) {
  return MOMENT.test(value) ? finland.format(new Date(value)).replace(' ', 'T') : value;
}

const withFinlandsTime = ['$delegate', show => (value, ...more) => show(inFinland(value), ...more)];

function configure($provide, views) {
  $provide.decorator('camDateFilter', withFinlandsTime);
  $provide.decorator('dateFilter', withFinlandsTime);
  $provide.decorator('camWidgetFooterDirective', ['$delegate', ([footer]) => {
    footer.template = footer.template.replace(/{{ 'CAM_WIDGET_FOOTER_TIMEZONE' .*<\/i>/, words.zone);
    return [footer];
  }]);
  // It would take a moment's zone away before it is shown.
  $provide.decorator('unfixDate', () => moment => moment);
  views.registerDefaultView('tasklist.task.action', {
    id: 'task-page',
    template: `<a class="task-page" ng-href="${ROOT}/tasks/{{task.id}}">${words.page}</a>`,
    priority: 200
  });
  $provide.decorator('$location', ['$delegate', sortedByDueDate]);
  return ['Views', openFreeForms];
}

/** Where nothing says how tasks are sorted, the first to be due come first. */
function sortedByDueDate(location) {
  const { search } = location;
  location.search = (...change) => {
    const found = search.apply(location, change);
    return change.length > 0 || location.path() !== '/' ? found : { sorting: BY_DUE_DATE, ...found };
  };
  return location;
}

// Tasklist keeps a form grey until somebody has claimed its task. Here that happens as soon as one types (drafts.js).
function openFreeForms(views) {
  const form = views.getProviders({ component: 'tasklist.task.detail' }).find(it => it.id === 'task-detail-form');
  const { controller } = form;
  form.controller = ['$scope', '$controller', function ($scope, $controller) {
    $controller(controller, { $scope });
    const isFree = () => Boolean($scope.task) && !$scope.task.assignee;
    $scope.$watch(() => {
      if (isFree()) {
        Object.assign($scope.options, { disableForm: false, disableCompleteButton: false });
      }
    });
    $scope.$on('draft.kept', () => {
      if (isFree()) {
        // Else the form would be away for a moment, and the keyboard with it.
        document.body.classList.add('claiming');
        $scope.taskData.changed('task');
        $scope.taskData.changed('taskList');
      }
    });
    $scope.$watch('task.assignee', () => document.body.classList.remove('claiming'));
  }];
}

const bootstrap = window.angular.bootstrap;
window.angular.bootstrap = (element, modules, config) => bootstrap(element, [...modules, ['$provide', 'ViewsProvider', configure]], config);
