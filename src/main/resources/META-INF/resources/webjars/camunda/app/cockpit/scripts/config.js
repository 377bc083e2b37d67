import { fetchWords, locales } from '../../tasklist/scripts/words.js';

await fetchWords('cockpit');

export default {
  app: { name: 'Cockpit', vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto', 'scripts/readonly'],
  disableWelcomeMessage: true
};
