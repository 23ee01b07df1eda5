import type { ImageTransform, LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/** Formats that cannot move: what moves is shown in them by its first picture. */
const still = new Set(['avif', 'jpeg', 'jpg', 'png']);

const { transform } = sharpService as LocalImageService;

/** Astro's image service, which would stack the pictures of an animation one above another in a still format. */
const imageService: LocalImageService = {
  ...(sharpService as LocalImageService),
  transform: async (input, options, ...rest) => {
    const { format } = options as ImageTransform & { format?: string };
    const { pages = 1 } = still.has(format ?? '')
      ? await sharp(input)
          .metadata()
          .catch(() => ({ pages: 1 }))
      : {};
    const first = pages > 1 ? await sharp(input, { page: 0 }).png().toBuffer() : input;
    return transform(first, options, ...rest);
  },
};

export default imageService;
