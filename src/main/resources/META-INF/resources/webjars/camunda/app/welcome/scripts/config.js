export default {
  app: { name: 'Welcome', vendor: 'Läpimurto' },
  locales: { availableLocales: ['en', 'fi'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
