import { fetchWords } from '../../tasklist/scripts/words.js';

const locales = ['en', 'fi'];
await fetchWords('cockpit', locales);

export default {
  app: { name: 'Cockpit', vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto', 'scripts/readonly'],
  disableWelcomeMessage: true
};
