import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Dkim, smtpTransport } from '../../src/server/mail/transport.ts';
import { deliverDue } from '../../src/server/mail/worker.ts';
import { addIssue } from '../../src/server/newsletter/send.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { importSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { formOf, newsroom } from './newsroom.ts';

/** A mail as a server received it: the envelope, the bytes and what they say. */
interface Received {
  to: string[];
  raw: string;
  mail: ParsedMail;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A real mail server; `answer` may refuse a recipient with a code. */
async function mailServer(answer?: (address: string) => number | undefined) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      const code = answer?.(address);
      callback(code ? Object.assign(new Error('refused'), { responseCode: code }) : undefined);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: bytes.toString('latin1'), mail: await simpleParser(bytes) });
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, () => resolve((listening.address() as { port: number }).port));
  });
  closers.push(() => server.close());
  return { received, url: `smtp://localhost:${port}` };
}

/** A newsroom that sends through a mail server. */
async function sending(url: string, dkim?: Dkim, times?: Parameters<typeof smtpTransport>[2]) {
  const transport = smtpTransport(url, dkim, times);
  closers.push(() => transport.close());
  return newsroom('sqlite', { transport });
}

const letter = { subject: 'A headline – “quoted”', html: '<p>Grüße</p>', text: 'Grüße' };

describe('through a real mail server', () => {
  it('a confirmation reaches one person, as text and HTML, with nothing in it that a reader wrote', async () => {
    const { received, url } = await mailServer();
    const room = await sending(url);
    await signUp(formOf({ email: 'ada+news@example.com', place: '<b>x</b>' }), '192.0.2.1', room.context);
    await room.deliver();
    expect(received.map(({ to }) => to)).toEqual([['ada+news@example.com']]);
    const { mail, raw } = received[0] as Received;
    expect(mail.from?.text).toBe('"FrankNez Media Daily Briefing" <editor@franknez.example>');
    expect(mail.messageId).toMatch(/^<[\w-]+@franknez\.example>$/);
    expect(mail.text).toMatch(/https:\/\/franknez\.example\/newsletter\/confirm\?t=[\w-]{43}\n/);
    expect(mail.html).toContain('<table role="presentation"');
    expect(raw).not.toContain('<b>x');
  });

  it('an issue is signed, with the headers that one-click unsubscribing must cover', async () => {
    const { received, url } = await mailServer();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const room = await sending(url, { domain: 'franknez.example', selector: 'news', privateKey: key });
    await importSubscribers([{ email: 'a@example.com', language: undefined, line: 1 }], 'List', room.context);
    await addIssue('story', 'en', letter, room.context);
    await room.deliver();
    const { mail, raw } = received[0] as Received;
    expect(mail.subject).toBe('A headline – “quoted”');
    const signature = /DKIM-Signature:[\s\S]*?\r\n(?=\S)/.exec(raw)?.[0].replaceAll(/\s+/g, '') ?? '';
    expect(signature).toContain('d=franknez.example');
    expect(signature).toMatch(/h=[^;]*list-unsubscribe:list-unsubscribe-post/i);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it.each([
    [451, { state: 'waiting', attempts: 1 }, 'confirmed'],
    [550, { state: 'failed', attempts: 1 }, 'bounced'],
  ])('a recipient that is refused with %i', async (code, row, state) => {
    const { received, url } = await mailServer(() => code);
    const room = await sending(url);
    await importSubscribers([{ email: 'a@example.com', language: undefined, line: 1 }], 'List', room.context);
    await addIssue('story', 'en', letter, room.context);
    await room.deliver();
    expect(received).toEqual([]);
    const { db } = room.context.store;
    expect(await db.selectFrom('outbox').selectAll().executeTakeFirst()).toMatchObject(row);
    expect((await db.selectFrom('subscriber').select('state').executeTakeFirst())?.state).toBe(state);
  });

  it.each([
    ['is not there', async () => 'smtp://localhost:1'],
    [
      'says nothing',
      async () => {
        const mute = createServer(() => undefined).listen(0);
        closers.push(() => mute.close());
        return `smtp://localhost:${(mute.address() as { port: number }).port}`;
      },
    ],
  ])('a server that %s loses no mail, and no reader waits for it', async (_name, place) => {
    const room = await sending(await place(), undefined, { connect: 300, answer: 300 });
    expect((await signUp(formOf({ email: 'a@example.com' }), '192.0.2.1', room.context)).kind).toBe('sent');
    expect(await room.deliver()).toBe(1);
    const { received, url } = await mailServer();
    room.pass(60_000);
    await deliverDue({ ...room.post, transport: smtpTransport(url) });
    expect(received.map(({ to }) => to)).toEqual([['a@example.com']]);
  });
});
