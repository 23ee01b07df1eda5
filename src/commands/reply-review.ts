import { createInterface } from 'node:readline/promises';
import type { ServerContext } from '../server/context.ts';
import { type Decision, decide } from '../server/replies/decide.ts';
import { listReplies } from '../server/replies/queue.ts';
import { inFull } from './reply-text.ts';

const keys: Readonly<Record<string, Decision>> = { a: 'approved', r: 'rejected', s: 'spam' };

/** Shows what waits, one after another, and takes a decision for each; ends at any moment without loss. */
export async function review(context: ServerContext): Promise<number> {
  const waiting = await listReplies(context, 'pending');
  if (!waiting.length) console.log('Nothing waits.');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let approved = 0;
  try {
    for (const [index, reply] of waiting.entries()) {
      console.log(`\n${index + 1} of ${waiting.length}\n${inFull(reply, context.site())}`);
      const key = (await lines.question('a approve, r reject, s spam, Enter later, q quit: '))
        .trim()
        .toLowerCase();
      if (key === 'q') break;
      const decision = keys[key];
      if (!decision) continue;
      const outcome = await decide(reply.id, decision, context).catch(orphaned);
      if (outcome === 'orphan') continue;
      if (!outcome?.done)
        console.log(`It was ${outcome?.reply.state ?? 'deleted'} meanwhile by somebody else.`);
      else if (decision === 'approved') approved += 1;
    }
  } finally {
    lines.close();
  }
  if (approved) console.log(`${approved} approved. The next build shows them: npm run build`);
  return 0;
}

/** What cannot be published goes on waiting, and the next comes. */
function orphaned(error: Error): 'orphan' {
  if (error.name !== 'Orphan') throw error;
  console.log(error.message);
  return 'orphan';
}
