import { openContext } from '../server/open-server.ts';
import { readSettings } from '../server/environment.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { builtFacts, builtLetter } from '../server/built-site.ts';
import { newsletterActions } from './newsletter-actions.ts';

const usage = `npm run newsletter -- ACTION
  send SLUG [--dry-run] [--test ADDRESS]   the article to everyone who is subscribed; can be run again
       [--to-files]                        without a mail server: writes the mails to files, to try it out
  status                                   how many are subscribed, and how far each issue is
  export [ADDRESS] [--csv]                 everyone with the record of consent, as JSON, or addresses as CSV
  import FILE.csv --source WORDS           people who consented elsewhere; WORDS say where and how
  delete ADDRESS [--for-good]              forgets an address; for good: never writes to it again
  allow ADDRESS                            takes that back`;

/** `npm run newsletter -- …`: sending, and what is kept of subscribers. */
await command(async (setting) => {
  const { values, positionals } = readArguments({
    'dry-run': { type: 'boolean', default: false },
    test: { type: 'string' },
    'to-files': { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    source: { type: 'string' },
    'for-good': { type: 'boolean', default: false },
  });
  const [name = '', ...rest] = positionals;
  const action = Object.hasOwn(newsletterActions, name) ? newsletterActions[name] : undefined;
  if (!action) throw new Refusal(name ? `There is no “${name}”.\n\n${usage}` : usage);
  const settings = readSettings(process.env);
  const opened = await openContext(settings, () => builtFacts(setting));
  try {
    return await action(rest, values, {
      ...opened,
      settings,
      alphaMark: (slug) => builtLetter(slug, setting),
    });
  } finally {
    opened.transport.close();
    await opened.context.store.close();
  }
});
