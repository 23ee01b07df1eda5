import type { Instant } from './dates.ts';

/** A picture as feeds and metadata show it: JPEG or PNG, by absolute address. */
export interface FeedPicture {
  url: string;
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  alt: string;
  credit: string | undefined;
}

/** An author as feeds name it. */
export interface FeedAuthor {
  name: string;
  url: string | undefined;
}

/** One entry, the same in every format. */
export interface FeedEntry {
  /** Never changes: guid, Atom id, JSON Feed id. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** Safe HTML with absolute addresses. */
  html: string;
  published: Instant;
  /** Moves with every change that readers should know of. */
  updated: Instant;
  authors: readonly FeedAuthor[];
  /** Section first, then tags; each once. */
  categories: readonly string[];
  language: string;
  /** The lead picture, which the body shows too. */
  picture: FeedPicture | undefined;
  /** Stands for the entry where there is no lead picture; never in the body. */
  shareImage: FeedPicture | undefined;
  license: string | undefined;
  /** Number of approved replies, and the feed that carries them; nothing where there are none. */
  replies?: { count: number; feed: string } | undefined;
}

/** A feed, the same in every format. */
export interface Feed {
  title: string;
  /** At most 30 characters. */
  description: string;
  /** The page that the feed belongs to. */
  home: string;
  /** Absolute address of the feed in each format that it has. */
  self: { rss: string; atom?: string; json?: string };
  language: string;
  /** Mail address for questions about content and about the feed. */
  contact: string;
  publisher: string;
  hub: string | undefined;
  license: string | undefined;
  /** Absolute addresses of the icons: at most 144 px, and large. */
  icons: { small: string; large: string };
  /** Newest first. */
  entries: readonly FeedEntry[];
}
