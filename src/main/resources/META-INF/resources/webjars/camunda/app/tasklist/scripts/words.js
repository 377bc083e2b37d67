// The web apps draw some of their texts once, whether their words have come or not: on a first visit people read the
// words' keys. So the words are here before an app begins; it then finds them in the browser's cache.
export const locales = ['en', 'fi', 'sv'];

export async function fetchWords(app) {
  const folder = new URL(`../../${app}/locales/`, import.meta.url);
  await Promise.all(locales.map((locale) => fetch(new URL(`${locale}.json?bust=${window.bust}`, folder))));
}
