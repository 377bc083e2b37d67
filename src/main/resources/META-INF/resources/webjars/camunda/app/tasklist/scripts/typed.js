// What a person types into a form as a day or a number stays as it was typed. It is sent as it reads, or refused in words.
// The forms' own program takes 31.2. for 3.3. and 1e5 for 15, and moves every day west of Greenwich to the day before.

const WORDS = {
  fi: {
    day: 'Kirjoita päivä muodossa 1.2.2027.',
    noSuchDay: 'Tällaista päivää ei ole.',
    whole: 'Kirjoita kokonaisluku numeroin, esimerkiksi 12.',
    number: 'Kirjoita luku numeroin, esimerkiksi 12,5.',
    point: ','
  },
  sv: {
    day: 'Skriv dagen i formen 1.2.2027.',
    noSuchDay: 'Det finns ingen sådan dag.',
    whole: 'Skriv ett heltal med siffror, till exempel 12.',
    number: 'Skriv ett tal med siffror, till exempel 12,5.',
    point: ','
  },
  en: {
    day: 'Write the day as 1.2.2027: first the day, then the month.',
    noSuchDay: 'There is no such day.',
    whole: 'Write a whole number in figures, for example 12.',
    number: 'Write a number in figures, for example 12.5.',
    point: '.'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;

const DAYS = [
  /^(?<day>\d{1,2})[./-] ?(?<month>\d{1,2})[./-] ?(?<year>\d{4}|\d\d)$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
];
const NUMBER = /^-?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)([.,](?<decimals>\d+))?$/;

/** What a text means to a field, as its value or as the words that refuse it. */
function readDay(text, picker) {
  const parts = DAYS.map(it => it.exec(text.trim())).find(Boolean);
  if (!parts) {
    return { wrong: words.day };
  }
  const { day, month, year } = parts.groups;
  const value = new Date(year.length === 2 ? `20${year}` : year, month - 1, day);
  if (value.getMonth() !== month - 1 || value.getDate() !== Number(day)) {
    return { wrong: words.noSuchDay };
  }
  return picker && !picker.isEnabled(value) ? { wrong: words.day } : { value };
}

function readNumber(text, input) {
  const plain = text.trim().replace(/^[\u2212\u2013]/, '-');
  const number = NUMBER.exec(plain);
  const places = (input.step.split('.')[1] || '').length;
  if (!number || (number.groups.decimals || '').length > places) {
    return { wrong: places ? words.number : words.whole };
  }
  return { value: plain.replace(/\s/g, '').replace(',', '.') };
}

// A day without a time is a day of the person's calendar, and not midnight in Greenwich. Nothing else in Tasklist asks so.
const parse = Date.parse;
Date.parse = text => /^\d{4}-\d\d-\d\d$/.test(text) ? Number(readDay(text).value) : parse(text);

const typed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const UNREADABLE = 'NaN';

function isNumber(input) {
  return Boolean(input.matches && input.matches('.fjs-form-field-number input'));
}

function read(input) {
  const text = typed.get.call(input);
  if (text.trim() === '') {
    return { value: '' };
  }
  return isNumber(input) ? readNumber(text, input) : input._flatpickr ? readDay(text, input._flatpickr) : { value: text };
}

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
const open = XMLHttpRequest.prototype.open;
const send = XMLHttpRequest.prototype.send;
const submitting = new WeakSet();
XMLHttpRequest.prototype.open = function (method, url, ...more) {
  if (String(url).endsWith('/submit-form')) {
    submitting.add(this);
  }
  return open.call(this, method, url, ...more);
};
XMLHttpRequest.prototype.send = function (body) {
  return send.call(this, submitting.has(this) && typeof body === 'string' ? asShown(body) : body);
};

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
