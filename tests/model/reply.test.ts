import { expect, it } from 'vitest';
import { conversation, countReplies } from '../../src/model/reply.ts';

const reply = (id: string, date: string, parent?: string) => ({ id, name: id, date, text: id, parent });

it('puts replies in the order of time, answers under what they answer', () => {
  const replies = conversation([
    reply('late', '2026-01-03T00:00:00Z'),
    reply('answer', '2026-01-04T00:00:00Z', 'early'),
    reply('early', '2026-01-02T00:00:00Z'),
    reply('sooner', '2026-01-02T12:00:00Z', 'early'),
  ]);
  expect(replies.map(({ id, answers }) => [id, answers.map((each) => each.id)])).toEqual([
    ['early', ['sooner', 'answer']],
    ['late', []],
  ]);
  expect(countReplies(replies)).toBe(4);
});

it('puts replies of one moment in one order, whichever file is read first', () => {
  const written = ['c', 'a', 'b'].map((id) => reply(id, '2026-01-01T00:00:00Z'));
  const orders = [written, written.toReversed()].map((each) => conversation(each).map(({ id }) => id));
  expect(orders).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

it('makes a paragraph where a line holds nothing but spaces', () => {
  const [first] = conversation([{ ...reply('a', '2026-01-01T00:00:00Z'), text: 'One.\n \nTwo.' }]);
  expect(first?.paragraphs).toEqual(['One.', 'Two.']);
});

it('makes paragraphs of empty lines and closes what turns the direction', () => {
  const [first] = conversation([
    {
      id: 'a',
      name: 'Eve\u202E',
      date: '2026-01-01T00:00:00Z',
      text: 'One.\n \n\nTwo\nlines.\n',
      parent: undefined,
    },
  ]);
  expect(first?.paragraphs).toEqual(['One.', 'Two\nlines.']);
  expect(first?.name).toBe('\u2068Eve\u202E\u202C\u2069');
});
