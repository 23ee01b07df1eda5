import { expect, it } from 'vitest';
import { toBody } from '../../src/model/body-facts.ts';
import { conversation } from '../../src/model/reply.ts';

it('a text without headings has no sections', () => {
  expect(toBody({ words: 300, citations: [] }).sections).toEqual([]);
});

it('empty lines around a reply, or many within it, make no empty paragraph', () => {
  const reply = { id: 'a', name: 'Ada', date: '2026-03-01T10:00:00Z', text: '\n\nOne.\n\n \n\n\nTwo.\n\n' };
  expect(conversation([reply])[0]?.paragraphs).toEqual(['One.', 'Two.']);
});

it('one empty line begins a paragraph', () => {
  const reply = { id: 'a', name: 'Ada', date: '2026-03-01T10:00:00Z', text: 'One.\n\nTwo.' };
  expect(conversation([reply])[0]?.paragraphs).toEqual(['One.', 'Two.']);
});
