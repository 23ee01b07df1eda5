import type { Fault } from '../finding.ts';
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

/** What the desk looks for in every story. A further rule is one more line here. */
const rules: readonly CopyRule[] = [
  figureFaults,
  pullQuoteFaults,
  weekdayFaults,
  nameFaults,
  quotationFaults,
  placeholderFaults,
  spellingFaults,
  doubledWordFaults,
  spacingFaults,
  agreementFaults,
  usageFaults,
  openingMarkFaults,
  indefiniteArticleFaults,
  endMarkFaults,
  mixedMarkFaults,
  headlineFaults,
  alsoReadFaults,
  altFaults,
  linkTextFaults,
];

/**
 * Reads one story as a sub-editor does.
 * @param house the publication's own rules
 */
export function readCopy(story: Story, house: CopyRule): Fault[] {
  return [...rules, house].flatMap((rule) => rule(story));
}
