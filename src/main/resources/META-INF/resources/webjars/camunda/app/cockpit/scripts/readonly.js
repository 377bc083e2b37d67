// Cockpit is for process owners, who read: what is not theirs is not offered. What changes something is refused; variables are
// nobody's to read here; tasks are counted for nobody but their groups; batches, reports and external tasks there are none.

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

const bootstrap = window.angular.bootstrap;
window.angular.bootstrap = (element, modules, config) =>
  bootstrap(
    element,
    [...modules, ['$provide', $provide => $provide.decorator('Plugins', ['$delegate', withoutHidden])]],
    config
  );
