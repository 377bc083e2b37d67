// What Tasklist says of one attempt to send a form does not outlive it: a refusal goes when the next attempt begins or
// another form is opened, and whoever has finished a task is told so.

const WORDS = {
  fi: {
    done: 'Tehtävä on valmis.'
  },
  sv: {
    done: 'Uppgiften är klar.'
  },
  en: {
    done: 'The task is done.'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;
const SHOWN = 8000;

function change(what) {
  const tasklist = window.angular.element(document.documentElement).injector();
  tasklist.get('$rootScope').$applyAsync(() => what(tasklist.get('Notifications')));
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...more) {
  const [, what, does] = /\/(task|process-definition)\/[^/]+\/(form|startForm|submit-form)$/.exec(url) || [];
  if (what) {
    change(notices => notices.clear({ type: 'danger' }));
  }
  if (what === 'task' && does === 'submit-form') {
    this.addEventListener('load', () => {
      if (this.status < 300) {
        change(notices => notices.addMessage({ status: words.done, duration: SHOWN }));
      }
    });
  }
  return open.call(this, method, url, ...more);
};
