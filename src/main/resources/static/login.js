// Whoever followed a link to a task comes to that task. What stands behind # stays in the browser: the forms' addresses hand
// it on to the page that they lead to.
const [, task] = /^#\/\?(?:.*&)?task=([0-9a-f-]{36})(?:&|$)/.exec(location.hash) || [];
if (task) {
  for (const form of document.forms) form.action += `#/?task=${task}`;
}
