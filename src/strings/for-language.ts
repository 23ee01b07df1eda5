import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Strings } from './strings.ts';

const languages: Record<string, Strings> = { ar, en, es };

/** The interface’s words for a text in the given language (BCP 47); English where there are none. */
export const stringsFor = (language: string): Strings => languages[plain(language)] ?? en;

/** Whether the interface has words in a language (BCP 47). */
export const speaks = (language: string): boolean => Object.hasOwn(languages, plain(language));

/** A tag without its region and script; remembered, since the runtime takes its time over tags. */
function plain(tag: string): string {
  const known = plainTags.get(tag) ?? new Intl.Locale(tag).language;
  if (plainTags.size < 1_000) plainTags.set(tag, known);
  return known;
}

const plainTags = new Map<string, string>();
