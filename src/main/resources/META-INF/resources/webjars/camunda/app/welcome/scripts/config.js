import { fetchWords, locales } from '../../tasklist/scripts/words.js';

await fetchWords('welcome');

export default {
  app: { name: 'Welcome', vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
