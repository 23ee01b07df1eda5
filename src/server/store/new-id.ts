import { randomBytes } from 'node:crypto';

/**
 * A new identifier: the time, so that rows are added at the end of their table and its indexes, and 96 random
 * bits, so that it cannot be guessed or met twice.
 */
export const newId = (): string => `${Date.now().toString(36)}${randomBytes(12).toString('hex')}`;
