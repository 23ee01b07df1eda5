import { z } from 'zod';
import { besidePath } from '../../schema/address.ts';
import { line } from '../../schema/text.ts';
import { defineComponent } from '../component.ts';

export const definition = defineComponent({
  attributes: {
    src: besidePath().meta({ description: 'The file, beside the article: ./picture.jpg.' }),
    alt: z.string().max(1000).optional().meta({ description: 'What it shows. Required unless decorative.' }),
    caption: line(1000).optional().meta({ description: 'The caption. Optional.' }),
    credit: line(300).meta({ description: 'Who made the picture or owns it.' }),
    decorative: z.literal(true).optional().meta({ description: 'Alone, instead of alt: it says nothing.' }),
  },
  example: '<Figure src="./a.jpg" alt="…" caption="…" credit="…" />',
  purpose: 'a picture; `decorative` instead of `alt` where it says nothing',
  snippet: {
    title: 'Picture',
    prefix: 'figure',
    body: '<Figure src="./${1:picture.jpg}" alt="${2:what it shows}" caption="${3:caption}" credit="${4:who made it}" />$0',
    description: 'A picture with alternative text, caption and credit.',
  },
  passages: { alt: 'alt', caption: 'caption' },
  file: 'src',
  missing: { credit: 'missing-credit' },
  rule: ({ alt, decorative }) =>
    decorative || alt === true || alt?.trim()
      ? undefined
      : {
          attribute: 'alt',
          rule: 'missing-alt',
          message: 'The picture has no alternative text',
          fix: 'add alt="…" with what it shows, or decorative if it says nothing',
        },
});
