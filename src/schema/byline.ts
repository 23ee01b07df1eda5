import { z } from 'zod';
import { webAddress } from './address.ts';
import { line } from './text.ts';

const credit = z.strictObject({
  name: line(120).meta({ description: 'The name as it stands on the page.' }),
  kind: z
    .enum(['person', 'organization'])
    .default('person')
    .meta({ description: 'A person (the default) or an organization, such as the publication itself.' }),
  url: webAddress().optional().meta({ description: 'A page about the author. Optional.' }),
});

/** One author: a mapping, or a bare string that is a person’s name. */
export const bylineSchema = z.preprocess(
  (value) => (typeof value === 'object' ? value : { name: value }),
  credit,
);
