import type { z } from 'zod';
import type { styleRulesSchema } from '../../schema/desk-files.ts';
import type { Diagnosis } from '../../check/diagnose.ts';
import { error, type Fault } from '../../check/finding.ts';
import { valuePlace } from '../../check/locate.ts';
import { matches, warningAt } from './matches.ts';
import type { CopyRule } from './story.ts';

/** The house rules of `content/desk/style-rules.yaml`. */
export type StyleRules = z.output<typeof styleRulesSchema>;

/** What a house rule's finding is called: the rule's own name behind this. */
const rulePrefix = 'house-style';

const patternOf = ({ pattern }: StyleRules[number]): RegExp => new RegExp(pattern, 'gu');

/** The publication's own rules as a rule of the copy desk. */
export const houseStyle =
  (rules: StyleRules): CopyRule =>
  ({ passages, language }) =>
    rules
      .filter((rule) => (rule.language ?? language) === language)
      .flatMap((rule) =>
        matches(passages, patternOf(rule))
          .filter(({ text }) => text)
          .map((match) =>
            warningAt(
              match,
              `${rulePrefix}/${rule.name.replaceAll(/\s+/g, '-')}`,
              sentence(rule.message),
              advice(rule.suggestion, match.text),
            ),
          ),
      );

const sentence = (text: string): string => text.replace(/\.$/, '');

const advice = (suggestion: string | undefined, found: string): string =>
  suggestion ? `write “${suggestion}”` : `write something else than “${found}”`;

/** Examples that their own rule misses, or must not find and finds. */
export function exampleFaults({ yaml }: Diagnosis, rules: StyleRules): Fault[] {
  if (!yaml) return [];
  return rules.flatMap((rule, index) =>
    (['matches', 'spares'] as const).flatMap((list) =>
      rule[list].flatMap((example, at) => {
        if (patternOf(rule).test(example) === (list === 'matches')) return [];
        const message =
          list === 'matches'
            ? `The rule “${rule.name}” does not find “${example}”`
            : `The rule “${rule.name}” finds “${example}”, which it must leave alone`;
        return [
          error(
            'bad-example',
            valuePlace(yaml, [index, list, at]),
            message,
            'mend the pattern or the example',
          ),
        ];
      }),
    ),
  );
}
