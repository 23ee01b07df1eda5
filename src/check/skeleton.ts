/** What a new article is made of. */
export interface Skeleton {
  headline: string;
  slug: string;
  /** Host of the publication, for the identifier. */
  host: string;
  /** Year of the identifier: RFC 4151 asks for a date on which the host was the publication's. */
  year: number;
  /** Identifiers that other articles have. */
  taken: readonly string[];
}

/** An identifier that no other article has, as a tag URI (RFC 4151). */
export function newId({ slug, host, year, taken }: Skeleton): string {
  const id = `tag:${host},${year}:article/${slug}`;
  const suffix = Array.from({ length: taken.length + 1 }, (_, index) => index + 1).find(
    (index) => !taken.includes(index === 1 ? id : `${id}-${index}`),
  );
  return suffix === 1 ? id : `${id}-${suffix}`;
}

/** A new draft: what must be there, and as comments what may be. */
export const newArticle = (skeleton: Skeleton): string => `---
id: ${newId(skeleton)} # never changes, whatever becomes of headline and address
headline: ${quoted(skeleton.headline)}
# subtitle:
# summary: # two to five points, one sentence each
#   - …
#   - …
byline:
  - Your name
# section: Politics
status: draft # ready, when it may be published
# published: 2026-03-01T09:00:00-05:00 # date, time and offset; in the future: embargoed until then
# sources:
#   - id: report
#     title: …
---

{/* Write here. Quotations: <Quote by="…">…</Quote>. Sources: <Cite source="report" />. */}
`;

/** A text as YAML: plain where that is safe, else in double quotation marks, as JSON writes it. */
export const quoted = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ,.’'()–—-]*[\p{L}\p{N}).’]$/u.test(text) && !/^(true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
