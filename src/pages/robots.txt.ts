import { loadEdition } from '../load/content.ts';
import { renderRobots } from '../render/machine-files.ts';

/** What crawlers may do. */
export const GET = async (): Promise<Response> => new Response(renderRobots(await loadEdition()));
