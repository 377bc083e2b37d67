// What Tasklist says of one attempt to send a form does not outlive it: a refusal goes when the next attempt begins or
// another form is opened, and whoever has finished a task is told so.

import { onCall, whenAnswered } from './calls.js';

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

onCall(/\/(task|process-definition)\/[^/]+\/(form|startForm|submit-form)$/, () => {
  change(notices => notices.clear({ type: 'danger' }));
});

onCall(/\/task\/[^/]+\/submit-form$/, call => whenAnswered(call, status => {
  if (status >= 200 && status < 300) {
    change(notices => notices.addMessage({ status: words.done, duration: SHOWN }));
  }
}));
