import { type FramedFinding, toFinding, warning } from '../../check/finding.ts';
import type { SurveyedFile } from '../../files/survey.ts';
import type { SiteLinks } from './site-links.ts';

/** Addresses asked for at the same time. */
const atOnce = 8;
/** A site that takes longer is left for another time. */
const patience = 10_000;

/** What became of asking for an address. */
type Answer =
  | { kind: 'there' }
  | { kind: 'gone'; reason: string }
  | { kind: 'unknown'; reason: string }
  | { kind: 'offline' };

/** Addresses of other sites that files name and that are no longer answered. Network checks never block: these are warnings. */
export async function deadAddresses(files: readonly SurveyedFile[]): Promise<SiteLinks> {
  const mentions = files.flatMap((file) => mentionsIn(file).map((mention) => ({ file, ...mention })));
  const answers = await askAll([...new Set(mentions.map(({ address }) => address))]);
  const all = [...answers.values()];
  if (all.length && all.every(({ kind }) => kind === 'offline'))
    return { findings: [], skipped: ['Links to other sites: this machine is offline.'] };
  const findings = mentions.flatMap(({ file, address, range }): FramedFinding[] => {
    const answer = answers.get(address);
    if (answer?.kind !== 'gone') return [];
    return [
      toFinding(
        file.source,
        warning(
          'dead-link',
          range,
          `“${address}” ${answer.reason}`,
          'write where it is now, or name an archived copy',
        ),
      ),
    ];
  });
  const unsure = [...answers].flatMap(([address, answer]) => {
    if (answer.kind === 'unknown') return [`${address}: ${answer.reason}.`];
    return answer.kind === 'offline' ? [`${address}: its site cannot be reached.`] : [];
  });
  return { findings, skipped: unsure };
}

/** Web addresses that a file of the editor's names, with their places. */
function mentionsIn({
  kind,
  source: { text },
}: SurveyedFile): { address: string; range: readonly [number, number] }[] {
  if (!['articles', 'pages', 'publication'].includes(kind)) return [];
  return [...text.matchAll(/(?<=^|[\s"'(<])https?:\/\/[^\s"'<>\]]+/gm)].flatMap(({ 0: found, index }) => {
    const address = found.replace(/[.,;:!?)}]+$/, (end) =>
      end.startsWith(')') && found.includes('(') ? ')' : '',
    );
    const isOwn = kind === 'publication' && /(?:^|\n)(?:url|hub):\s*["']?$/.test(text.slice(0, index));
    return isOwn || !URL.canParse(address)
      ? []
      : [{ address, range: [index, index + address.length] as const }];
  });
}

async function askAll(addresses: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const queue = addresses.values();
  const work = async () => {
    for (const address of queue) answers.set(address, await ask(address));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** Asks for the head first; some sites only answer the whole. */
async function ask(address: string, method: 'HEAD' | 'GET' = 'HEAD'): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      signal: AbortSignal.timeout(patience),
      redirect: 'follow',
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'there' };
    if (method === 'HEAD') return await ask(address, 'GET');
    if (response.status === 404 || response.status === 410)
      return { kind: 'gone', reason: `is answered with ${response.status}` };
    return {
      kind: 'unknown',
      reason: `it is answered with ${response.status}, which may be meant for programs only`,
    };
  } catch (cause) {
    const { name, cause: inner } = cause as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError')
      return { kind: 'unknown', reason: `it does not answer within ${patience / 1000} s` };
    return inner?.code === 'ECONNREFUSED'
      ? { kind: 'gone', reason: 'is not answered: its server refuses' }
      : { kind: 'offline' };
  }
}
