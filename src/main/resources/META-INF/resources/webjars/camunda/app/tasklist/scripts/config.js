import { fetchWords, locales } from './words.js';

await fetchWords('tasklist');

const WORDS = {
  fi: {
    name: 'Tehtävälista',
    claimTask: 'ottaa valitun tehtävän',
    focusFilter: 'siirtyy listan ensimmäiseen suodattimeen',
    focusList: 'siirtyy listan ensimmäiseen tehtävään',
    focusForm: 'siirtyy lomakkeen ensimmäiseen kenttään',
    startProcess: 'avaa prosessin käynnistämisen'
  },
  sv: {
    name: 'Uppgiftslista',
    claimTask: 'tar den valda uppgiften',
    focusFilter: 'flyttar till listans första filter',
    focusList: 'flyttar till listans första uppgift',
    focusForm: 'flyttar till formulärets första fält',
    startProcess: 'öppnar fönstret för att starta en process'
  },
  en: {
    name: 'Tasklist',
    claimTask: 'claims the currently selected task',
    focusFilter: 'sets the focus to the first filter in the list',
    focusList: 'sets the focus to the first task in the list',
    focusForm: 'sets the focus to the first input field in a task form',
    startProcess: 'opens the start process dialog'
  }
};
const words = WORDS[navigator.language.slice(0, 2)] || WORDS.en;

export default {
  app: { name: words.name, vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['scripts/lapimurto', 'scripts/forms', 'scripts/typed', 'scripts/notices', 'scripts/drafts', 'scripts/taskview', 'scripts/signedout'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: words.claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: words.focusFilter },
    focusList: { key: 'ctrl+alt+l', description: words.focusList },
    focusForm: { key: 'ctrl+alt+f', description: words.focusForm },
    startProcess: { key: 'ctrl+alt+p', description: words.startProcess }
  }
};
