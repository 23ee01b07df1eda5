import type { IncomingMessage } from 'node:http';

/** The path of a request, decoded once; nothing when it cannot be. */
export function pathOf({ url = '/', headers }: IncomingMessage): string | undefined {
  // What is no address of ours, though programs ask for it.
  if (!/^\/(?![/\\])[^\\]*$/.test(url) || !URL.canParse(`http://${headers.host ?? 'local'}/`))
    return undefined;
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/');
  } catch {
    return undefined;
  }
}
