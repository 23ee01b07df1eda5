import type { APIRoute } from 'astro';
import { bodyHtml } from '../../load/body-html.ts';
import { loadEdition, loadStoryAt } from '../../load/content.ts';
import { loadArticleAddresses } from '../../load/static-paths.ts';
import { renderMarkdown } from '../../render/markdown.ts';

export const getStaticPaths = loadArticleAddresses;

/** An article as plain Markdown. */
export const GET: APIRoute<Record<string, never>, { slug: string }> = async ({ params }) => {
  const edition = await loadEdition();
  const story = await loadStoryAt(params.slug, edition);
  const html = await bodyHtml(story, edition.publication);
  return new Response(renderMarkdown(story.article, html, edition.publication));
};
