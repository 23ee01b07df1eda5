import { openContext } from '../server/open-server.ts';
import { readSettings } from '../server/environment.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { builtFacts } from '../server/built-site.ts';
import { replyActions } from './reply-actions.ts';
import { replyFiles } from './reply-files.ts';

const usage = `npm run replies -- ACTION
  review                        one after another, with a key for each decision
  list [--state STATE]          those that wait; or approved, rejected, spam
  show ID                       one in full; the last signs of its id are enough
  approve ID…  reject ID…  spam ID…
  export [ADDRESS]              everything that is kept, or of one person, as JSON
  delete ADDRESS                forgets what was written under an address, newsletter included`;

/** `npm run replies -- …`: moderation at the terminal. */
await command(async (setting) => {
  const { values, positionals } = readArguments({ state: { type: 'string', default: 'pending' } });
  const [name = '', ...rest] = positionals;
  const action = Object.hasOwn(replyActions, name) ? replyActions[name] : undefined;
  if (!action) throw new Refusal(name ? `There is no “${name}”.\n\n${usage}` : usage);
  const { context, transport } = await openContext(readSettings(process.env), () => builtFacts(setting), {
    replies: replyFiles(setting.content),
  });
  try {
    return await action(rest, values, context);
  } finally {
    transport.close();
    await context.store.close();
  }
});
