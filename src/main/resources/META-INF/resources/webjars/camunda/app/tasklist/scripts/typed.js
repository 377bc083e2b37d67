// What a person types into a form as a day or a number stays as it was typed. It is sent as it reads, or refused in words.
// The forms' own program takes 31.2. for 3.3. and 1e5 for 15, and moves every day west of Greenwich to the day before.

import { onCall } from './calls.js';
import { isNumber, read, readDay, typed, words } from './reading.js';

// A day without a time is a day of the person's calendar, and not midnight in Greenwich. Nothing else in Tasklist asks so.
const parse = Date.parse;
Date.parse = text => /^\d{4}-\d\d-\d\d$/.test(text) ? Number(readDay(text).value) : parse(text);

const UNREADABLE = 'NaN';

// The calendar empties a field that it cannot read.
function keepDay(input) {
  input._flatpickr.config.parseDate = text => readDay(text, input._flatpickr).value;
  Object.defineProperty(input, 'value', {
    ...typed,
    set(text) {
      if (text !== '' || !read(input).wrong) {
        typed.set.call(input, text);
      }
    }
  });
}

// Numbers that were typed, and not counted up or down by the arrows.
const byHand = new WeakSet();

// The form waits a moment before it takes a number in, and then may take what has been typed over since.
function tellAgain(input) {
  setTimeout(() => {
    input.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => input.dispatchEvent(new FocusEvent('blur')));
  });
}

// The form sees the number as it calculates with it; the person sees what they typed.
function keepNumber(input) {
  Object.defineProperty(input, 'value', {
    ...typed,
    get() {
      const { value, wrong } = read(input);
      return wrong ? UNREADABLE : value;
    },
    set(value) {
      const text = String(value ?? '');
      if (text !== input.value) {
        if (byHand.has(input)) {
          tellAgain(input);
        } else {
          typed.set.call(input, text.replace('.', words.point));
          judge(input);
        }
      }
    }
  });
  typed.set.call(input, typed.get.call(input).replace('.', words.point));
}

function keep(input) {
  if (!Object.hasOwn(input, 'value')) {
    if (isNumber(input)) {
      keepNumber(input);
    } else if (input._flatpickr) {
      keepDay(input);
    }
  }
}

/** Says beside the field what is wrong with it, if anything is. */
function judge(input) {
  const { wrong } = read(input);
  const field = input.closest('.fjs-form-field');
  const said = field.querySelector(':scope > .typed-wrong');
  if (wrong) {
    const note = said || Object.assign(document.createElement('div'), { className: 'fjs-form-field-error typed-wrong', id: `${input.id}-wrong` });
    note.setAttribute('role', 'alert');
    note.textContent = wrong;
    field.append(note);
    input.setAttribute('aria-errormessage', note.id);
    input.setAttribute('aria-invalid', 'true');
  } else if (said) {
    said.remove();
    input.removeAttribute('aria-errormessage');
    input.setAttribute('aria-invalid', 'false');
  }
  return Boolean(wrong);
}

function isKept(input) {
  return input instanceof HTMLInputElement && Object.hasOwn(input, 'value') && input.closest('.fjs-form-field');
}

document.addEventListener('focusout', event => {
  if (isKept(event.target)) {
    judge(event.target);
  }
}, true);

document.addEventListener('input', event => {
  if (isKept(event.target)) {
    byHand.add(event.target);
    if (!read(event.target).wrong) {
      judge(event.target);
    }
  }
}, true);

// The form would drop what it does not know, and all that was typed with it.
for (const type of ['keypress', 'keydown', 'paste']) {
  document.addEventListener(type, event => {
    if (isNumber(event.target)) {
      if (type === 'paste' || (type === 'keypress' ? event.key.length === 1 : ['Backspace', 'Delete'].includes(event.key))) {
        event.stopPropagation();
      } else if (['ArrowUp', 'ArrowDown'].includes(event.key)) {
        byHand.delete(event.target);
      }
    }
  }, true);
}

// The form may still hold a number that has been typed over since: what is sent is what the field shows.
onCall(/\/submit-form$/, (call, body) => asShown(body));

function asShown(body) {
  const sent = JSON.parse(body);
  for (const input of document.querySelectorAll('.fjs-form-field-number input')) {
    const key = input.id.split('Field_')[1];
    const { value, wrong } = read(input);
    if (sent.variables && sent.variables[key] && byHand.has(input) && !wrong && value !== '') {
      sent.variables[key].value = Number(value);
    }
  }
  return JSON.stringify(sent);
}

// Nothing is sent while something on the form cannot be read.
for (const type of ['click', 'submit']) {
  document.addEventListener(type, event => {
    const arrow = event.target.closest('.fjs-number-arrow-container');
    if (arrow) {
      byHand.delete(arrow.parentElement.querySelector('input'));
    }
    const sends = type === 'submit' || event.target.closest('[ng-click="complete()"], [ng-click="startProcessInstance()"]');
    if (sends) {
      const form = event.target.closest('.modal-content') || document;
      const wrong = [...form.querySelectorAll('.fjs-container input')].filter(it => isKept(it) && judge(it));
      if (wrong.length > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        wrong[0].focus();
        if (wrong[0]._flatpickr) {
          wrong[0]._flatpickr.close();
        }
      }
    }
  }, true);
}

new MutationObserver(changes => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node.querySelectorAll) {
        node.querySelectorAll('.fjs-form-field-number input, .flatpickr-input').forEach(keep);
      }
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });
