// What the forms' own program says in English or takes from the browser's make, in the person's language.

const language = navigator.language.startsWith('fi') ? 'fi' : navigator.language.startsWith('sv') ? 'sv' : 'en-GB';

// Dates begin with the day. An American English browser would take 1.9.2027 for the ninth of January, without a word.
const DateTimeFormat = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
  apply: (target, self, [locales, ...more]) => new target(locales === 'default' ? language : locales, ...more),
  construct: (target, [locales, ...more]) => new target(locales === 'default' ? language : locales, ...more)
});

function names(count, first, options) {
  const format = new DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) => format.format(first(index)));
}

const month = index => new Date(Date.UTC(2023, index, 1));
const sundayOn = index => new Date(Date.UTC(2023, 0, 1 + index));

const calendar = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: names(7, sundayOn, { weekday: 'short' }),
    longhand: names(7, sundayOn, { weekday: 'long' })
  },
  months: {
    shorthand: names(12, month, { month: 'short' }),
    longhand: names(12, month, { month: 'long' })
  }
};

// Before the calendar opens.
document.addEventListener('focus', event => {
  const picker = event.target._flatpickr;
  if (picker && picker.config.locale !== calendar) {
    picker.set('locale', calendar);
  }
}, true);

const SENTENCES = {
  fi: [
    [/^Field is required\.$/, 'Tämä kohta on pakollinen.'],
    [/^Field must have maximum length of (\d+)\.$/, 'Enintään $1 merkkiä.'],
    [/^Field must have minimum length of (\d+)\.$/, 'Vähintään $1 merkkiä.'],
    [/^Field must have maximum value of (\S+)\.$/, 'Enintään $1.'],
    [/^Field must have minimum value of (\S+)\.$/, 'Vähintään $1.'],
    [/^Field must match pattern .*$/, 'Tarkista tämä kohta.'],
    [/^Value is not a number\.$/, 'Kirjoita luku numeroin.'],
    [/^Value is expected to be an integer\.$/, 'Kirjoita kokonaisluku.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Enintään $1 desimaalia.'],
    [/^Please select a valid value.*$/, 'Kirjoita kokonaisluku.']
  ],
  sv: [
    [/^Field is required\.$/, 'Den här punkten är obligatorisk.'],
    [/^Field must have maximum length of (\d+)\.$/, 'Högst $1 tecken.'],
    [/^Field must have minimum length of (\d+)\.$/, 'Minst $1 tecken.'],
    [/^Field must have maximum value of (\S+)\.$/, 'Högst $1.'],
    [/^Field must have minimum value of (\S+)\.$/, 'Minst $1.'],
    [/^Field must match pattern .*$/, 'Kontrollera den här punkten.'],
    [/^Value is not a number\.$/, 'Skriv talet med siffror.'],
    [/^Value is expected to be an integer\.$/, 'Skriv ett heltal.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Högst $1 decimaler.'],
    [/^Please select a valid value.*$/, 'Skriv ett heltal.']
  ]
};

function translate(node) {
  for (const [english, own] of SENTENCES[language] || []) {
    if (english.test(node.data)) {
      node.data = node.data.replace(english, own);
      return;
    }
  }
}

if (SENTENCES[language]) {
  new MutationObserver(changes => {
    for (const change of changes) {
      for (const node of change.type === 'characterData' ? [change.target] : change.addedNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          if (node.parentElement && node.parentElement.closest('.fjs-form-field-error')) {
            translate(node);
          }
        } else if (node.querySelectorAll) {
          for (const field of node.querySelectorAll('input[placeholder="dd.mm.yyyy"]')) {
            field.placeholder = language === 'sv' ? 'dd.mm.åååå' : 'pp.kk.vvvv';
          }
          const errors = node.matches('.fjs-form-field-error *, .fjs-form-field-error')
            ? [node]
            : node.querySelectorAll('.fjs-form-field-error');
          for (const error of errors) {
            const texts = document.createTreeWalker(error, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              translate(texts.currentNode);
            }
          }
        }
      }
    }
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
}
