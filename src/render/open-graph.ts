import type { Article } from '../model/article.ts';
import type { FeedPicture } from '../model/feed.ts';
import type { PageHead } from '../model/page-head.ts';
import type { Publication } from '../model/publication.ts';
import { descriptionOf } from './head.ts';

/** What social networks read of an article: Open Graph, and the two tags that X still asks for. */
export function social(
  article: Article,
  publication: Publication,
  picture: FeedPicture | undefined,
): Pick<PageHead, 'openGraph' | 'names'> {
  const { headline, permalink, language, published, modified, section, tags } = article;
  const image: [string, string][] = picture
    ? [
        ['og:image', picture.url],
        ['og:image:width', String(picture.width)],
        ['og:image:height', String(picture.height)],
        ['og:image:alt', picture.alt],
      ]
    : [];
  return {
    openGraph: [
      ['og:type', 'article'],
      ['og:site_name', publication.name],
      ['og:title', headline],
      ['og:description', descriptionOf(article)],
      ['og:url', permalink],
      ['og:locale', new Intl.Locale(language).baseName.replaceAll('-', '_')],
      ...image,
      ['article:published_time', published],
      ['article:modified_time', modified],
      ...(section ? [['article:section', section] as const] : []),
      ...tags.map((tag) => ['article:tag', tag] as const),
    ],
    names: [
      ['robots', 'max-image-preview:large'],
      ['twitter:card', 'summary_large_image'],
      ...(publication.fediverseCreator ? [['fediverse:creator', publication.fediverseCreator] as const] : []),
    ],
  };
}
