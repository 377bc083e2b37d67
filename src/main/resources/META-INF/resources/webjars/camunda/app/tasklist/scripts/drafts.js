// What is typed into a task's form is kept on the server, for its writer alone, as on the task's own page: it is there
// again when the task is opened anew, here or there. The first who types takes the task.

import { onCall, whenAnswered } from './calls.js';
import { read, typed } from './reading.js';

const WORDS = {
  fi: {
    kept: 'Tallessa. Voit jatkaa myöhemmin, myös toisella laitteella.',
    unkept: 'Ei vielä tallessa: yhteyttä ei ole. Tallennusta yritetään uudelleen.',
    elsewhere: 'Olet täyttänyt tätä tehtävää myös muualla. Lataa sivu uudelleen, niin näet kaiken.'
  },
  sv: {
    kept: 'Sparat. Du kan fortsätta senare, också på en annan enhet.',
    unkept: 'Inte sparat ännu: det finns ingen anslutning. Ett nytt försök görs.',
    elsewhere: 'Du har fyllt i den här uppgiften också på annat håll. Ladda om sidan för att se allt.'
  },
  en: {
    kept: 'Kept. You can go on later, also on another device.',
    unkept: 'Not kept yet: there is no connection. It is tried again.',
    elsewhere: 'You have typed into this task elsewhere too. Load this page again to see all of it.'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;

const PAUSE = 1000;
const AGAIN = 10000;
const PICKING = 200;
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const TOKEN = 'X-CSRF-TOKEN';

/** The draft of one form that is open, and what is touched of it and not kept yet. */
class Draft {
  touched = new Set();
  saving = Promise.resolve();
  closed = false;

  constructor(task, form) {
    this.address = `${ROOT}/tasks/${task}/draft`;
    this.form = form.id.replace(/-\w\w$/, '');
    this.options = new Map(parts(form).map(it => [it.key, (it.values || []).map(option => option.value)]));
  }

  /** What is kept now, and the right to keep more. */
  async open() {
    const answer = await fetch(this.address, { redirect: 'error' });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    this.token = answer.headers.get(TOKEN);
    this.version ??= await answer.text();
  }

  /** Whether the form has all that its writer has typed, here or elsewhere; the server tells when it cannot be asked. */
  async isWhole() {
    try {
      await this.keep();
      const answer = await fetch(this.address, { redirect: 'error' });
      return !answer.ok || !this.version || await answer.text() === this.version;
    } catch {
      return true;
    }
  }

  touch(key) {
    if (this.options.has(key)) {
      this.touched.add(key);
      this.later(PAUSE);
    }
  }

  later(pause) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.keep(), pause);
  }

  body() {
    const body = new URLSearchParams({ _csrf: this.token, _draft: this.version, _form: this.form });
    for (const key of this.touched) {
      values(this.container, key, this.options.get(key)).forEach(it => body.append(key, it));
    }
    return body;
  }

  /** Keeps what is touched, after what is being kept already. */
  keep() {
    clearTimeout(this.waiting);
    this.saving = this.saving.then(() => this.touched.size > 0 && !this.closed && this.send());
    return this.saving;
  }

  async send() {
    const keys = [...this.touched];
    try {
      if (!this.token) {
        await this.open();
      }
      const body = this.body();
      this.touched.clear();
      // It outlives the page, as far as browsers allow.
      const keepalive = String(body).length < 60000;
      const answer = await fetch(this.address, { method: 'POST', body, redirect: 'error', keepalive });
      this.closed ||= answer.status === 404;
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const version = await answer.text();
      this.version = version || this.version;
      this.elsewhere ||= !version;
      this.tell(this.elsewhere ? 'elsewhere' : 'kept');
      tellTasklist();
    } catch {
      this.token = null;
      keys.forEach(it => this.touched.add(it));
      this.later(AGAIN);
      this.tell('unkept');
    }
  }

  tell(what) {
    const form = this.container.closest('[cam-tasklist-form]');
    if (form && !this.closed) {
      const note = form.querySelector('.kept') || form.appendChild(document.createElement('p'));
      note.className = 'kept';
      note.setAttribute('role', 'status');
      note.dataset.state = what;
      note.textContent = words[what];
      this.container.toggleAttribute('data-unkept', what === 'unkept');
    }
  }
}

