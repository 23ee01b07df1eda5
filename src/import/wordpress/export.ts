/** A WordPress export (WXR) as it was read: texts as they stand in the file, no e-mail address. */
export interface WordPressExport {
  /** The old site's address, without a trailing slash. */
  site: string;
  /** BCP 47 tag of the old site. */
  language: string | undefined;
  /** The names under which authors publish, by login. */
  authors: Map<string, string>;
  items: ExportItem[];
}

/** A post, a page, a file or whatever else WordPress keeps as one. */
export interface ExportItem {
  id: string;
  /** WordPress's post type: `post`, `page`, `attachment` … */
  kind: string;
  status: string;
  /** HTML, as all texts here. */
  title: string;
  body: string;
  excerpt: string;
  /** The address at which it stood. */
  link: string;
  guid: string;
  /** The last part of its address; percent-encoded where it is not ASCII. */
  name: string;
  /** The author's login. */
  creator: string;
  /** `YYYY-MM-DD HH:MM:SS` in the site's zone and in UTC; zeros where there is none. */
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  /** Id of the post to which it belongs; `0` for none. */
  parent: string;
  isProtected: boolean;
  closedToComments: boolean;
  /** Where the file of an attachment lies. */
  fileAddress: string;
  terms: ExportTerm[];
  /** Further fields, plugins' too. */
  meta: Map<string, string>;
  /** Earlier last parts of its address. */
  formerNames: string[];
  comments: ExportComment[];
}

/** A category, a tag, or what plugins keep as such. */
export interface ExportTerm {
  taxonomy: string;
  slug: string;
  /** HTML. */
  name: string;
}

/** A comment; the address of its writer is not read. */
export interface ExportComment {
  id: string;
  parent: string;
  /** Empty, `comment`, `pingback`, `trackback` … */
  kind: string;
  /** `1`, `0`, `spam`, `trash` … */
  approved: string;
  author: string;
  /** HTML. */
  text: string;
  /** `YYYY-MM-DD HH:MM:SS` in UTC, and in the site's zone. */
  dateGmt: string;
  date: string;
}
