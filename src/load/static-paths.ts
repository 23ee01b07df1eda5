import { createHash } from 'node:crypto';
import { loadDigests, loadEdition, loadReplies } from './content.ts';
import { archiveSlug } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { yearOf } from '../model/dates.ts';
import { archivePages, type Edition, languageEditions } from '../model/edition.ts';
import { theSetting } from '../files/setting.ts';
import { oncePerBuild } from './once.ts';

/** An address for `getStaticPaths`, and what its page depends on: while that stays, so does the page. */
interface StaticPath {
  params: { slug: string };
  cacheKey?: string;
}

/** Every address `/<slug>/` that the content gives rise to. */
export async function loadAddresses(): Promise<StaticPath[]> {
  const { articles, pages, archive } = await loadEdition();
  const others = [
    ...articles.flatMap(({ formerly }) => formerly),
    ...pages,
    ...(archive ? [archiveSlug] : []),
  ];
  return [...(await paths(articles)), ...others.map((slug) => ({ params: { slug } }))];
}

/** Every article that can be read, for what lies below its address. */
export async function loadArticleAddresses(): Promise<StaticPath[]> {
  const { articles } = await loadEdition();
  return paths(articles.filter(({ stage }) => stage !== 'withdrawn'));
}

/** Every article that has approved replies, for their feed. */
export async function loadDiscussedAddresses(): Promise<StaticPath[]> {
  const replies = await loadReplies();
  const addresses = await loadArticleAddresses();
  return addresses.filter(({ params }) => replies.get(params.slug)?.length);
}

/** The archive's further pages: the second and all behind it. */
export async function loadArchiveAddresses(): Promise<{ params: { page: string } }[]> {
  const { articles, archive } = await loadEdition();
  const further = archive ? archivePages(articles).slice(1) : [];
  return further.map((_, index) => ({ params: { page: String(index + 2) } }));
}

async function paths(articles: readonly Article[]): Promise<StaticPath[]> {
  const keys = await loadKeys();
  return articles.map(({ slug }) => {
    const cacheKey = keys.get(slug);
    return { params: { slug }, ...(cacheKey && { cacheKey }) };
  });
}

/** A key for each article; none where nobody says which program builds, as in the live preview. */
const loadKeys = oncePerBuild(async (): Promise<Map<string, string>> => {
  const { program } = theSetting();
  if (!program) return new Map();
  const [edition, digests] = await Promise.all([loadEdition(), loadDigests()]);
  const around = hash([program, surroundings(edition)]);
  return new Map(
    edition.articles.map((article) => {
      const editions = languageEditions(article, edition.articles);
      const others = editions.map(({ slug, language, headline }) => [slug, language, headline]);
      return [article.slug, hash([around, article, digests.get(article.slug), others])];
    }),
  );
});

/** What every page says of the site around it. */
const surroundings = ({ publication, pages, archive, preview, now }: Edition): unknown[] => [
  publication,
  pages,
  archive,
  preview,
  yearOf(now, publication.timeZone),
];

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
