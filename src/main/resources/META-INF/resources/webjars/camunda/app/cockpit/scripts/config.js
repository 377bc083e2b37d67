export default {
  app: { name: 'Cockpit', vendor: 'Läpimurto' },
  locales: { availableLocales: ['en', 'fi'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/lapimurto'],
  disableWelcomeMessage: true
};
