// Shared by the web apps: nothing a person types stays on a shared machine, and there is one sign-in page.

const DRAFT = 'camunda-form:';

// Tasklist keeps drafts of forms in the browser, also when a session ends. Ours are on the server (drafts.js).
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!String(key).startsWith(DRAFT)) {
    setItem.call(this, key, value);
  }
};

function forgetDrafts() {
  for (const key of Object.keys(window.localStorage)) {
    if (key.startsWith(DRAFT)) {
      window.localStorage.removeItem(key);
    }
  }
}

const TASK = /^#\/\?(?:.*&)?task=([0-9a-f-]{36})(?:&|$)/;
const { pushState, replaceState } = window.history;
let task = null;
let signingOut = false;

// The web apps' own sign-in form is closed: asking for the page anew leads to ours, and back afterwards, to the same task.
function leaveWhenSignedOut() {
  if (!window.location.hash.startsWith('#/login')) {
    [, task] = TASK.exec(window.location.hash) || [];
    return;
  }
  forgetDrafts();
  const back = task && !signingOut ? `#/?task=${task}` : '';
  replaceState.call(window.history, null, '', window.location.pathname + back);
  window.location.reload();
}

for (const original of [pushState, replaceState]) {
  window.history[original.name] = function (...args) {
    original.apply(this, args);
    leaveWhenSignedOut();
  };
}
window.addEventListener('hashchange', leaveWhenSignedOut);
document.addEventListener('click', event => {
  signingOut = signingOut || Boolean(event.target.closest('[ng-click="logout()"]'));
}, true);

forgetDrafts();
leaveWhenSignedOut();
