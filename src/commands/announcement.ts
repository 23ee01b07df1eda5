import { setTimeout as sleep } from 'node:timers/promises';
import { absolute, routes } from '../model/addresses.ts';
import { type Asker, ask } from '../net/ask.ts';
import type { Publication } from '../model/publication.ts';

/** One request to one of those who want to know. */
export interface Notice {
  target: 'hub' | 'indexNow';
  /** Whom it tells, and of what, for the person at the keyboard. */
  summary: string;
  address: string;
  type: string;
  body: string;
}

/** IndexNow takes at most so many addresses at once. */
const mostAddresses = 10_000;
/** Any of the taking part search engines tells the others (indexnow.org); tests name their own. */
const indexNow = () => process.env.INDEXNOW_ENDPOINT ?? 'https://api.indexnow.org/indexnow';

/**
 * What is to be sent.
 * @param changes addresses that changed since a target was last told
 */
export function noticesFor(settings: Publication, changes: (target: Notice['target']) => string[]): Notice[] {
  const { hub, indexNowKey } = settings;
  return [
    ...(hub && changes('hub').length ? hubNotices(hub, settings) : []),
    ...(indexNowKey ? indexNowNotices(indexNowKey, settings, changes('indexNow')) : []),
  ];
}

/** WebSub: one publish for each feed. */
function hubNotices(hub: string, { url }: Publication): Notice[] {
  return [routes.rss, routes.atom, routes.jsonFeed].map((path) => ({
    target: 'hub',
    summary: `the hub ${hub} of ${absolute(url, path)}`,
    address: hub,
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': absolute(url, path) }).toString(),
  }));
}

function indexNowNotices(key: string, { url }: Publication, addresses: string[]): Notice[] {
  const batches = Math.ceil(addresses.length / mostAddresses);
  return Array.from({ length: batches }, (_, index) => {
    const urlList = addresses.slice(index * mostAddresses, (index + 1) * mostAddresses);
    return {
      target: 'indexNow',
      summary: `IndexNow of ${urlList.length} ${urlList.length === 1 ? 'page' : 'pages'}:\n  ${urlList.join('\n  ')}`,
      address: indexNow(),
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({
        host: new URL(url).host,
        key,
        keyLocation: absolute(url, `/${key}.txt`),
        urlList,
      }),
    };
  });
}

/** Waits before another attempt, in milliseconds; `ANNOUNCE_WAIT` is for tests. */
const waits = () => [1, 4].map((factor) => factor * Number(process.env.ANNOUNCE_WAIT ?? 1_000));

/**
 * Sends one notice; tries again where that can help.
 * @returns what went wrong in one sentence, or nothing
 */
export async function send(notice: Notice, asker: Asker): Promise<string | undefined> {
  let problem: string | undefined;
  for (const wait of [...waits(), undefined]) {
    const { done, sentence } = await attempt(notice, asker);
    problem = sentence;
    if (done || wait === undefined) return problem;
    await sleep(wait);
  }
  return problem;
}

async function attempt(
  { address, type, body }: Notice,
  asker: Asker,
): Promise<{ done: boolean; sentence?: string }> {
  const outcome = await ask(address, asker, { method: 'POST', body: { type, text: body } });
  if (outcome.kind === 'answer') {
    const { ok, status } = outcome;
    if (ok) return { done: true };
    const passing = status === 429 || status >= 500;
    return { done: !passing, sentence: `It answered with status ${status}.` };
  }
  if (outcome.code === 'slow') return { done: false, sentence: 'It did not answer within ten seconds.' };
  const isAway = ['refused', 'no-name', 'unreachable', 'proxy'].includes(outcome.code);
  return isAway
    ? { done: false, sentence: 'It could not be reached.' }
    : { done: true, sentence: `It ${outcome.reason}.` };
}
