import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: {},
  example: '<KeyFigures>',
  purpose: 'numbers worth seeing at a glance',
  snippet: {
    title: 'Key figures',
    prefix: 'keyfigures',
    body: [
      '<KeyFigures>',
      '  <KeyFigure value="${1:900}" label="${2:what it counts}" source="${3:id}" />',
      '</KeyFigures>',
      '$0',
    ],
    description: 'Numbers worth seeing at a glance.',
  },
});
