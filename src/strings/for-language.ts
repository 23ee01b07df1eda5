import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Strings } from './strings.ts';

const languages: Record<string, Strings> = { ar, en, es };

/** The interface’s words for a text in the given language (BCP 47); English where there are none. */
export function stringsFor(language: string): Strings {
  return languages[new Intl.Locale(language).language] ?? en;
}

/** Whether the interface has words in a language (BCP 47). */
export const speaks = (language: string): boolean =>
  Object.hasOwn(languages, new Intl.Locale(language).language);
