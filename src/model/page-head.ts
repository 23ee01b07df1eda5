/** What a page says of itself to browsers and search engines. */
export interface PageHead {
  /** Document title, plain text. */
  title: string;
  /** One or two sentences, plain text. */
  description: string;
  /** Canonical absolute address. */
  canonical: string | undefined;
  /** Whether search engines may list the page. */
  indexed: boolean;
  /** Where browsers go on to by themselves: the new address of an article that has moved. */
  movedTo?: string;
}
