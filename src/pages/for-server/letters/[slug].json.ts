import type { APIRoute } from 'astro';
import { bodyHtml } from '../../../load/body-html.ts';
import { loadEdition, loadStoryAt } from '../../../load/content.ts';
import { loadArticleAddresses } from '../../../load/static-paths.ts';
import { articleLetter } from '../../../render/article-letter.ts';

export const getStaticPaths = loadArticleAddresses;

/** An article as an issue of the newsletter; moved out of the static site after the build. */
export const GET: APIRoute<Record<string, never>, { slug: string }> = async ({ params }) => {
  const edition = await loadEdition();
  const { publication } = edition;
  const story = await loadStoryAt(params.slug, edition);
  return Response.json(articleLetter(story.article, await bodyHtml(story, publication), publication));
};
