import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keyed hashes for one installation. Nobody without its secret can make or guess them. */
export interface Secrets {
  /** HMAC-SHA-256 in base64url. What it is for is part of it, so that a hash for one purpose is none for another. */
  sign: (purpose: string, text: string) => string;
}

/** SHA-256 in base64url. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Secrets from their key. */
export const secretsFrom = (key: Buffer): Secrets => ({
  sign: (purpose, text) => createHmac('sha256', key).update(`${purpose}|${text}`).digest('base64url'),
});

/**
 * The secrets of this installation, made at its first start and readable by its user alone.
 * @param folder where the server keeps its data
 * @throws when the file is there and is not a key
 */
export function loadSecrets(folder: string): Secrets {
  const file = join(folder, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Another process may be doing the same: the first to create the file has made the key.
    const made = `${randomBytes(32).toString('base64url')}\n`;
    try {
      writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== 32) {
    throw new Error(
      `${file} is not a key. Put the saved one back; without it, links in mails already sent do not work.`,
    );
  }
  return secretsFrom(key);
}
