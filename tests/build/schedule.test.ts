import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueSince, scheduleOf } from '../../src/build/schedule.ts';
import { stageAt } from '../../src/model/stage.ts';

const published = '2026-04-01T09:00:00+01:00';
/** The moment itself as another clock shows it, and its neighbours. */
const before = '2026-04-01T07:59:59.999Z';
const moment = '2026-04-01T08:00:00Z';
const after = '2026-04-01T08:00:00.001Z';

const story = { name: 'story.mdx', headline: 'A story', published };
const isDue = (lastBuild: string, now: string): boolean =>
  dueSince({ front: true, ready: [story], coming: [] }, lastBuild, new Date(now)).length > 0;
const isLive = (now: string): boolean => stageAt({ status: 'ready', published }, new Date(now)) === 'live';

describe('an embargo', () => {
  it('ends at its very moment, not a thousandth of a second sooner or later', () => {
    expect([before, moment, after].map(isLive)).toEqual([false, true, true]);
  });

  it.each([
    [before, before, false],
    [before, moment, true],
    [before, after, true],
    [moment, moment, false],
    [moment, after, false],
    [after, after, false],
  ])('with the last build at %s and now at %s: due %s', (lastBuild, now, due) => {
    expect(isDue(lastBuild, now)).toBe(due);
    // A build is due when, and only when, it would show what the last one could not.
    expect(!isLive(lastBuild) && isLive(now)).toBe(due);
  });
});

describe('the schedule of a content folder', () => {
  it('has what is coming until its moment, and something for the front page from the first moment on', () => {
    const scheduleAt = (now: string) => scheduleOf({ content: resolve('tests/fixtures/stages'), now });
    const comingAt = (now: string) => scheduleAt(now).coming.map(({ headline }) => headline);
    expect(comingAt(before)).toEqual(['The embargoed secret']);
    expect(comingAt(moment)).toEqual([]);
    const [first] = scheduleAt(moment).ready;
    const start = Date.parse(first?.published ?? '');
    expect([start - 1, start].map((now) => scheduleAt(new Date(now).toISOString()).front)).toEqual([
      false,
      true,
    ]);
  });
});
