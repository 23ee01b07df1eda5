import type { APIRoute } from 'astro';
import { loadEdition, loadReplies } from '../../load/content.ts';
import { siteFacts } from '../../model/site.ts';

/** What the server knows of this build; moved out of the static site after it. */
export const GET: APIRoute = async () => Response.json(siteFacts(await loadEdition(), await loadReplies()));
