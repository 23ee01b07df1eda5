import type { Fault } from '../../check/finding.ts';
import { agreementFaults } from './agreement-rules.ts';
import { indefiniteArticleFaults } from './article-word-rules.ts';
import { endMarkFaults } from './end-mark-rules.ts';
import { figureFaults } from './figure-rules.ts';
import { alsoReadFaults, headlineFaults } from './headline-rules.ts';
import { altFaults, linkTextFaults } from './link-and-alt-rules.ts';
import { nameFaults } from './name-rules.ts';
import { placeholderFaults } from './placeholder-rules.ts';
import { pullQuoteFaults } from './pull-quote-rules.ts';
import { mixedMarkFaults, quotationFaults } from './quotation-rules.ts';
import { spellingFaults } from './spelling-rules.ts';
import type { CopyRule, Story } from './story.ts';
import { openingMarkFaults, usageFaults } from './usage-rules.ts';
import { weekdayFaults } from './weekday-rules.ts';
import { doubledWordFaults, spacingFaults } from './word-rules.ts';

/** What holds in every language. A further rule is one more line here or below. */
const everywhere: readonly CopyRule[] = [
  pullQuoteFaults,
  placeholderFaults,
  headlineFaults,
  alsoReadFaults,
  altFaults,
];

/** What holds in the languages that the desk knows: words, numbers, dates and marks differ in others. */
const known: readonly CopyRule[] = [
  figureFaults,
  weekdayFaults,
  nameFaults,
  quotationFaults,
  spellingFaults,
  doubledWordFaults,
  spacingFaults,
  agreementFaults,
  usageFaults,
  openingMarkFaults,
  indefiniteArticleFaults,
  endMarkFaults,
  mixedMarkFaults,
  linkTextFaults,
];

/** Primary languages whose rules the desk knows. */
const languages: readonly string[] = ['en', 'es'];

/** Whether the desk knows the language of a story, and not only what holds in all of them. */
export const isKnown = ({ language }: Story): boolean => languages.includes(language);

/**
 * Reads one story as a sub-editor does.
 * @param house the publication's own rules
 */
export function readCopy(story: Story, house: CopyRule): Fault[] {
  const rules = [...everywhere, ...(isKnown(story) ? known : []), house];
  return rules.flatMap((rule) => rule(story));
}
