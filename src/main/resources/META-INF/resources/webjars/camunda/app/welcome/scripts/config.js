import { fetchWords } from '../../tasklist/scripts/words.js';

const locales = ['en', 'fi'];
await fetchWords('welcome', locales);

export default {
  app: { name: 'Welcome', vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
