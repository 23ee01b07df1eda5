import type { z } from 'zod';

/** What a failed check tells the editor: the rule's name, one sentence, one remedy. */
export interface Fault {
  /** Rule name from the content contract, for example `bad-date`. */
  rule: string;
  /** One sentence about the value; receives it as written. */
  message: (value: string) => string;
  /** One remedy, in the imperative, without a full stop at its end being required. */
  fix: string;
}

/**
 * Adds a check to a string schema. Its failure carries `rule` and `fix` in the issue's `params`,
 * where the desk finds them; the message stands alone, so that zod by itself is readable too.
 */
export function checked(schema: z.ZodString, holds: (value: string) => boolean, fault: Fault): z.ZodString {
  return schema.check((context) => {
    if (holds(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: fault.message(context.value),
      params: { rule: fault.rule, fix: fault.fix },
    });
  });
}
