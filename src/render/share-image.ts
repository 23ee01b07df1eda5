import { renderAsync } from '@resvg/resvg-js';
import type { Font } from 'fontkit';
import sharp from 'sharp';
import type { Article } from '../model/article.ts';
import type { Publication } from '../model/publication.ts';
import { leading, setHeadline } from './headline-lines.ts';
import { measureWith, showable } from './drawable.ts';
import { escapeXml } from './xml.ts';

/** The fonts that may be used: by path for the renderer, opened for measuring. */
interface Fonts {
  files: readonly string[];
  fonts: readonly Font[];
}

const size = { width: 1200, height: 630 };
const margin = 72;
const families = 'Noto Serif, Noto Naskh Arabic';
const colours = { paper: '#fbfaf6', ink: '#1b1916', mark: '#8f1d22' };

/**
 * An article's share image: the sheet's nameplate and the headline. A headline in a script that the
 * fonts lack gives the publication's card, never empty boxes.
 * @returns a PNG of 1200 × 630 pixels, the same bytes for the same words
 */
export async function renderShareImage(
  article: Article,
  publication: Publication,
  fonts: Fonts,
): Promise<Uint8Array> {
  const svg = drawing(article, publication, fonts.fonts);
  const font = { fontFiles: [...fonts.files], loadSystemFonts: false, defaultFontFamily: 'Noto Serif' };
  const { pixels, width, height } = await renderAsync(svg, { font });
  const raw = { width, height, channels: 4 } as const;
  // Flat colours: without filters the file is smaller, and made in half the time.
  return sharp(pixels, { raw })
    .removeAlpha()
    .png({ compressionLevel: 9, adaptiveFiltering: false })
    .toBuffer();
}

function drawing(
  { headline, section, direction }: Article,
  { name }: Publication,
  fonts: readonly Font[],
): string {
  const measure = measureWith(fonts);
  const shown = showable(headline, fonts);
  const kicker = section && showable(section, fonts);
  const nameplate = showable(name, fonts);
  const width = size.width - 2 * margin;
  // A very long name becomes smaller, so that it stays in one line and within the image.
  const fitting = (words: string, most: number): number => Math.min(most, Math.floor(width / measure(words)));
  const rtl = direction === 'rtl';
  const edge = rtl ? size.width - margin : margin;
  const parts = [
    `<rect width="${size.width}" height="${size.height}" fill="${colours.paper}"/>`,
    rule(0, 20),
    nameplate
      ? text(nameplate, {
          x: size.width / 2,
          y: 96,
          size: fitting(nameplate, 46),
          anchor: 'middle',
          fill: colours.ink,
        })
      : '',
    rule(126, 1),
    rule(130, 4),
  ];
  if (shown) {
    const top = kicker ? 236 : 196;
    if (kicker)
      parts.push(
        text(kicker, {
          x: edge,
          y: 206,
          size: fitting(kicker, 30),
          anchor: rtl ? 'end' : 'start',
          fill: colours.mark,
        }),
      );
    const set = setHeadline(shown, { width, height: size.height - top - 44 }, measure);
    for (const [index, line] of set.lines.entries()) {
      const y = top + set.size * (0.86 + index * leading);
      parts.push(
        text(rtl ? embedded(line) : line, {
          x: edge,
          y,
          size: set.size,
          anchor: rtl ? 'end' : 'start',
          fill: colours.ink,
        }),
      );
    }
  } else if (nameplate) {
    parts.push(
      text(nameplate, {
        x: size.width / 2,
        y: 390,
        size: fitting(nameplate, 92),
        anchor: 'middle',
        fill: colours.ink,
      }),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${parts.join('')}</svg>`;
}

/** A line that is laid out from right to left whatever it begins with. */
const embedded = (line: string): string => `\u202B${line}\u202C`;

const rule = (y: number, height: number): string =>
  `<rect x="${margin}" y="${y}" width="${size.width - 2 * margin}" height="${height}" fill="${colours.ink}"/>`;

interface TextPlace {
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
}

const text = (words: string, { x, y, size: pixels, anchor, fill }: TextPlace): string =>
  `<text x="${x}" y="${Math.round(y)}" font-family="${families}" font-weight="700" font-size="${pixels}" text-anchor="${anchor}" fill="${fill}">${escapeXml(words)}</text>`;
