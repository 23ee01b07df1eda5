import { getImage } from 'astro:assets';
import { absolute, shareImageOf } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { FeedPicture } from '../model/feed.ts';
import type { Picture } from '../model/picture.ts';
import type { Publication } from '../model/publication.ts';

/** Width of pictures in feeds and metadata: Discover wants 1200 px, MSN 720. */
const widest = 1200;

/** Shapes in which search engines want a lead picture, as width over height. */
const shapes = [16 / 9, 4 / 3, 1];

/** The picture that stands for an article in feeds: its lead picture, else its share image. */
export async function feedPictures(
  article: Article,
  publication: Publication,
): Promise<{ picture: FeedPicture | undefined; shareImage: FeedPicture | undefined }> {
  const { image } = article;
  if (!image) return { picture: undefined, shareImage: shareImage(article, publication) };
  const { width, height } = image.file;
  return {
    picture: await jpeg(image, publication, Math.min(width, widest), height / width),
    shareImage: undefined,
  };
}

/** Addresses of the pictures for metadata: a lead picture in three shapes, else the share image. */
export async function metadataPictures(article: Article, publication: Publication): Promise<FeedPicture[]> {
  const { image } = article;
  if (!image) return [shareImage(article, publication)];
  const { width, height } = image.file;
  return Promise.all(
    shapes.map((shape) =>
      jpeg(image, publication, Math.floor(Math.min(widest, width, height * shape)), 1 / shape),
    ),
  );
}

/** A JPEG no larger than the original, cut to a shape. */
async function jpeg(
  picture: Picture,
  { url }: Publication,
  width: number,
  heightPerWidth: number,
): Promise<FeedPicture> {
  const height = Math.max(1, Math.round(width * heightPerWidth));
  const src = picture.file as Parameters<typeof getImage>[0]['src'];
  const image = await getImage({ src, width, height, fit: 'cover', format: 'jpeg', background: '#fff' });
  const { alt, credit } = picture;
  return { url: absolute(url, image.src), type: 'image/jpeg', width, height, alt, credit };
}

function shareImage({ slug, headline }: Article, { url }: Publication): FeedPicture {
  const address = absolute(url, shareImageOf(slug));
  return { url: address, type: 'image/png', width: 1200, height: 630, alt: headline, credit: undefined };
}
