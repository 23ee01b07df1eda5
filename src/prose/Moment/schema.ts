import { partialDate } from '../../schema/date.ts';
import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  partOf: 'Timeline',
  attributes: {
    date: partialDate().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }),
    label: line(500).meta({ description: 'What happened.' }),
  },
  example: '<Moment date="2025-08" label="…" />',
  passages: { label: 'moment' },
});
