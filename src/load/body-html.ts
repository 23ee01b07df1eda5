import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { feedComponents } from '../prose/in-feeds.ts';
import type { Story } from './content.ts';
import { proseContext } from '../model/prose-context.ts';
import type { Publication } from '../model/publication.ts';
import { feedPictures } from './pictures.ts';
import { feedBody } from '../render/feed-body.ts';
import { feedSafe } from '../render/feed-safe.ts';

/** A container remembers whatever it has rendered, and looks through all of it each time: it serves so many bodies. */
const most = 100;

let container: Promise<AstroContainer> | undefined;
let rendered = 0;

/** A container for the next body; making one for each would cost more than the bodies. */
function theContainer(): Promise<AstroContainer> {
  if (!container || rendered % most === 0)
    container = loadRenderers([getContainerRenderer()]).then((renderers) =>
      AstroContainer.create({ renderers }),
    );
  rendered += 1;
  return container;
}

/**
 * An article as HTML for feeds: components in their feed form, absolute addresses, and
 * nothing but what the allow-list of `feedSafe` lets through.
 */
export async function bodyHtml({ article, Content }: Story, publication: Publication): Promise<string> {
  const { picture } = await feedPictures(article, publication);
  const props = { components: feedComponents, context: proseContext(article, publication) };
  const html = await (await theContainer()).renderToString(Content, { props });
  return feedSafe(feedBody(article, html, picture, publication), article.permalink);
}
