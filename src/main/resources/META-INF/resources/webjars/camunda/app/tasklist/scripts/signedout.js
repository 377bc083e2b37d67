// What is filled in of a form outlives its session. Tasklist would leave for the sign-in page, and forget it.

const WORDS = {
  fi: {
    title: 'Istuntosi on päättynyt',
    text: 'Mitään ei tallennettu, mutta täyttämäsi lomake on tallessa tällä sivulla. Kirjaudu sisään uudessa välilehdessä, palaa tähän ja paina painiketta uudelleen.',
    signIn: 'Kirjaudu sisään (avautuu uuteen välilehteen)',
    back: 'Takaisin lomakkeeseen'
  },
  sv: {
    title: 'Din session har gått ut',
    text: 'Ingenting sparades, men formuläret som du har fyllt i finns kvar på den här sidan. Logga in i en ny flik, kom tillbaka hit och tryck på knappen på nytt.',
    signIn: 'Logga in (öppnas i en ny flik)',
    back: 'Tillbaka till formuläret'
  },
  en: {
    title: 'You have been signed out',
    text: 'Nothing was saved, but the form that you have filled in is still here, on this page. Sign in in a new tab, come back and press the button again.',
    signIn: 'Sign in (opens in a new tab)',
    back: 'Back to the form'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;
const AWAY = 503;

let filled = null;
let dialog = null;

function filling() {
  return filled !== null && filled.isConnected;
}

for (const type of ['input', 'change']) {
  document.addEventListener(type, event => {
    filled = event.target.closest('.fjs-container') || filled;
  }, true);
}

function element(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...more });
}

// Whoever signs in on Tasklist's own page gets what Tasklist wants to see with the next thing it sends.
function ask() {
  if (dialog === null) {
    dialog = element('dialog', '', { className: 'signed-out' });
    const title = element('h3', words.title, { id: 'signed-out' });
    const link = element('a', words.signIn, { className: 'btn btn-primary', target: '_blank', rel: 'noopener', href: location.pathname });
    const back = element('button', words.back, { className: 'btn btn-default', type: 'button', onclick: () => dialog.close() });
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title, element('p', words.text), link, ' ', back);
    document.body.append(dialog);
  }
  if (!dialog.open) {
    dialog.showModal();
  }
}

// To Tasklist it is as if the program were away for a moment: it says so, and keeps the form.
const status = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'status');
Object.defineProperty(XMLHttpRequest.prototype, 'status', {
  ...status,
  get() {
    const is = status.get.call(this);
    if (is !== 401 || !filling()) {
      return is;
    }
    ask();
    return AWAY;
  }
});

// A task's form is kept on the server (drafts.js), one that begins a process is not.
window.addEventListener('beforeunload', event => {
  if (filling() && (filled.closest('.modal-content') || filled.hasAttribute('data-unkept'))) {
    event.preventDefault();
  }
});
