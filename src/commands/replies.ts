import { waitingState } from '../model/reply-states.ts';
import { openContext } from '../server/open-server.ts';
import { readSettings } from '../server/environment.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { builtFacts } from '../server/built-site.ts';
import { replyActions, replyUsage as usage } from './reply-actions.ts';
import { replyFiles } from './reply-files.ts';

/** `npm run replies -- …`: moderation at the terminal. */
await command(async (setting) => {
  const { values, positionals } = readArguments({ state: { type: 'string', default: waitingState } });
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
