import type { z } from 'zod';
import { line } from '../schema/text.ts';

const id = (description: string): z.ZodString => line(60).meta({ description });

/** The attribute by which a component cites a source. */
export const source = () => id('The id of one of the article’s sources.');

/** The same where a source may be left out. */
export const optionalSource = () => id('The id of one of the article’s sources. Optional.').optional();
