// Cockpit is for process owners, who read: what is not theirs is not offered. What changes something is refused; variables are
// nobody's to read here; tasks are counted for nobody but their groups; batches, reports and external tasks there are none.

const WORDS = {
  fi: {
    tasks: 'Cockpit ei näytä tehtäviä. Omat tehtävänsä jokainen löytää sivulta',
    work: 'Omat työt'
  },
  sv: {
    tasks: 'Cockpit visar inga uppgifter. Var och en hittar sina egna uppgifter på sidan',
    work: 'Mitt arbete'
  },
  en: {
    tasks: 'Cockpit does not show tasks. Everyone finds their own on the page',
    work: 'My work'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const HIDDEN = new Set([
  'tasks', 'reports', 'batch',
  'variables-tab', 'external-tasks-process-instance-runtime',
  'cancel-process-instance-action', 'job-retry-action', 'add-variable-action', 'delete-deployment',
  'update-suspension-state', 'update-suspension-state-action',
  'job-definition-override-job-priority-action', 'bulk-job-definition-override-job-priority-action',
  'increase-incident-job-retry', 'increase-incident-external-task-retry'
]);

function withoutHidden(plugins) {
  const all = plugins.getProviders;
  plugins.getProviders = (...args) => all.apply(plugins, args).filter(it => !HIDDEN.has(it.id));
  return plugins;
}

// Whoever types the address of what is hidden reads where it is instead, or where Cockpit begins.
function configure($provide, $routeProvider) {
  $provide.decorator('Plugins', ['$delegate', withoutHidden]);
  $routeProvider.when('/tasks', {
    template: `<p class="no-tasks">${words.tasks} <a href="${ROOT}/" target="_self">${words.work}</a>.</p>`,
    authentication: 'required'
  });
  for (const address of ['/batch', '/reports/:reportType?']) {
    $routeProvider.when(address, { redirectTo: '/dashboard' });
  }
}

const bootstrap = window.angular.bootstrap;
window.angular.bootstrap = (element, modules, config) =>
  bootstrap(element, [...modules, ['$provide', '$routeProvider', configure]], config);
