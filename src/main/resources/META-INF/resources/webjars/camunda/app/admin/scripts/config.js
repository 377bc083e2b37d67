export default {
  app: { name: 'Admin', vendor: 'Läpimurto' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
