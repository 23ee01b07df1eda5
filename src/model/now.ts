import { isInstant } from '../schema/date.ts';

/**
 * The one place where the time of day enters the program.
 *
 * @returns `BUILD_NOW` when it is set (an RFC 3339 instant, for reproducible builds and tests),
 *   else the clock.
 * @throws when `BUILD_NOW` is not an instant.
 */
export function now(): Date {
  const fixed = process.env.BUILD_NOW;
  if (!fixed) return new Date();
  if (isInstant(fixed)) return new Date(fixed);
  throw new Error(
    `BUILD_NOW is “${fixed}”, which is not a date, time and offset. Write it like 2026-03-01T09:00:00Z.`,
  );
}
