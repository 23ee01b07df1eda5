import type { z } from 'zod';

/** What a failed check tells the editor: the rule's name, one sentence, one remedy. */
export interface Check {
  /** Rule name from the content contract, for example `bad-date`. */
  rule: string;
  /** What is wrong with the value, as the end of a sentence that begins with the field's name. */
  message: (value: string) => string;
  /** One remedy, in the imperative. */
  fix: string;
}

/**
 * Adds a check to a string schema. Its failure carries `rule` and `fix` in the issue's `params`,
 * where the desk finds them.
 */
export function checked(schema: z.ZodString, holds: (value: string) => boolean, check: Check): z.ZodString {
  return schema.check((context) => {
    if (holds(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: check.message(context.value),
      params: { rule: check.rule, fix: check.fix },
    });
  });
}
