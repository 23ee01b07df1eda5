/** What a page says of itself to browsers, search engines and social networks. */
export interface PageHead {
  /** Document title, plain text. */
  title: string;
  /** One or two sentences, plain text. */
  description: string;
  /** Canonical absolute address. */
  canonical: string | undefined;
  /** The same page in every language it has, itself included: tag (or `x-default`) and absolute address. */
  languages?: readonly (readonly [hreflang: string, href: string])[];
  /** Whether search engines may list the page. */
  indexed: boolean;
  /** Where browsers go on to by themselves: the new address of an article that has moved. */
  movedTo?: string;
  /** `property` and content of each Open Graph tag, in order. */
  openGraph?: readonly (readonly [property: string, content: string])[];
  /** `name` and content of further tags. */
  names?: readonly (readonly [name: string, content: string])[];
  /** Structured data, safe to stand in a script element. */
  jsonLd?: string;
}
