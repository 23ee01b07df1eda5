import type { IncomingMessage } from 'node:http';

/** The path of a request, decoded once; nothing when it cannot be. */
export function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/');
  } catch {
    return undefined;
  }
}
