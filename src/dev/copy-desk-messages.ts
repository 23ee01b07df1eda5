import type { Finding } from '../check/finding.ts';

/** What the toolbar asks: for the findings of the page with an address. */
export const question = 'broadside:copy-desk:read';
/** What it is answered. */
export const answer = 'broadside:copy-desk:findings';

/** The address of the open page, by its canonical link: `/<slug>/`. */
export interface Question {
  path: string;
}

/** What the desk finds in the file of that page; nothing where the page is no file’s own. */
export interface Answer extends Question {
  file: string | undefined;
  findings: readonly Finding[];
}
