import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';
import { optionalSource } from '../source.ts';

export const definition = defineComponent({
  attributes: {
    by: line(200).meta({ description: 'Who said it.' }),
    role: line(300).optional().meta({ description: 'Who that is, or where it was said. Optional.' }),
    source: optionalSource(),
  },
  example: '<Quote by="…" role="…" source="id">…</Quote>',
  purpose: 'a quotation with its speaker',
  snippet: {
    title: 'Quotation with its speaker',
    prefix: 'quote',
    body: ['<Quote by="${1:name}" role="${2:who that is}" source="${3:id}">', '$4', '</Quote>', '$0'],
    description: 'A block quotation with speaker, role and source.',
  },
  text: 'quotation',
  passages: { by: 'attribution', role: 'attribution' },
  anchor: 'quote',
});
