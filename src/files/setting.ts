import { resolve } from 'node:path';
import { readWayOut, type WayOut } from '../net/way-out.ts';
import { isInstant } from '../schema/date.ts';

/** What one process works on, and how: read from the environment once, at the door, and handed on from there. */
export interface Setting {
  /** Absolute path of what editors and owners write. */
  content: string;
  /** Absolute path of the built site: `client` is a complete static site for any host, the rest is for our server. */
  site: string;
  /** The site that readers have, with which a build compares: another one where each build gets a folder of its own. */
  before: string;
  /** Absolute path of what our server keeps. */
  data: string;
  /** The moment that everything is judged by (RFC 3339), for reproducible builds and tests; without one, the clock. */
  now: string | undefined;
  /** Whether the site is made, the preview that also shows what is not published, or pages are shown as they are written. */
  use: 'site' | 'preview' | 'live';
  /** How addresses of others are asked for, and which of one's own network may be. */
  wayOut: WayOut;
  /** A hash of the program that builds: what another has made is not taken over. Nothing where nothing is kept. */
  program: string | undefined;
}

/**
 * What the environment says.
 *
 * | variable | is | by default |
 * | --- | --- | --- |
 * | `BROADSIDE_CONTENT` | the content folder | `content` |
 * | `BROADSIDE_SITE` | the built site | `dist` |
 * | `BROADSIDE_BEFORE` | the site that readers have | the built site |
 * | `BROADSIDE_DATA` | what our server keeps | `data` |
 * | `BUILD_NOW` | the moment | the clock |
 *
 * and what `readWayOut` reads.
 * @throws when `BUILD_NOW` is not an instant, and what `readWayOut` throws
 */
export function readSetting(env: NodeJS.ProcessEnv): Setting {
  const site = resolve(env.BROADSIDE_SITE ?? 'dist');
  return {
    content: resolve(env.BROADSIDE_CONTENT ?? 'content'),
    site,
    before: env.BROADSIDE_BEFORE ? resolve(env.BROADSIDE_BEFORE) : site,
    data: resolve(env.BROADSIDE_DATA ?? 'data'),
    now: instantOf(env.BUILD_NOW),
    use: 'site',
    wayOut: readWayOut(env),
    program: undefined,
  };
}

function instantOf(text: string | undefined): string | undefined {
  if (!text || isInstant(text)) return text || undefined;
  throw new Error(
    `BUILD_NOW is “${text}”, which is not a date, time and offset. Write it like 2026-03-01T09:00:00Z.`,
  );
}

/** Pages run as code of their own, bundled from the same modules: what is shared must lie outside of any module. */
const place = Symbol.for('broadside.setting');
const shared = globalThis as { [place]?: Setting };

/** Hands a setting to everything in this process that cannot be given one: the pages, and what loads them. */
export function openSetting<T extends Setting>(setting: T): T {
  shared[place] = setting;
  return setting;
}

/**
 * The setting of this process. Where no command has opened one, as in `astro check`, it is what the environment says,
 * and nothing that a build keeps is touched.
 */
export const theSetting = (): Setting =>
  shared[place] ?? openSetting({ ...readSetting(process.env), use: 'live' });

/** The one place where the time of day enters the program. */
export const now = (setting: Pick<Setting, 'now'> = theSetting()): Date =>
  setting.now ? new Date(setting.now) : new Date();

/** Whether this build or server also shows what is not published: drafts and embargoed articles. */
export const isPreview = ({ use }: Pick<Setting, 'use'> = theSetting()): boolean => use !== 'site';

/** Whether pages are made once and stay, and are not shown live. */
export const isBuild = ({ use }: Pick<Setting, 'use'> = theSetting()): boolean => use !== 'live';
