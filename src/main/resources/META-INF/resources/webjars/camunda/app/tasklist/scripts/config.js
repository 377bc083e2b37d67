import { fetchWords } from './words.js';

const locales = ['en', 'fi'];
await fetchWords('tasklist', locales);

const WORDS = {
  fi: {
    name: 'Tehtävälista',
    claimTask: 'ottaa valitun tehtävän',
    focusFilter: 'siirtyy listan ensimmäiseen suodattimeen',
    focusList: 'siirtyy listan ensimmäiseen tehtävään',
    focusForm: 'siirtyy lomakkeen ensimmäiseen kenttään',
    startProcess: 'avaa prosessin käynnistämisen'
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
const words = WORDS[navigator.language.startsWith('fi') ? 'fi' : 'en'];

export default {
  app: { name: words.name, vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['scripts/lapimurto', 'scripts/forms', 'scripts/signedout'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: words.claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: words.focusFilter },
    focusList: { key: 'ctrl+alt+l', description: words.focusList },
    focusForm: { key: 'ctrl+alt+f', description: words.focusForm },
    startProcess: { key: 'ctrl+alt+p', description: words.startProcess }
  }
};
