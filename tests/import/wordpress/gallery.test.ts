import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/import/wordpress/convert-body.ts';
import type { ExportItem } from '../../../src/import/wordpress/export.ts';
import { bodySettings } from '../../../src/import/wordpress/export-index.ts';

const item = (id: string, changes: Partial<ExportItem>): ExportItem => ({
  id,
  kind: 'attachment',
  status: 'inherit',
  title: '',
  body: '',
  excerpt: '',
  link: '',
  guid: '',
  name: '',
  creator: '',
  date: '',
  dateGmt: '',
  modified: '',
  modifiedGmt: '',
  parent: '1',
  isProtected: false,
  closedToComments: false,
  fileAddress: '',
  terms: [],
  meta: new Map(),
  formerNames: [],
  comments: [],
  ...changes,
});

/** Addresses of the pictures that a post's text comes over with. */
function picturesOf(body: string, files: readonly string[]): string[] {
  const post = item('1', {
    kind: 'post',
    status: 'publish',
    link: 'https://old.example/story/',
    parent: '0',
    body,
  });
  const uploads = files.map((name, index) =>
    item(String(index + 10), { fileAddress: `https://old.example/${name}` }),
  );
  const stranger = item('99', { parent: '2', fileAddress: 'https://old.example/of-another-post.jpg' });
  const exported = {
    site: 'https://old.example',
    language: 'en',
    authors: new Map<string, string>(),
    items: [post, ...uploads, stranger],
  };
  const setting = bodySettings(exported, [])(post);
  convertBody(body, setting);
  return setting.remarks.pictures.map(({ address }) => address.replace('https://old.example/', ''));
}

describe('a gallery that names no pictures', () => {
  // The formats that an article may have (picture-file.ts), by the endings that WordPress gives them.
  it.each(['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg', 'JPG', 'WebP'])(
    'shows a picture in .%s',
    (ending) => {
      expect(picturesOf('[gallery]', [`wall.${ending}`])).toEqual([`wall.${ending}`]);
    },
  );

  it.each(['pdf', 'mp3', 'mp4', 'webm', 'zip', 'docx'])(
    'does not show what lies beside the pictures in .%s',
    (ending) => {
      expect(picturesOf('[gallery]', ['wall.jpg', `paper.${ending}`])).toEqual(['wall.jpg']);
    },
  );

  it('shows all pictures of its post, in their order, and none of another', () => {
    const files = ['first.jpg', 'second.webp', 'third.png', 'fourth.avif'];
    expect(picturesOf('[gallery]', files)).toEqual(files);
  });
});

describe('a gallery that names its pictures', () => {
  const files = ['a.jpg', 'b.webp', 'c.png'];

  it.each([
    ['[gallery ids="12,10,11"]', ['c.png', 'a.jpg', 'b.webp']],
    ['[gallery include="11, 12"]', ['b.webp', 'c.png']],
    ['[gallery ids=11]', ['b.webp']],
  ])('%s shows each of them, in its order', (body, shown) => {
    expect(picturesOf(body, files)).toEqual(shown);
  });
});
