import { loadEdition } from '../../load/content.ts';
import { renderSecurity } from '../../render/machine-files.ts';

/** Where security faults are reported. */
export const GET = async (): Promise<Response> => new Response(renderSecurity(await loadEdition()));
