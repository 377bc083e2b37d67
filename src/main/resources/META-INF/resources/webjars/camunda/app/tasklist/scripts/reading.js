// What a text that a person types into a day's or a number's field means.

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
export const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;

const DAYS = [
  /^(?<day>\d{1,2})[./-] ?(?<month>\d{1,2})[./-] ?(?<year>\d{4}|\d\d)$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
];
const NUMBER = /^-?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)([.,](?<decimals>\d+))?$/;

/** What a text means to a field, as its value or as the words that refuse it. */
export function readDay(text, picker) {
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

export const typed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

export function isNumber(input) {
  return Boolean(input.matches && input.matches('.fjs-form-field-number input'));
}

export function read(input) {
  const text = typed.get.call(input);
  if (text.trim() === '') {
    return { value: '' };
  }
  return isNumber(input) ? readNumber(text, input) : input._flatpickr ? readDay(text, input._flatpickr) : { value: text };
}
