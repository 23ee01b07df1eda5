import { absolute, archivePage } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { type Edition, languageEditions } from '../model/edition.ts';
import type { PageHead } from '../model/page-head.ts';
import type { Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';

/** Head of an article's own page. */
function articleHead(article: Article, publication: Publication): PageHead {
  return {
    title: `${article.headline} – ${publication.name}`,
    description: descriptionOf(article),
    canonical: article.permalink,
    indexed: article.stage === 'live',
  };
}

/** An article's editions in other languages for `hreflang`; the original is for readers of none of them. */
export function languagesOf(article: Article, { articles }: Edition): Pick<PageHead, 'languages'> {
  const editions = languageEditions(article, articles);
  const [original] = editions;
  if (!original || editions.length < 2) return {};
  const links = editions.map(({ language, permalink }) => [language, permalink] as const);
  return { languages: [...links, ['x-default', original.permalink]] };
}

/** Head of the front page: the publication's name, canonical to the article that it shows. */
export function frontHead(article: Article, publication: Publication): PageHead {
  return { ...articleHead(article, publication), title: `${publication.name} – ${publication.description}` };
}

/** What may stand at an address that the content gives rise to. */
type Addressed =
  | { kind: 'article'; article: Article }
  | { kind: 'page'; title: string; description: string | undefined; address: string }
  | { kind: 'withdrawn'; article: Article }
  | { kind: 'moved'; to: Article }
  | { kind: 'archive'; address: string };

/** Head of whatever stands at an address `/<slug>/`. */
export function headOf(found: Addressed, publication: Publication): PageHead {
  if (found.kind === 'article') return articleHead(found.article, publication);
  if (found.kind === 'page') return pageHead(found, publication);
  if (found.kind === 'withdrawn') return withdrawnHead(found.article, publication);
  if (found.kind === 'moved')
    return { ...articleHead(found.to, publication), indexed: false, movedTo: found.to.address };
  return archiveHead(1, publication);
}

/** Head of a page of the archive, counted from 1. */
export function archiveHead(number: number, publication: Publication): PageHead {
  const { archive, pageOf } = stringsFor(publication.language);
  const title = number === 1 ? archive : `${archive}, ${pageOf(number)}`;
  return pageHead({ title, address: archivePage(number) }, publication);
}

/** A withdrawn article is not named any more, and its address is not listed. */
function withdrawnHead({ language, withdrawn }: Article, publication: Publication): PageHead {
  return pageHead({ title: stringsFor(language).withdrawn, description: withdrawn?.text }, publication);
}

/** Head of any other page. Without an address it is not listed by search engines. */
export function pageHead(
  { title, description, address }: { title: string; description?: string | undefined; address?: string },
  publication: Publication,
): PageHead {
  return {
    title: `${title} – ${publication.name}`,
    description: description ?? publication.longDescription,
    canonical: address && absolute(publication.url, address),
    indexed: address !== undefined,
  };
}

/** One plain paragraph about an article: its secondary headline, else its summary, else its headline. */
export const descriptionOf = ({ subtitle, summary, headline }: Article): string =>
  subtitle ?? (summary.join(' ') || headline);
