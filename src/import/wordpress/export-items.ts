import type { ExportComment, ExportItem, ExportTerm } from './export.ts';

/** An element that is being read. */
export interface Frame {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Texts of the elements in it, by name. */
  fields: Map<string, string>;
  terms: ExportTerm[];
  meta: [string, string][];
  comments: ExportComment[];
}

/** A text of the element that is read, by its name; empty where there is none. */
type Field = (name: string) => string;

/** An item from what was read between its tags. */
export function toItem(
  { terms, meta, comments }: Pick<Frame, 'terms' | 'meta' | 'comments'>,
  field: Field,
): ExportItem {
  return {
    id: field('wp:post_id'),
    kind: field('wp:post_type'),
    status: field('wp:status'),
    title: field('title'),
    body: field('content:encoded'),
    excerpt: field('excerpt:encoded'),
    link: field('link'),
    guid: field('guid'),
    name: field('wp:post_name'),
    creator: field('dc:creator'),
    date: field('wp:post_date'),
    dateGmt: field('wp:post_date_gmt'),
    modified: field('wp:post_modified'),
    modifiedGmt: field('wp:post_modified_gmt'),
    parent: field('wp:post_parent'),
    isProtected: field('wp:post_password') !== '',
    closedToComments: field('wp:comment_status') === 'closed',
    fileAddress: field('wp:attachment_url'),
    terms,
    meta: new Map(meta),
    formerNames: meta.flatMap(([key, value]) => (key === '_wp_old_slug' ? [value] : [])),
    comments,
  };
}

/** A comment from what was read between its tags. */
export function toComment(field: Field): ExportComment {
  return {
    id: field('wp:comment_id'),
    parent: field('wp:comment_parent'),
    kind: field('wp:comment_type'),
    approved: field('wp:comment_approved'),
    author: field('wp:comment_author'),
    text: field('wp:comment_content'),
    date: field('wp:comment_date'),
    dateGmt: field('wp:comment_date_gmt'),
  };
}
