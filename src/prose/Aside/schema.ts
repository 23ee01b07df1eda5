import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: { title: line(150).meta({ description: 'Its heading.' }) },
  example: '<Aside title="…">…</Aside>',
  purpose: 'background beside the story',
  snippet: {
    title: 'Background beside the story',
    prefix: 'aside',
    body: ['<Aside title="${1:title}">', '$2', '</Aside>', '$0'],
    description: 'A headed section beside the story.',
  },
  text: true,
  passages: { title: 'heading' },
});
