import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { BodyFacts } from '../mdx/prose-context.ts';
import { addressOf, archiveSlug, routes } from '../model/addresses.ts';
import { type Article, newestFirst, toArticle } from '../model/article.ts';
import { type Body, type Section, toBody } from '../model/body-facts.ts';
import { type Edition, hasArchive, indexOf } from '../model/edition.ts';
import { toPublication } from '../model/publication.ts';
import { conversation, type Reply } from '../model/reply.ts';
import { isBuild, isPreview, now } from '../files/setting.ts';
import { oncePerBuild } from './once.ts';

type Content = Awaited<ReturnType<typeof render>>['Content'];

/** An article with its body, ready to be laid out. */
export interface Story {
  kind: 'article';
  article: Article;
  body: Body;
  replies: readonly Reply[];
  Content: Content;
}

/** A page such as About, with its body. */
export interface Page {
  kind: 'page';
  title: string;
  description: string | undefined;
  address: string;
  Content: Content;
}

/** The publication, its articles newest first, and the slugs of its pages. */
export const loadEdition = oncePerBuild(readEdition);

async function readEdition(): Promise<Edition> {
  const settings = await getEntry('publication', 'publication');
  if (!settings) throw new Error('content/publication.yaml is missing.');
  const { redirects, ...fields } = settings.data;
  const publication = toPublication(fields);
  const entries = await getCollection('articles');
  const readable = entries.filter(({ data }) => data.status !== 'withdrawn');
  const headlines = new Map(readable.map(({ id, data }) => [id, data.headline]));
  const setting = { publication, now: now(), headlineOf: (slug: string) => headlines.get(slug) };
  const articles = entries.map(({ id, data }) => toArticle(id, data, setting)).sort(newestFirst);
  const pages = (await getCollection('pages')).map(({ id }) => id);
  const archive = hasArchive(articles);
  const shown = { now: setting.now, preview: isPreview(), live: !isBuild() };
  return { publication, articles, pages, archive, redirects, ...shown };
}

/** An article's body. */
export async function loadStory(article: Article): Promise<Story> {
  const written = await entry('articles', article.slug);
  const { Content, remarkPluginFrontmatter } = await render(written);
  const { facts, sections } = remarkPluginFrontmatter as { facts: BodyFacts; sections?: Section[] };
  const body = toBody(facts, sections);
  return { kind: 'article', article, body, replies: conversation(written.data.approved), Content };
}

/** The approved replies to every article, by its slug. */
export async function loadReplies(): Promise<Map<string, Reply[]>> {
  const entries = await getCollection('articles');
  return new Map(entries.map(({ id, data }) => [id, conversation(data.approved)]));
}

/** A page's title and body. */
export async function loadPage(slug: string): Promise<Page> {
  const page = await entry('pages', slug);
  const { Content } = await render(page);
  return {
    kind: 'page',
    title: page.data.title,
    description: page.data.description,
    address: addressOf(slug),
    Content,
  };
}

/** What stands at an address `/<slug>/`. */
export type Found =
  | Story
  | Page
  | { kind: 'withdrawn'; article: Article }
  | { kind: 'moved'; to: Article }
  | { kind: 'archive'; address: string };

/** What changes when an article's file, its pictures or its approved replies do, by slug. */
export async function loadDigests(): Promise<Map<string, string>> {
  const entries = await getCollection('articles');
  return new Map(entries.map(({ id, digest }) => [id, String(digest)]));
}

/** The article with a slug. */
export function articleAt(slug: string, { articles }: Edition): Article {
  const article = indexOf(articles).bySlug.get(slug);
  if (!article) throw new Error(`There is no article “${slug}” in this build.`);
  return article;
}

/** The article with a slug, with its body. */
export const loadStoryAt = (slug: string, edition: Edition): Promise<Story> =>
  loadStory(articleAt(slug, edition));

/** What stands at one of those addresses. */
export async function loadAddress(slug: string, { articles }: Edition): Promise<Found> {
  if (slug === archiveSlug) return { kind: 'archive', address: routes.archive };
  const { bySlug, byFormer } = indexOf(articles);
  const article = bySlug.get(slug);
  if (article) return article.stage === 'withdrawn' ? { kind: 'withdrawn', article } : loadStory(article);
  const to = byFormer.get(slug);
  if (!to) return loadPage(slug);
  return to.stage === 'withdrawn' ? { kind: 'withdrawn', article: to } : { kind: 'moved', to };
}

async function entry<C extends 'articles' | 'pages'>(
  collection: C,
  slug: string,
): Promise<CollectionEntry<C>> {
  const found = await getEntry(collection, slug);
  if (!found) throw new Error(`content/${collection}/${slug}.mdx is missing.`);
  return found as CollectionEntry<C>;
}
