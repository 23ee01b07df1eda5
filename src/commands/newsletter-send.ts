import { SingleBar } from 'cli-progress';
import type { Letter } from '../render/letter.ts';
import { composer, issueMail } from '../server/mail/compose.ts';
import { deliverDue, type Post } from '../server/mail/worker.ts';
import { addIssue, countWithout, sendingState } from '../server/newsletter/send.ts';
import { isSuppressed } from '../server/newsletter/suppression.ts';
import { Refusal } from '../files/refusal.ts';
import { addressOf, type Opened, type Options } from './newsletter-opened.ts';

/** Sends an article to everyone who is subscribed; run again, it goes on where it was broken off. */
export async function sendIssue([slug]: string[], options: Options, opened: Opened): Promise<number> {
  const { context } = opened;
  const { publication, articles } = context.site();
  if (!publication.newsletter)
    throw new Refusal('There is no newsletter: content/publication.yaml has no “newsletter”.');
  if (!publication.postalAddress) {
    throw new Refusal(
      'The newsletter needs a postal address, by law in many countries. Add “postalAddress” to content/publication.yaml and build again.',
    );
  }
  if (!slug) throw new Refusal('Which article? npm run newsletter -- send SLUG');
  const built = opened.alphaMark(slug);
  const article = articles[slug];
  if (!built || !article) {
    throw new Refusal(`“${slug}” is not in the built site. It has: ${Object.keys(articles).join(', ')}.`);
  }
  const letter = JSON.parse(built) as Letter;
  if (options.test !== undefined) return sendTest(letter, addressOf(options.test), opened);
  const before = await sendingState(slug, context);
  const todo = before.waiting + (await countWithout(slug, context));
  console.log(
    `“${letter.subject}”: ${before.subscribers} subscribed, ${before.sent} have it, ${todo} to go.`,
  );
  if (options['dry-run']) {
    console.log('Nothing was sent: a dry run.');
    return 0;
  }
  if (!opened.settings.smtp && !options['to-files']) {
    throw new Refusal(
      'Nothing was sent: no SMTP_URL is set, so mails would only be written to files and yet count as sent. Set it as the server has it, or add --to-files to try the newsletter out.',
    );
  }
  await addIssue(slug, article.language, letter, context);
  return deliverIssue(slug, opened);
}

/** One copy, outside of everything that is counted. */
async function sendTest(
  letter: Letter,
  address: string,
  { context, transport, settings }: Opened,
): Promise<number> {
  if (await isSuppressed(context.store.db, address, context.secrets))
    throw new Refusal(`${address} is never to be written to; “allow” takes that back. Nothing was sent.`);
  const { contact, newsletter, name } = context.site().publication;
  const from = settings.mailFrom ?? contact.editor;
  await transport.send({
    ...issueMail(letter, 'test', context),
    from: { name: newsletter?.name ?? name, address: from },
    to: { name: '', address },
    envelope: { from, to: [address] },
    messageId: `<test-${Date.now()}@${new URL(context.site().publication.url).hostname}>`,
  });
  console.log(`A test is on its way to ${address}. Its link to unsubscribe leads to nobody.`);
  return 0;
}

/** Empties the outbox of an issue, with a bar for whoever watches. */
async function deliverIssue(slug: string, { context, transport, settings }: Opened): Promise<number> {
  const { store, limits, now } = context;
  const post: Post = { store, transport, compose: composer(context, settings.mailFrom), limits, now };
  const start = await sendingState(slug, context);
  const total = start.sent + start.waiting + start.failed;
  const bar = new SingleBar({ format: '{bar} {value} of {total}', noTTYOutput: false });
  bar.start(total, total - start.waiting);
  let state = start;
  // What could not be delivered now is not due until later: the server, or another run, tries again.
  while ((await deliverDue(post, { kind: 'issue', most: 50 })) > 0) {
    state = await sendingState(slug, context);
    bar.update(state.sent + state.failed);
  }
  bar.stop();
  state = await sendingState(slug, context);
  console.log(`${state.sent} sent, ${state.failed} not delivered, ${state.waiting} to be tried again.`);
  if (state.waiting) console.log('The server tries again by itself, or run this command again later.');
  return state.waiting || state.failed ? 1 : 0;
}
