/** Reading direction of a text. */
export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The reading direction of a language tag, by its likely script (CLDR). */
export function directionOf(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize();
  return script && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** Attributes of a text that is in another language than the text around it. */
export interface LanguageMark {
  lang?: string;
  dir?: Direction;
}

/**
 * The attributes that a text in one language needs on a page in another (WCAG 3.1.2): none where they agree.
 * @param own language of the text
 * @param around language of the page
 */
export function languageMark(own: string, around: string): LanguageMark {
  if (own === around) return {};
  const [direction, other] = [directionOf(own), directionOf(around)];
  return { lang: own, ...(direction === other ? {} : { dir: direction }) };
}

/** The name of a language in itself: `español`; with its region where another in the list is the same language. */
export function ownName(tag: string, beside: readonly string[]): string {
  const { language } = new Intl.Locale(tag);
  const alone = beside.filter((other) => new Intl.Locale(other).language === language).length < 2;
  return new Intl.DisplayNames(tag, { type: 'language' }).of(alone ? language : tag) ?? tag;
}
