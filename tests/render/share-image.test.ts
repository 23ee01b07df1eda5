import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../src/render/headline-lines.ts';
import { renderShareImage } from '../../src/render/share-image.ts';
import { shareFonts } from '../../src/load/share-fonts.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';
import { expectWithinMargins } from '../hostile/judge.ts';

const draw = async (headline: string, language = 'en'): Promise<Buffer> =>
  Buffer.from(
    await renderShareImage(exampleArticle({ headline, language }), examplePublication(), shareFonts()),
  );

/** Share of dark pixels in the room for the headline. */
async function ink(png: Buffer, region = { left: 0, top: 240, width: 1200, height: 380 }): Promise<number> {
  const { data } = await sharp(png).extract(region).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / data.length;
}

describe('a share image', () => {
  it('is a PNG of 1200 × 630 pixels, the same bytes for the same words', async () => {
    const { width, height, format } = await sharp(await draw('A headline')).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect((await draw('A headline')).equals(await draw('A headline'))).toBe(true);
  });

  it.each([
    ['Latin', 'Council backs harbour plan', 'en'],
    ['Greek', 'Ο δήμος ενέκρινε το σχέδιο', 'el'],
    ['Cyrillic', 'Совет одобрил план гавани', 'ru'],
    ['Arabic', 'مجلس المدينة يوافق على الخطة', 'ar'],
  ])('shows a headline in %s', async (_script, headline, language) => {
    expect(await ink(await draw(headline, language))).toBeGreaterThan(0.01);
    expect((await draw(headline, language)).equals(await draw(`${headline}.`, language))).toBe(false);
  });

  it('begins an Arabic headline at the right edge', async () => {
    const png = await draw('خطة', 'ar');
    expect(await ink(png, { left: 0, top: 240, width: 600, height: 380 })).toBe(0);
    expect(await ink(png, { left: 600, top: 240, width: 600, height: 380 })).toBeGreaterThan(0);
  });

  it('is the publication’s card for a script that the fonts lack, never empty boxes', async () => {
    expect((await draw('会議は計画を承認した', 'ja')).equals(await draw('別の見出し', 'ja'))).toBe(true);
  });

  it('leaves out pictures within the text', async () => {
    expect((await draw('Council 🗞️ backs plan')).equals(await draw('Council  backs plan'))).toBe(true);
  });

  it.each([
    ['150 letters without a space', 'x'.repeat(150)],
    ['150 wide letters', 'W'.repeat(150)],
    ['many short words', 'ab '.repeat(50).trim()],
  ])('keeps %s within its edges', async (_name, headline) => {
    const png = await draw(headline);
    expect(await ink(png, { left: 0, top: 140, width: 66, height: 490 })).toBe(0);
    expect(await ink(png, { left: 1134, top: 140, width: 66, height: 490 })).toBe(0);
    expect(await ink(png, { left: 0, top: 615, width: 1200, height: 15 })).toBe(0);
  });

  it.each([
    ['a section', { section: 'W'.repeat(60) }, 'The Example'],
    ['the publication’s name', {}, 'W'.repeat(80)],
    ['the name on its card', { headline: '会議' }, 'Wide words '.repeat(7).trim()],
  ])('keeps %s within its edges, however long', async (_name, changes, name) => {
    const publication = examplePublication({ name });
    const png = await renderShareImage(exampleArticle(changes), publication, shareFonts());
    await expectWithinMargins(Buffer.from(png));
  });

  it('survives markup and control characters', async () => {
    expect((await draw('<script>&amp;]]> "quoted" \u202Eturn')).length).toBeGreaterThan(1_000);
  });
});

describe('a headline that does not fit', () => {
  const measure = (text: string): number => [...text].length * 0.6;

  it('gets smaller, then ends in an ellipsis after a word', () => {
    const large = setHeadline('Short', { width: 1000, height: 400 }, measure);
    const small = setHeadline(
      'A headline of several words that needs lines',
      { width: 1000, height: 250 },
      measure,
    );
    const cut = setHeadline('word '.repeat(100).trim(), { width: 600, height: 120 }, measure);
    expect(large.size).toBe(84);
    expect(small.size).toBeLessThan(84);
    expect(cut.size).toBe(46);
    expect(cut.lines).toHaveLength(2);
    expect(cut.lines.at(-1)).toMatch(/word…$/);
  });
});
