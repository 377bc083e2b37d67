import { fetchWords } from '../../tasklist/scripts/words.js';

const locales = ['en'];
await fetchWords('admin', locales);

export default {
  app: { name: 'Admin', vendor: 'Läpimurto' },
  locales: { availableLocales: locales, fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
