import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/schema/article.ts';
import { exampleFields } from '../example-article.ts';

/** The first issue's path and rule or code when these fields are changed. */
function fault(changes: object): { path: string; rule: string } | undefined {
  const issue = articleSchema.safeParse({ ...exampleFields, ...changes }).error?.issues[0];
  return (
    issue && { path: issue.path.join('.'), rule: issue.code === 'custom' ? issue.params?.rule : issue.code }
  );
}

describe('an article’s front matter', () => {
  it('is accepted when complete, and defaults are resolved', () => {
    const fields = articleSchema.parse(exampleFields);
    expect(fields.byline).toEqual([
      { name: 'Ada Wren', kind: 'person' },
      { name: 'Records Group', kind: 'organization' },
    ]);
    expect(fields).toMatchObject({ type: 'news', sources: [], corrections: [], alsoRead: [], formerly: [] });
  });

  it('keeps dates as they were written, offset included', () => {
    expect(articleSchema.parse(exampleFields).published).toBe('2026-03-01T09:00:00-05:00');
  });

  it.each([
    ['an unknown field', { subtitel: 'x' }, '', 'unrecognized_keys'],
    [
      'an unknown nested field',
      { sources: [{ id: 'a', title: 'b', link: 'c' }] },
      'sources.0',
      'unrecognized_keys',
    ],
    ['a missing headline', { headline: undefined }, 'headline', 'invalid_type'],
    ['an empty headline', { headline: '  ' }, 'headline', 'out-of-range'],
    ['a headline of 151 characters', { headline: 'x'.repeat(151) }, 'headline', 'out-of-range'],
    ['a number for a headline', { headline: 1984 }, 'headline', 'invalid_type'],
    ['one summary bullet', { summary: ['One.'] }, 'summary', 'too_small'],
    ['six summary bullets', { summary: Array(6).fill('One.') }, 'summary', 'too_big'],
    ['a bullet of 281 characters', { summary: ['One.', 'x'.repeat(281)] }, 'summary.1', 'out-of-range'],
    ['no author', { byline: [] }, 'byline', 'too_small'],
    ['an unknown type', { type: 'gossip' }, 'type', 'invalid_value'],
    ['a day without time', { published: '2026-03-01' }, 'published', 'bad-date'],
    ['an instant without offset', { published: '2026-03-01T09:00:00' }, 'published', 'bad-date'],
    ['31 February', { published: '2026-02-31T09:00:00Z' }, 'published', 'bad-date'],
    ['a language that does not exist', { language: 'xx-QQ-english' }, 'language', 'bad-language'],
    ['an id that is an address', { id: 'https://example.com/a' }, 'id', 'bad-id'],
    [
      'a source with a script for an address',
      { sources: [{ id: 'a', title: 'b', url: 'javascript:x' }] },
      'sources.0.url',
      'bad-address',
    ],
    ['a former address with capitals', { formerly: ['Old-Story'] }, 'formerly.0', 'bad-slug'],
    ['a picture without credit', { image: { src: './a.jpg', alt: 'A' } }, 'image.credit', 'invalid_type'],
    [
      'a correction of no known kind',
      { corrections: [{ date: '2026-03-02T09:00:00Z', kind: 'oops', text: 'x' }] },
      'corrections.0.kind',
      'invalid_value',
    ],
  ])('refuses %s', (_name, changes, path, rule) => {
    expect(fault(changes)).toEqual({ path, rule });
  });

  it('lets a draft lack publication date and summary', () => {
    expect(fault({ status: 'draft', published: undefined, summary: undefined })).toBeUndefined();
  });
});
