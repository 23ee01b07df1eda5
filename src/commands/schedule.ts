import { visible } from '../desk/code-frame.ts';
import { stageOf } from '../desk/compare.ts';
import { formatMoment, type Instant, isInstant, toMillis } from '../model/dates.ts';
import { survey } from '../survey.ts';
import { publicationSettings } from './settings.ts';

/** An article that is ready and has a moment of publication. */
export interface Scheduled {
  /** The file, as messages name it. */
  name: string;
  headline: string;
  published: Instant;
}

/** What is and what will be published. */
export interface Schedule {
  /** Whether there is a live article for the front page. */
  front: boolean;
  /** Ready articles, the earliest first. */
  ready: readonly Scheduled[];
  /** Those of them whose moment has not come. */
  coming: readonly Scheduled[];
}

/** The schedule at a moment. */
export function scheduleOf(now: Date): Schedule {
  const articles = survey().files.filter(({ kind }) => kind === 'articles');
  const ready = articles
    .filter((file) => ['live', 'embargoed'].includes(stageOf(file, now) ?? ''))
    .map(({ name, data }) => ({
      ...(data as Scheduled),
      name,
      translation: (data as { translationOf?: unknown }).translationOf,
    }))
    .filter(({ published }) => typeof published === 'string' && isInstant(published))
    .sort((a, b) => toMillis(a.published) - toMillis(b.published));
  return {
    front: ready.some(({ published, translation }) => !translation && toMillis(published) <= now.getTime()),
    ready,
    coming: ready.filter(({ published }) => toMillis(published) > now.getTime()),
  };
}

/** What has come due between two moments. */
export const dueSince = ({ ready }: Schedule, since: Instant, now: Date): Scheduled[] =>
  ready.filter(
    ({ published }) => toMillis(published) > toMillis(since) && toMillis(published) <= now.getTime(),
  );

/** Headline, file and moment of publication, in the publication's zone and in UTC. */
export function sentenceOf({ name, headline, published }: Scheduled): string {
  const { timeZone } = publicationSettings();
  const local = formatMoment(published, { language: 'en', timeZone });
  return `“${visible(headline)}” (${visible(name)}): ${local} (${new Date(toMillis(published)).toISOString()}).`;
}
