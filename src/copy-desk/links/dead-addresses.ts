import { type FramedFinding, toFinding, warning } from '../../check/finding.ts';
import type { SurveyedFile } from '../../files/survey.ts';
import { type Asker, ask, type Outcome } from '../../net/ask.ts';

/** What links are worth that were followed. */
export interface FollowedLinks {
  findings: readonly FramedFinding[];
  /** What was not looked at, and why: a sentence each. */
  skipped: readonly string[];
}

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
export async function deadAddresses(files: readonly SurveyedFile[], asker: Asker): Promise<FollowedLinks> {
  const mentions = files.flatMap((file) => mentionsIn(file).map((mention) => ({ file, ...mention })));
  const answers = await askAll([...new Set(mentions.map(({ address }) => address))], asker);
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

async function askAll(addresses: readonly string[], asker: Asker): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const queue = addresses.values();
  const work = async () => {
    for (const address of queue) answers.set(address, await follow(address, asker));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** Asks for the head first; some sites only answer the whole. */
async function follow(address: string, asker: Asker, method: 'HEAD' | 'GET' = 'HEAD'): Promise<Answer> {
  // Nothing is read or sent that encryption would have to keep, so that a link may lead on to http.
  const outcome = await ask(address, asker, { method, patience: { whole: patience }, downgrade: true });
  if (outcome.kind === 'fault') return ofFault(outcome);
  const { ok, status } = outcome;
  if (ok) return { kind: 'there' };
  if (method === 'HEAD') return await follow(address, asker, 'GET');
  if (status === 404 || status === 410) return { kind: 'gone', reason: `is answered with ${status}` };
  return {
    kind: 'unknown',
    reason: `it is answered with ${status}, which may be meant for programs only`,
  };
}

function ofFault({ code, reason }: Extract<Outcome, { kind: 'fault' }>): Answer {
  if (code === 'refused') return { kind: 'gone', reason };
  const isOffline = ['no-name', 'unreachable', 'proxy'].includes(code);
  return isOffline ? { kind: 'offline' } : { kind: 'unknown', reason: `it ${reason}` };
}
