import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import {
  type Decision,
  decisions,
  publishedStates,
  replyStates,
  waitingState,
} from '../model/reply-states.ts';
import type { ServerContext } from '../server/context.ts';
import { decide } from '../server/replies/decide.ts';
import { listReplies } from '../server/replies/queue.ts';
import { inFull } from './reply-text.ts';

const keys = decisions.map((decision) => `${replyStates[decision].key} ${replyStates[decision].command}`);
const question = `${keys.join(', ')}, Enter later, q quit: `;

/** Shows what waits, one after another, and takes a decision for each; ends at any moment without loss. */
export async function review(
  context: ServerContext,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<number> {
  const waiting = await listReplies(context, waitingState);
  if (!waiting.length) console.log('Nothing waits.');
  const lines = createInterface({ input, output });
  const decided: Decision[] = [];
  try {
    for (const [index, reply] of waiting.entries()) {
      console.log(`\n${index + 1} of ${waiting.length}\n${inFull(reply, context.site())}`);
      const key = (await lines.question(question)).trim().toLowerCase();
      if (key === 'q') break;
      const decision = decisions.find((each) => replyStates[each].key === key);
      if (!decision) continue;
      const outcome = await decide(reply.id, decision, context).catch(orphaned);
      if (outcome === 'orphan') continue;
      if (!outcome?.done)
        console.log(`It was ${outcome?.reply.state ?? 'deleted'} meanwhile by somebody else.`);
      else decided.push(decision);
    }
  } finally {
    lines.close();
  }
  for (const state of publishedStates) {
    const count = decided.filter((each) => each === state).length;
    if (count) console.log(`${count} ${state}. The next build shows them: npm run build`);
  }
  return 0;
}

/** What cannot be published goes on waiting, and the next comes. */
function orphaned(error: Error): 'orphan' {
  if (error.name !== 'Orphan') throw error;
  console.log(error.message);
  return 'orphan';
}
