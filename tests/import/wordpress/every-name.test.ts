import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/import/wordpress/convert-body.ts';
import type { BodySetting } from '../../../src/import/wordpress/body-setting.ts';
import { noRemarks } from '../../../src/import/wordpress/remarks.ts';

const setting = (): BodySetting => ({
  base: 'https://old.example/story/',
  newAddress: () => undefined,
  isOldSite: () => false,
  picture: () => undefined,
  pictures: [],
  reusable: () => undefined,
  footnotes: new Map(),
  remarks: noRemarks(),
});

/** The body as MDX and what was said of it. */
function converted(html: string) {
  const given = setting();
  return { mdx: convertBody(html, given).trim(), ...given.remarks };
}

describe('whichever plugin wrote it', () => {
  it.each(['efn_note', 'footnote', 'footnotes', 'fn', 'mfn', 'ref', 'note'])('[%s] is a footnote', (name) => {
    const { mdx, lost } = converted(`<p>A claim.[${name}]The source.[/${name}]</p>`);
    expect(mdx).toBe('A claim.[^1]\n\n[^1]: The source.');
    expect(lost).toEqual([]);
  });

  it.each(['embed', 'youtube', 'vimeo', 'tweet', 'instagram', 'facebook', 'soundcloud'])(
    '[%s] becomes a link to what was embedded, however the address is written',
    (name) => {
      const address = 'https://video.example/watch';
      for (const html of [`[${name}]${address}[/${name}]`, `[${name} ${address}]`, `[${name}=${address}]`]) {
        const { mdx, lost } = converted(html);
        expect(mdx, html).toContain(address);
        expect(lost, html).toEqual([`embedded content, left as a link: ${address}`]);
      }
    },
  );

  it.each(['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav'])(
    'a film or a sound is a link to the file that “%s” names',
    (attribute) => {
      const address = `https://old.example/file.${attribute}`;
      expect(converted(`[video ${attribute}="${address}"][/video]`).mdx).toContain(address);
    },
  );

  it.each(['src', 'data-src', 'data-lazy-src', 'data-orig-file'])(
    'a picture is where “%s” says',
    (attribute) => {
      const late = attribute === 'src' ? '' : 'src="data:image/gif;base64,R0" ';
      expect(converted(`<p><img ${late}${attribute}="/wall.jpg"></p>`).pictures).toMatchObject([
        { address: 'https://old.example/wall.jpg' },
      ]);
    },
  );
});
