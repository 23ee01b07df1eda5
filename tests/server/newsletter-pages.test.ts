import { expect, it } from 'vitest';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { exportSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { unsubscribeToken } from '../../src/server/newsletter/unsubscribe.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';
import { shown, visit } from './visit.ts';

const email = 'ada@example.com';

/** Signs up, and gives the secret of the mail that came. */
async function subscribe(room: Newsroom): Promise<string> {
  await signUp(formOf({ email }), '192.0.2.1', room.context);
  await room.deliver();
  return room.link().searchParams.get('t') ?? '';
}
/** The address at which it is ended. */
async function wayOut(room: Newsroom): Promise<string> {
  const [person] = await exportSubscribers(room.context, email);
  return `/newsletter/unsubscribe?t=${unsubscribeToken(person?.id ?? '', room.context.secrets)}`;
}

onEachDatabase((engine) => {
  it('a sign-up leads to the page that says what to do, in the language of the form', async () => {
    const room = await newsroom(engine);
    expect(await visit(room, '/api/newsletter', { email })).toEqual({
      redirect: '/newsletter/check-inbox/?language=en-US',
    });
    expect(await visit(room, '/api/newsletter', { email: 'b@example.com', language: 'es' })).toEqual({
      redirect: '/newsletter/check-inbox/?language=es',
    });
    expect(await visit(room, '/api/newsletter')).toEqual({ redirect: '/subscribe/' });
    const [english, spanish, none] = await Promise.all(
      ['?language=en-US', '?language=es', ''].map(async (query) =>
        shown(await visit(room, `/newsletter/check-inbox/${query}`)),
      ),
    );
    expect(english).toMatchObject({ status: 200, language: 'en-US', title: 'Look into your inbox' });
    expect(spanish).toMatchObject({ language: 'es' });
    expect(spanish).not.toMatchObject({ title: 'Look into your inbox' });
    expect(none).toEqual(english);
  });

  it.each([
    [{ email: '' }, false],
    [{ email: 'ada' }, false],
    [{ email, website: 'x' }, true],
  ])('a sign-up with %j comes back with what was typed and what is wrong', async (fields, trapped) => {
    const room = await newsroom(engine);
    expect(shown(await visit(room, '/api/newsletter', fields))).toMatchObject({
      status: 422,
      title: 'There is a problem',
      ask: { for: 'sign-up', email: fields.email, problem: expect.stringMatching(/\w/), trapped },
    });
  });

  it('too many sign-ups are told how long to wait', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: 0 } });
    const answer = await visit(room, '/api/newsletter', { email });
    expect(answer).toMatchObject({ status: 429, retryAfter: 3_600 });
    expect(shown(answer)).toMatchObject({
      title: 'Too many at once',
      text: expect.stringContaining('60 minutes'),
    });
  });

  it('a link to confirm shows a button, which confirms; afterwards both say that it is done', async () => {
    const room = await newsroom(engine);
    const path = `/newsletter/confirm?t=${await subscribe(room)}`;
    expect(shown(await visit(room, path))).toMatchObject({
      status: 200,
      title: 'One step to go',
      button: { action: path },
    });
    expect(await visit(room, path, {})).toEqual({ redirect: '/newsletter/welcome/?language=en-US' });
    for (const form of [undefined, {}])
      expect(shown(await visit(room, path, form))).toMatchObject({
        status: 200,
        title: 'You are subscribed',
        button: undefined,
      });
    expect(shown(await visit(room, '/newsletter/welcome/?language=en-US'))).toMatchObject({
      text: 'Thank you for signing up.',
    });
  });

  it.each(['/newsletter/confirm?t=nobody', '/newsletter/confirm'])(
    '%s is a link that has ended',
    async (path) => {
      const room = await newsroom(engine);
      expect(shown(await visit(room, path))).toMatchObject({
        status: 410,
        language: 'en-US',
        ask: { for: 'sign-up', email: '' },
      });
    },
  );

  it('a link to unsubscribe shows a button, which ends it', async () => {
    const room = await newsroom(engine);
    await subscribe(room);
    const path = await wayOut(room);
    expect(shown(await visit(room, path))).toMatchObject({
      status: 200,
      title: 'Unsubscribe',
      text: expect.stringContaining('FrankNez Media Daily Briefing'),
      button: { label: 'Unsubscribe', action: expect.stringMatching(/^\/newsletter\/unsubscribe\?t=/) },
    });
    const ended = shown(await visit(room, path, {}));
    expect(ended).toMatchObject({ status: 200, button: undefined });
    expect(shown(await visit(room, path))).toEqual(ended);
    expect((await exportSubscribers(room.context, email))[0]?.state).toBe('unsubscribed');
  });

  it('a mail program unsubscribes at once, and only when it posts', async () => {
    const room = await newsroom(engine);
    await subscribe(room);
    const page = await wayOut(room);
    const path = page.replace('/newsletter/unsubscribe', '/api/unsubscribe');
    expect(await visit(room, path)).toEqual({
      redirect: expect.stringContaining('/newsletter/unsubscribe?t='),
    });
    expect((await exportSubscribers(room.context, email))[0]?.state).toBe('pending');
    expect(shown(await visit(room, path, { 'List-Unsubscribe': 'One-Click' }))).toMatchObject({
      status: 200,
    });
    const [person] = await exportSubscribers(room.context, email);
    expect([person?.state, person?.consent.at(-1)?.place]).toEqual(['unsubscribed', 'mail program']);
    expect(shown(await visit(room, '/api/unsubscribe?t=nobody', {}))).toMatchObject({ status: 410 });
  });

  it('without a link one may ask for it, and an address that is none comes back', async () => {
    const room = await newsroom(engine);
    const ask = { for: 'unsubscribe', email: '', problem: undefined };
    expect(shown(await visit(room, '/newsletter/unsubscribe'))).toMatchObject({
      status: 200,
      title: 'Unsubscribe',
      ask,
    });
    expect(shown(await visit(room, '/newsletter/unsubscribe', { email: 'ada' }))).toMatchObject({
      status: 422,
      title: 'There is a problem',
      ask: { for: 'unsubscribe', email: 'ada', problem: expect.stringMatching(/\w/) },
    });
    const sent = shown(await visit(room, '/newsletter/unsubscribe', { email }));
    expect(sent).toMatchObject({ status: 200, ask: undefined });
  });

  it('a page that nobody knows leads home, and a link without its last slash is the page', async () => {
    const room = await newsroom(engine);
    expect(await visit(room, '/newsletter/nothing')).toEqual({ redirect: '/' });
    expect(await visit(room, '/newsletter/welcome')).toMatchObject({ status: 200 });
    expect(await visit(room, '/moderate/')).toMatchObject({ status: 410 });
  });
});
