import { z } from 'zod';
import { checked } from './checked.ts';

/** Characters of a text as a person counts them: code points. */
const lengthOf = (text: string): number => [...text].length;

/** Plain text of one line: not empty, at most so many characters, nothing in it is markup. */
export const line = (most = 500): z.ZodString =>
  checked(z.string(), (text) => text.trim().length > 0 && lengthOf(text) <= most, {
    rule: 'out-of-range',
    message: (text) => (text.trim() ? `has ${lengthOf(text)} characters; ${most} is the most` : 'is empty'),
    fix: `write 1 to ${most} characters`,
  });

/** Plain text that may run over several lines. */
export const paragraph = (): z.ZodString => line(4000);

/** Whether the text can be part of a permanent address. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]*[a-z0-9][a-z0-9-]*$/.test(text);

/** A permanent address part: lower-case ASCII letters, digits and hyphens. */
export const slug = (): z.ZodString =>
  checked(z.string(), isSlug, {
    rule: 'bad-slug',
    message: (text) => `is “${text}”, which cannot be an address`,
    fix: 'use lower-case letters a–z, digits and hyphens, for example council-backs-harbour-plan',
  });

/**
 * A BCP 47 language tag. The shape is checked by the runtime's own parser,
 * the primary subtag by whether the runtime knows a name for it.
 */
export const languageTag = (): z.ZodString =>
  checked(z.string(), isLanguageTag, {
    rule: 'bad-language',
    message: (text) => `is “${text}”, which is no language tag`,
    fix: 'write a BCP 47 tag such as en-US, es or ar-EG',
  });

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether the text is a BCP 47 tag of a language that the runtime knows. */
export function isLanguageTag(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return languageNames.of(language) !== undefined;
  } catch {
    return false;
  }
}

/** An IANA time zone such as `America/New_York`. */
export const timeZone = (): z.ZodString =>
  checked(z.string(), isTimeZone, {
    rule: 'out-of-range',
    message: (text) => `is “${text}”, which is no time zone`,
    fix: 'write an IANA name such as America/New_York or Europe/Madrid',
  });

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
