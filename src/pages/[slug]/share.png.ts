import type { APIRoute } from 'astro';
import { articleAt, loadEdition } from '../../load/content.ts';
import { loadArticleAddresses } from '../../load/static-paths.ts';
import { renderShareImage } from '../../render/share-image.ts';
import { shareFonts } from '../../load/share-fonts.ts';

export const getStaticPaths = loadArticleAddresses;

/** An article's share image. */
export const GET: APIRoute<Record<string, never>, { slug: string }> = async ({ params }) => {
  const edition = await loadEdition();
  const png = await renderShareImage(articleAt(params.slug, edition), edition.publication, shareFonts());
  return new Response(new Uint8Array(png));
};
