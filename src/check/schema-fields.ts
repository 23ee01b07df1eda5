import type { z } from 'zod';
import type { Path } from './locate.ts';

/** The fields that may stand at a path of a schema. */
export function knownFields(schema: z.ZodType, path: Path): string[] {
  const inner = path.reduce<unknown>((found, step) => {
    const type = unwrapped(found);
    return typeof step === 'number' ? (type as { element?: unknown })?.element : shapeOf(type)[String(step)];
  }, schema);
  return Object.keys(shapeOf(unwrapped(inner)));
}

const shapeOf = (schema: unknown): Record<string, unknown> =>
  (schema as { shape?: Record<string, unknown> })?.shape ?? {};

/** A schema without what makes it optional, gives it a default or prepares its input. */
function unwrapped(schema: unknown): unknown {
  const { innerType, out } =
    (schema as { def?: { innerType?: unknown; out?: unknown } } | undefined)?.def ?? {};
  return innerType || out ? unwrapped(innerType ?? out) : schema;
}
