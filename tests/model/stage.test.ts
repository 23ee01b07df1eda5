import { expect, it } from 'vitest';
import { stageAt } from '../../src/model/stage.ts';
import { exampleArticle } from '../example-article.ts';

const now = new Date('2026-03-02T00:00:00Z');

it.each([
  ['draft', '2026-03-01T00:00:00Z', 'draft'],
  ['withdrawn', '2026-03-03T00:00:00Z', 'withdrawn'],
  ['ready', '2026-03-01T23:59:59Z', 'live'],
  ['ready', '2026-03-02T00:00:00Z', 'live'],
  ['ready', '2026-03-02T00:00:01Z', 'embargoed'],
  // Half past nine the evening before, in New York, is in the future here.
  ['ready', '2026-03-01T21:30:00-05:00', 'embargoed'],
  // What is wrong with these is for `check` to say.
  ['ready', undefined, 'live'],
  ['ready', '2027-01-01', 'live'],
  ['ready', 20270101, 'live'],
  ['redy', '2026-03-01T00:00:00Z', undefined],
  [undefined, '2026-03-01T00:00:00Z', undefined],
])('with the status %s and the date %s an article is %s', (status, published, stage) => {
  expect(stageAt({ status, published }, now)).toBe(stage);
});

it('an article that is built knows where it is on its way', () => {
  const at = (moment: string) => exampleArticle({}, { now: moment }).stage;
  expect([at('2026-03-01T13:59:59Z'), at('2026-03-01T14:00:00Z')]).toEqual(['embargoed', 'live']);
  expect(exampleArticle({ status: 'draft' }).stage).toBe('draft');
});
