import { loadEdition } from '../load.ts';
import { movesOf, toRedirectsFile } from '../render/redirects.ts';

/** `_redirects`, for hosts that read it; a file's own name may not begin with an underscore here. */
export const getStaticPaths = () => [{ params: { hostFile: '_redirects' } }];

/** Former addresses of articles. */
export async function GET(): Promise<Response> {
  const { articles } = await loadEdition();
  return new Response(toRedirectsFile(movesOf(articles)));
}
