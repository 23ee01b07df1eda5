import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '../prose/definitions.ts';

/** What every component has beside its schema, and what it is for. */
const forms = [
  ['Page.astro', 'what the page shows'],
  ['Feed.astro', 'what feeds, mail and plain text show'],
] as const;

/** The forms that components lack, each in a sentence. */
export function missingForms(): string[] {
  const prose = join(import.meta.dirname, '..', 'prose');
  return [...definitions.keys()].flatMap((name) =>
    forms
      .filter(([file]) => !existsSync(join(prose, name, file)))
      .map(([file, purpose]) => `src/prose/${name}/${file} is missing: ${purpose} of <${name}>.`),
  );
}

/**
 * Nothing is right or wrong with a text while a component that it may use is half made.
 * @throws {Error} that names the files that are missing
 */
export function demandForms(): void {
  const missing = missingForms();
  if (missing.length) throw new Error(missing.join('\n'));
}
