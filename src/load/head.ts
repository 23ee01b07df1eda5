import { type Found, loadAddress, loadEdition, type Story } from './content.ts';
import { type Edition, languageEditions } from '../model/edition.ts';
import type { PageHead } from '../model/page-head.ts';
import { metadataPictures } from './pictures.ts';
import { frontHead, headOf, languagesOf } from '../render/head.ts';
import { articleJsonLd, siteJsonLd } from '../render/json-ld.ts';
import { social } from '../render/open-graph.ts';

/** What stands at an address `/<slug>/`, with its head and the edition that it is part of. */
export async function loadAt(slug: string): Promise<{ edition: Edition; found: Found; head: PageHead }> {
  const edition = await loadEdition();
  const found = await loadAddress(slug, edition);
  return { edition, found, head: await loadHead(found, edition) };
}

/** Head of whatever stands at an address `/<slug>/`, with everything that others read of an article. */
async function loadHead(found: Found, edition: Edition): Promise<PageHead> {
  const { publication } = edition;
  const head = headOf(found, publication);
  if (found.kind !== 'article') return head;
  const pictures = await metadataPictures(found.article, publication);
  const { article, body } = found;
  const editions = languageEditions(article, edition.articles);
  const jsonLd = articleJsonLd(article, publication, { words: body.words, pictures, editions });
  return {
    ...head,
    ...languagesOf(article, edition),
    ...social(article, publication, pictures[0]),
    jsonLd,
  };
}

/** Head of the front page: the article's for social networks, the site's for search engines. */
export async function loadFrontHead({ article }: Story, { publication }: Edition): Promise<PageHead> {
  const [picture] = await metadataPictures(article, publication);
  return {
    ...frontHead(article, publication),
    ...social(article, publication, picture),
    jsonLd: siteJsonLd(publication),
  };
}
