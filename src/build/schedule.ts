import { visible } from '../check/code-frame.ts';
import { stageOf } from '../check/compare.ts';
import { formatMoment, type Instant, isInstant, toMillis } from '../model/dates.ts';
import { now, type Setting } from '../files/setting.ts';
import { survey } from '../files/survey.ts';
import { publicationSettings } from '../files/publication-settings.ts';

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

/** The schedule of a content at its moment. */
export function scheduleOf(setting: Pick<Setting, 'content' | 'now'>): Schedule {
  const moment = now(setting);
  const articles = survey(setting).files.filter(({ kind }) => kind === 'articles');
  const ready = articles
    .filter((file) => ['live', 'embargoed'].includes(stageOf(file, moment) ?? ''))
    .flatMap(({ name, fields: { headline, published, translationOf: translation } }) =>
      typeof published === 'string' && isInstant(published)
        ? [{ name, headline: String(headline), published, translation }]
        : [],
    )
    .sort((a, b) => toMillis(a.published) - toMillis(b.published));
  return {
    front: ready.some(
      ({ published, translation }) => !translation && toMillis(published) <= moment.getTime(),
    ),
    ready,
    coming: ready.filter(({ published }) => toMillis(published) > moment.getTime()),
  };
}

/** What has come due between two moments. */
export const dueSince = ({ ready }: Schedule, since: Instant, now: Date): Scheduled[] =>
  ready.filter(
    ({ published }) => toMillis(published) > toMillis(since) && toMillis(published) <= now.getTime(),
  );

/** Headline, file and moment of publication, in the publication's zone and in UTC. */
export function sentenceOf(
  { name, headline, published }: Scheduled,
  setting: Pick<Setting, 'content' | 'now'>,
): string {
  const { timeZone } = publicationSettings(setting);
  const local = formatMoment(published, { language: 'en', timeZone });
  return `“${visible(headline)}” (${visible(name)}): ${local} (${new Date(toMillis(published)).toISOString()}).`;
}
