import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: { by: line(200).optional().meta({ description: 'Who said it. Optional.' }) },
  example: '<PullQuote by="…">…</PullQuote>',
  purpose: 'words of the text set large',
  snippet: {
    title: 'Words of the text set large',
    prefix: 'pullquote',
    body: ['<PullQuote by="${1:name}">', '$2', '</PullQuote>', '$0'],
    description: 'A pull quote; it must stand in the text word for word.',
  },
  text: 'pull-quote',
  passages: { by: 'attribution' },
});
