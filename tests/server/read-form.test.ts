import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/server/read-form.ts';
import { formOf } from './newsroom.ts';

const fields = (count: number): string =>
  Array.from({ length: count }, (_, number) => `f${number}=x`).join('&');

describe('a form', () => {
  it('may have twenty fields and not one more', () => {
    expect(readForm(fields(20))).toMatchObject({ fields: expect.any(Map) });
    expect(readForm(fields(21))).toEqual({ refused: 'fields' });
  });

  it('has each field once, wherever the second stands', () => {
    for (const body of ['a=1&a=1&b=2', 'a=1&b=2&a=1', 'b=2&a=1&a=1'])
      expect(readForm(body), body).toEqual({ refused: 'fields' });
  });

  it.each([
    ['a byte that is no UTF-8', '%FF'],
    ['half a character', '%ED%A0%80'],
    ['a character that is none', '%EF%BF%BE'],
    ['a zero', '%00'],
    ['a bell', '%07'],
    ['a delete', '%7F'],
    ['a control of the second set', '%C2%85'],
  ])('with %s in whichever field is refused', (_name, bytes) => {
    for (const body of [`a=x${bytes}&b=y`, `a=x&b=y${bytes}`])
      expect(readForm(body), body).toEqual({ refused: 'characters' });
  });

  it('with a control character in the name of a field is refused', () => {
    expect(readForm('a=x&b%00=y')).toEqual({ refused: 'characters' });
  });

  it('keeps tabs and line ends, and composes what was typed in parts', () => {
    const read = readForm(formOf({ text: 'a\tb\r\nc', name: 'Ame\u0301lie' }));
    expect('fields' in read && Object.fromEntries(read.fields)).toEqual({
      text: 'a\tb\r\nc',
      name: 'Amélie',
    });
  });
});
