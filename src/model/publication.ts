import type { PublicationFields } from '../schema/publication.ts';
import type { DateStyle } from './dates.ts';
import { plainFields } from './plain-text.ts';

/** The publication as the program knows it: the owner’s settings, with every default resolved. */
export interface Publication extends PublicationFields {
  /** Path of the corrections policy. */
  correctionsPolicy: string;
}

/** The only constructor of a `Publication`. */
export function toPublication(fields: PublicationFields): Publication {
  return { ...plainFields(fields), correctionsPolicy: fields.policies.corrections ?? '/corrections/' };
}

/** How this publication shows dates in a text of the given language. */
export function dateStyle(publication: Publication, language: string): DateStyle {
  return { language, timeZone: publication.timeZone };
}