function parts(form) {
  return form.components.flatMap(it => [it, ...parts({ components: it.components || [] })]).filter(it => it.key);
}

/** What a field holds as the task's page would send it; nothing when a condition hides it. */
function values(container, key, options) {
  const field = ['', '-'].map(it => container.querySelector(`:is(input, textarea)[id${it ? '*' : '$'}="-Field_${key}${it}"]`)).find(Boolean);
  if (!field || field.disabled) {
    return [];
  }
  if (options.length > 0) {
    const chosen = options.filter((it, index) => container.querySelector(`[id$="-Field_${key}-${index}"]`)?.checked);
    return chosen.length > 0 ? chosen : [''];
  }
  if (field.type === 'checkbox') {
    return [field.checked ? 'true' : ''];
  }
  const { value } = field._flatpickr ? read(field) : {};
  const text = field instanceof HTMLInputElement ? typed.get.call(field) : field.value;
  return [value instanceof Date ? day(value) : text];
}

function day(date) {
  return [String(date.getFullYear()).padStart(4, '0'), date.getMonth() + 1, date.getDate()]
    .map(it => String(it).padStart(2, '0')).join('-');
}

function tellTasklist() {
  const tasklist = window.angular.element(document.documentElement).injector();
  tasklist.get('$rootScope').$applyAsync(scope => scope.$broadcast('draft.kept'));
}

let draft = null;
let asked = null;

// A form is opened: what was typed into the one before is kept first, since it may be the same.
const { fetch } = window;
window.fetch = async (address, ...more) => {
  const [, task] = /\/task\/([^/]+)\/deployed-form/.exec(address) || [];
  if (!task) {
    return fetch(address, ...more);
  }
  asked = task;
  if (draft) {
    await draft.keep();
  }
  const answer = await fetch(address, ...more);
  if (answer.ok && asked === task) {
    draft = new Draft(task, await answer.clone().json());
    draft.open().catch(() => {});
  }
  return answer;
};

// What the form changes by itself while it opens is nobody's typing. The calendar types for the person.
let picked = 0;
for (const type of ['click', 'keydown']) {
  document.addEventListener(type, event => {
    picked = event.target.closest?.('.flatpickr-calendar') ? Date.now() : picked;
  }, true);
}

function touched(event) {
  if (!event.isTrusted && Date.now() - picked > PICKING) {
    return;
  }
  const container = event.target.closest('.task-details .fjs-container');
  const field = event.target.closest('.fjs-form-field')?.querySelector('[id*="-Field_"]');
  if (draft && container && field) {
    draft.container ??= container;
    if (draft.container === container) {
      draft.touch(/-Field_([A-Za-z0-9]+)/.exec(field.id)[1]);
    }
  }
}

for (const type of ['input', 'change']) {
  document.addEventListener(type, touched, true);
}
document.addEventListener('click', event => {
  if (event.target.closest('.fjs-number-arrow-container')) {
    touched(event);
  }
}, true);

window.addEventListener('pagehide', () => {
  if (draft && draft.touched.size > 0 && !draft.closed && draft.token) {
    navigator.sendBeacon(draft.address, draft.body());
  }
});

// A form that was filled in elsewhere too is not sent before all of it is seen, as on the task's page.
let asking = false;
document.addEventListener('click', async event => {
  const button = event.target.closest('.task-details [ng-click="complete()"]');
  const sent = draft;
  if (!button || !sent || asking === 'done') {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!asking) {
    asking = true;
    const whole = await sent.isWhole();
    asking = 'done';
    if (whole) {
      button.click();
    } else {
      sent.container ??= document.querySelector('.task-details .fjs-container');
      sent.tell('elsewhere');
    }
    asking = false;
  }
}, true);

// Whoever has finished the task has no draft of it any more.
onCall(/\/task\/[^/]+\/submit-form$/, call => {
  const sent = draft;
  if (sent) {
    sent.closed = true;
    whenAnswered(call, status => {
      sent.closed = status >= 200 && status < 300;
      if (!sent.closed && sent.touched.size > 0) {
        sent.later(PAUSE);
      }
    });
  }
});
