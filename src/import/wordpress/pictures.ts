import type { Element } from 'hast';
import type { BodySetting, KnownPicture } from './body-setting.ts';
import { oneLine } from './characters.ts';
import type { ExportItem } from './export.ts';
import { classesOf, plainText, propertyOf } from './html.ts';
import type { ListedPicture } from './remarks.ts';

/** What WordPress keeps of an uploaded picture. */
export function toKnownPicture({ fileAddress, meta, excerpt }: ExportItem): KnownPicture {
  // Cameras and agencies write a credit into the file; WordPress keeps it as serialized PHP.
  const inFile = /"credit";s:\d+:"([^"]*)"/.exec(meta.get('_wp_attachment_metadata') ?? '')?.[1];
  return {
    address: oneLine(fileAddress),
    alt: plainText(meta.get('_wp_attachment_image_alt') ?? ''),
    caption: plainText(excerpt),
    credit: plainText(meta.get('_media_credit') ?? inFile ?? ''),
  };
}

/** A picture of a text as it is to be listed; nothing where it has no address. */
export function listedPicture(
  image: Element,
  caption: string,
  { base, picture, remarks }: BodySetting,
): ListedPicture | undefined {
  const id = classesOf(image).flatMap((name) => /^wp-image-(\d+)$/.exec(name)?.[1] ?? [])[0];
  const known = id === undefined ? undefined : picture(id);
  // What loads pictures late keeps their address elsewhere.
  const sources = ['src', 'dataSrc', 'dataLazySrc', 'dataOrigFile'].map((name) => propertyOf(image, name));
  const written = sources.find((source) => source && !source.startsWith('data:'));
  if (known === undefined && written === undefined) {
    remarks.lost.push(
      id !== undefined && !sources.some(Boolean)
        ? `the picture with the id ${id}, which is not in the export`
        : 'a picture that lies in the text itself',
    );
    return undefined;
  }
  return {
    address: known?.address || absoluteAddress(written ?? '', base),
    alt: propertyOf(image, 'alt') || (known?.alt ?? ''),
    caption: caption || (known?.caption ?? ''),
    credit: known?.credit ?? '',
    leads: false,
  };
}

/** An address made whole; as it is where it cannot be. */
export const absoluteAddress = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;
