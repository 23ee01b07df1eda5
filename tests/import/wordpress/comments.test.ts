import { expect, it } from 'vitest';
import { repliesOf } from '../../../src/import/wordpress/comments.ts';
import type { ExportComment, ExportItem } from '../../../src/import/wordpress/export.ts';

const comment = (id: string, changes: Partial<ExportComment> = {}): ExportComment => ({
  id,
  parent: '0',
  kind: 'comment',
  approved: '1',
  author: `Reader ${id}`,
  text: `Words of ${id}.`,
  date: '2019-03-01 09:00:00',
  dateGmt: '2019-03-01 14:00:00',
  ...changes,
});
const harvest = (...comments: ExportComment[]) =>
  repliesOf({ comments } as ExportItem, 'https://old.example');
/** Who answers whom, by the first words. */
const threads = (...comments: ExportComment[]) => {
  const { replies } = harvest(...comments);
  const nameOf = (id: string | null) => replies.find((each) => each.id === id)?.name ?? null;
  return Object.fromEntries(replies.map(({ name, parent }) => [name, nameOf(parent)]));
};

it('makes plain text of a comment, with the address of a link', () => {
  const text =
    'One <em>two</em> &amp; <a href="https://a.example/x">three</a>\nfour\n\n\n<blockquote>five</blockquote><script>six</script> https://b.example';
  expect(harvest(comment('1', { text, author: 'Bea &amp; “Cy”' })).replies).toEqual([
    {
      id: expect.stringMatching(/^wp[0-9a-f]{24}$/),
      parent: null,
      name: 'Bea & “Cy”',
      text: 'One two & three (https://a.example/x)\nfour\n\nfive\n\nhttps://b.example',
      writtenAt: '2019-03-01T14:00:00.000Z',
      stood: true,
    },
  ]);
});

it('gives the same ids each time, and others to another site', () => {
  const [first] = harvest(comment('1')).replies;
  expect(harvest(comment('1')).replies[0]?.id).toBe(first?.id);
  expect(repliesOf({ comments: [comment('1')] } as ExportItem, 'https://b.example').replies[0]?.id).not.toBe(
    first?.id,
  );
});

it('lays answers to answers under the reply that began the thread', () => {
  const answers = [
    comment('2', { parent: '1' }),
    comment('3', { parent: '2' }),
    comment('4', { parent: '3' }),
  ];
  expect(threads(comment('1'), ...answers)).toEqual({
    'Reader 1': null,
    'Reader 2': 'Reader 1',
    'Reader 3': 'Reader 1',
    'Reader 4': 'Reader 1',
  });
});

it('lets an answer stand by itself when what it answers is left out, is missing, or answers in a circle', () => {
  const spam = comment('1', { approved: 'spam' });
  expect(threads(spam, comment('2', { parent: '1' }), comment('3', { parent: '99' }))).toEqual({
    'Reader 2': null,
    'Reader 3': null,
  });
  expect(threads(comment('1', { text: '<br>' }), comment('2', { parent: '1' }))).toEqual({
    'Reader 2': null,
  });
  expect(threads(comment('1', { parent: '2' }), comment('2', { parent: '1' }))).toEqual({
    'Reader 1': null,
    'Reader 2': null,
  });
});

it('counts what is no reply, and keeps what nobody has approved yet apart', () => {
  const { replies, left } = harvest(
    comment('1', { kind: 'pingback' }),
    comment('2', { kind: 'trackback' }),
    comment('3', { approved: 'spam' }),
    comment('4', { approved: 'trash' }),
    comment('5', { text: '' }),
    comment('6', { dateGmt: '0000-00-00 00:00:00', date: '' }),
    comment('7', { approved: '0', kind: '' }),
  );
  expect(left).toEqual(['pingback', 'trackback', 'spam', 'trash', 'without a date', 'without words']);
  expect(replies.map(({ name, stood }) => [name, stood])).toEqual([['Reader 7', false]]);
});

it('takes no address for a name, and cuts what is longer than a reply may be', () => {
  const { replies, notices } = harvest(
    comment('1', { author: 'ada@example.com', text: 'word '.repeat(2_000) }),
    comment('2', { author: 'x'.repeat(90) }),
  );
  expect(replies[0]?.name).toBe('Anonymous');
  expect([...(replies[0]?.text ?? '')].length).toBeLessThanOrEqual(5_000);
  expect([...(replies[1]?.name ?? '')]).toHaveLength(80);
  expect(notices).toEqual(['comment 1 is longer than a reply may be and was cut']);
});
