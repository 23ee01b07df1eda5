import { loadEdition } from '../load/content.ts';
import { renderTrust } from '../render/machine-files.ts';

/** Whom the publication is related to. */
export const GET = async (): Promise<Response> => new Response(renderTrust(await loadEdition()));
