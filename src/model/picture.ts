import type { ArticleFields } from '../schema/article.ts';

/** An image file with its measures in pixels, as the build hands it over. */
export interface ImageFile {
  src: string;
  width: number;
  height: number;
  format: 'png' | 'jpg' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'svg' | 'avif' | 'apng';
}

/** A picture as the editor described it, its path replaced by the file. */
export type PictureFields = Omit<NonNullable<ArticleFields['image']>, 'src'> & { src: ImageFile };

/** A picture ready to be shown: `alt` is empty exactly when it is decorative. */
export interface Picture {
  file: ImageFile;
  alt: string;
  caption: string | undefined;
  credit: string;
}

/** The only constructor of a `Picture`. */
export function toPicture({ src, alt, decorative, caption, credit }: PictureFields): Picture {
  return { file: src, alt: decorative ? '' : (alt ?? ''), caption, credit };
}

/** Widths in pixels in which a picture is offered: a phone's column to a 4K screen's, and twice as dense. */
const offered = [320, 640, 960, 1280, 1600];

/** The widths in which a picture is offered, none larger than its original. */
export function displayWidths(original: number): number[] {
  const smaller = offered.filter((width) => width < original);
  return smaller.length === offered.length ? smaller : [...smaller, original];
}

/** How wide the column is that pictures fill, for browsers to choose by (`sizes`); see `--column`. */
export const displaySizes = '(min-width: 160em) 48em, (min-width: 42em) 39em, calc(100vw - 2.5em)';

/** Whether a picture is so much higher than wide that it would fill more than a screen. */
export const isTall = ({ width, height }: ImageFile): boolean => height > width * 1.2;
