import type { APIRoute } from 'astro';
import { loadEdition } from '../load/content.ts';
import { hostFiles } from '../render/host-files.ts';

/** Files by names that a page of ours may not have here: `_redirects`, and the IndexNow key. */
export const getStaticPaths = async () =>
  Object.keys(hostFiles(await loadEdition())).map((hostFile) => ({ params: { hostFile } }));

/** A file for a host or a search engine. */
export const GET: APIRoute<Record<string, never>, { hostFile: string }> = async ({ params }) =>
  new Response(hostFiles(await loadEdition())[params.hostFile]);
