import { defineComponent } from '../component.ts';
import { source } from '../source.ts';

export const definition = defineComponent({
  attributes: { source: source() },
  example: '<Cite source="id" />',
  purpose: 'a numbered reference to one of the article’s sources',
  snippet: {
    title: 'Reference to a source',
    prefix: 'cite',
    body: '<Cite source="${1:id}" />$0',
    description: 'A numbered reference to one of the article’s sources.',
  },
  inline: true,
});
