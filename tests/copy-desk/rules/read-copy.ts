import { readCopy } from '../../../src/copy-desk/rules/read-copy.ts';
import { houseStyle } from '../../../src/copy-desk/rules/house-style-rules.ts';
import { type Story, toStory } from '../../../src/copy-desk/rules/story.ts';
import { diagnose } from '../../../src/check/diagnose.ts';
import { toSource } from '../../../src/check/source.ts';
import { lexiconFor } from '../../../src/copy-desk/lexicons.ts';

/** A text to read, with what stands above it. */
export interface Copy {
  text: string;
  headline?: string;
  subtitle?: string;
  summary?: readonly string[];
  language?: string;
  /** Further lines of the front matter. */
  more?: string;
}

/** A copy as the desk reads it, from a file as an editor writes it. */
export function storyOf(copy: Copy | string): Story {
  const {
    text,
    subtitle,
    language = 'en-US',
    more,
    ...given
  } = typeof copy === 'string' ? { text: copy } : copy;
  const [usualHeadline, usualSummary] =
    language === 'es' ? ['Noticia', ['Una cosa.', 'Otra.']] : ['News', ['A thing.', 'Another.']];
  const { headline = usualHeadline, summary = usualSummary } = given as Copy;
  const file = [
    '---',
    'id: tag:x.example,2026:a',
    `headline: ${JSON.stringify(headline)}`,
    ...(subtitle ? [`subtitle: ${JSON.stringify(subtitle)}`] : []),
    `summary: ${JSON.stringify(summary)}`,
    'byline: [Ada Wren]',
    'status: ready',
    'published: 2025-11-04T09:00:00-05:00',
    ...(more ? [more] : []),
    '---',
    '',
    text,
    '',
  ].join('\n');
  const diagnosis = diagnose({ kind: 'articles', slug: 'a', source: toSource('a.mdx', file) });
  return toStory(diagnosis, language, lexiconFor(language));
}

/** What the desk finds: each rule, and the words that it marks. */
export function found(copy: Copy | string): string[] {
  const story = storyOf(copy);
  return readCopy(story, houseStyle([])).map(
    ({ rule, start, end }) => `${rule}: ${story.file.source.text.slice(start, end)}`,
  );
}
