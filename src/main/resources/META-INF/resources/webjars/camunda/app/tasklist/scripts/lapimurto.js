// Shared by the web apps: nothing a person types stays on a shared machine, and there is one sign-in page.

const DRAFT = 'camunda-form:';

// Tasklist keeps drafts of forms in the browser, also when a session ends. Lists and long texts have pages of their own.
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

// The web apps' own sign-in form is closed: asking for the page anew leads to ours, and back afterwards.
function leaveWhenSignedOut() {
  if (window.location.hash.startsWith('#/login')) {
    forgetDrafts();
    window.location.replace(window.location.pathname);
  }
}

for (const name of ['pushState', 'replaceState']) {
  const original = window.history[name];
  window.history[name] = function (...args) {
    original.apply(this, args);
    leaveWhenSignedOut();
  };
}
window.addEventListener('hashchange', leaveWhenSignedOut);

forgetDrafts();
leaveWhenSignedOut();
