import RssParser from 'rss-parser';

/** What matters of an entry of a feed, however it was read. */
export interface Entry {
  id: unknown;
  url: unknown;
  title: unknown;
  published: string;
  html: string;
}

/** A moment in one form, however it was written. */
export const timeOf = (date: string | Date | null | undefined): string =>
  new Date(date ?? Number.NaN).toISOString();

/** The entries of an RSS or Atom feed, as rss-parser reads them. */
export async function entriesOfXml(xml: string): Promise<Entry[]> {
  const { items } = await new RssParser().parseString(xml);
  return items.map((item) => ({
    id: item.guid ?? item.id,
    url: item.link,
    title: item.title,
    published: timeOf(item.isoDate ?? item.pubDate),
    html: item['content:encoded'] ?? item.content ?? '',
  }));
}

/** The entries of a JSON feed. */
export function entriesOfJson(text: string): Entry[] {
  const { items } = JSON.parse(text) as { items: Record<string, string>[] };
  return items.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    published: timeOf(item.date_published),
    html: item.content_html ?? '',
  }));
}
