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
