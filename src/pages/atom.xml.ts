import { loadFeed } from '../load/feed.ts';
import { renderAtom } from '../render/atom.ts';

/** The publication's feed as Atom 1.0. */
export const GET = async (): Promise<Response> => new Response(renderAtom(await loadFeed()));
