import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';
import { optionalSource } from '../source.ts';

export const definition = defineComponent({
  partOf: 'KeyFigures',
  attributes: {
    value: line(40).meta({ description: 'The figure, as it is to be read: 5,000 or £3.1m.' }),
    label: line(300).meta({ description: 'What it counts.' }),
    source: optionalSource(),
  },
  example: '<KeyFigure value="900" label="…" source="id" />',
  passages: { value: 'value', label: 'label' },
});
