import { z } from 'zod';
import { checked } from './checked.ts';
import { languageTag, line, paragraph } from './text.ts';

const isPattern = (text: string): boolean => {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
};

/** One house rule: words that the publication writes in one way. */
const styleRule = z.strictObject({
  name: line(60).meta({ description: 'A short name for the rule.' }),
  pattern: checked(z.string(), isPattern, {
    rule: 'bad-pattern',
    message: (text) => `is “${text}”, which is no regular expression`,
    fix: 'write a JavaScript regular expression without slashes, or plain words',
  }).meta({ description: 'What to find: a JavaScript regular expression.' }),
  message: line(300).meta({ description: 'What is wrong with it, in one sentence.' }),
  suggestion: line(300).optional().meta({ description: 'What to write instead. Optional.' }),
  language: languageTag()
    .optional()
    .meta({ description: 'The language whose texts it reads, such as en. Without it: all.' }),
  matches: z.array(line(500)).min(1).meta({ description: 'Texts that the rule must find.' }),
  spares: z.array(line(500)).default([]).meta({ description: 'Texts that it must leave alone. Optional.' }),
});

/** `content/desk/style-rules.yaml`: the house rules, a list. */
export const styleRulesSchema = z.array(styleRule);

/** `content/desk/accepted.yaml`: findings that were looked at and accepted, a list. */
export const acceptedSchema = z.array(
  z.strictObject({
    file: line(300).meta({ description: 'The file, from the project’s root.' }),
    rule: line(60).meta({ description: 'The name of the rule.' }),
    text: line(500).optional().meta({ description: 'The words it is about. Without them: all of the rule.' }),
    reason: paragraph().meta({ description: 'Why it stands.' }),
  }),
);
