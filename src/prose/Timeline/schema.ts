import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: {},
  example: '<Timeline>',
  purpose: 'events drawn to the scale of time and listed below; `date` is as precise as you know it',
  snippet: {
    title: 'Timeline',
    prefix: 'timeline',
    body: [
      '<Timeline>',
      '  <Moment date="${1:2026-03-01}" label="${2:what happened}" />',
      '</Timeline>',
      '$0',
    ],
    description: 'Events in their order; dates as YYYY, YYYY-MM or YYYY-MM-DD.',
  },
  datedBy: 'date',
});
