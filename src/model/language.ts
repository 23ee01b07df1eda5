/** Reading direction of a text. */
export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The reading direction of a language tag, by its likely script (CLDR). */
export function directionOf(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize();
  return script && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}
