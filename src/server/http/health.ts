import type { ServerResponse } from 'node:http';

/** Whether the server can do its work: 200, or 503 while its database takes no writes. */
export async function ready(response: ServerResponse, isReady: () => Promise<boolean>): Promise<void> {
  const fine = await isReady();
  plain(response, fine ? 200 : 503, fine ? 'ready' : 'the database cannot be written');
}

/** A short answer for programs. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
