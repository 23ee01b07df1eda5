import type { Fault } from '../../check/finding.ts';
import { errorAt, matches } from './matches.ts';
import type { Story } from './story.ts';

/** What is written to be replaced later. Names and Roman numerals that look like it are left alone. */
const placeholders = [
  /(?<![\p{L}\p{N}])TK+(?![\p{L}\p{N}]| Maxx)/gu,
  /(?<![\p{L}\p{N}])T(?:BC|BD|BA)(?![\p{L}\p{N}]| Bank| Corp)/gu,
  /(?<![\p{L}\p{N}]|\p{L}[-‑]|\bsiglos? |\p{L} \p{Lu}\p{Ll}{2,} )[$£€]?XX+(?!\p{Lu}|\p{N}|[-‑ ]chromosome| [Cc]entur)(?:m|bn|k)?(?!\p{L})/gu,
  /\blorem ipsum\b/giu,
  /(?<!\p{L})(?:TODO|FIXME)(?!\p{L})/gu,
  /\[(?:name|date|quote|link|place|number|figure|title|age|tk|insert[^\]]*|add[^\]]*|check[^\]]*|nombre|fecha|cita|enlace|cifra)\]/giu,
  /\?{3,}|_{4,}/g,
];

/** Placeholders that were never filled. */
export const placeholderFaults = ({ passages }: Story): Fault[] =>
  placeholders.flatMap((pattern) =>
    matches(passages, pattern).map((match) =>
      errorAt(
        match,
        'placeholder',
        `“${match.text}” is a placeholder`,
        'write what it stands for, or remove it',
      ),
    ),
  );
