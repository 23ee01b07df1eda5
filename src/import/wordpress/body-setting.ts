import type { Remarks } from './remarks.ts';

/** What is known of a picture besides its place in a text. */
export interface KnownPicture {
  address: string;
  alt: string;
  caption: string;
  credit: string;
}

/** What converting a body needs to know of the export around it. */
export interface BodySetting {
  /** Where the text stood, against which its addresses are read. */
  base: string;
  /** The new address of what stood at an old one, if it is imported too. */
  newAddress: (address: string) => string | undefined;
  /** Whether an address belongs to the old site. */
  isOldSite: (address: string) => boolean;
  /** A picture by its WordPress id. */
  picture: (id: string) => KnownPicture | undefined;
  /** Ids of all pictures that belong to the post. */
  pictures: readonly string[];
  /** A reusable block's HTML by its id. */
  reusable: (id: string) => string | undefined;
  /** HTML of the footnotes by their ids, as WordPress keeps them. */
  footnotes: ReadonlyMap<string, string>;
  /** Filled while converting. */
  remarks: Remarks;
}
