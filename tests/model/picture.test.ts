import { expect, it } from 'vitest';
import { toArticle } from '../../src/model/article.ts';
import {
  displayWidths,
  type ImageFile,
  isTall,
  type PictureFields,
  toPicture,
} from '../../src/model/picture.ts';
import { articleSchema } from '../../src/schema/article.ts';
import { exampleFields, examplePublication } from '../example-article.ts';

const file: ImageFile = { src: '/a.jpg', width: 1_000, height: 600, format: 'jpg' };
const credit = 'Ada Wren';

it.each([
  ['its own description', { alt: 'A road' }, 'A road'],
  ['none when it is decorative', { alt: 'A road', decorative: true as const }, ''],
  ['none where none was written', {}, ''],
])('a picture has %s', (_name, words, alt) => {
  expect(
    toPicture({ src: file, credit, caption: 'The road', ...words } as Parameters<typeof toPicture>[0]),
  ).toEqual({
    file,
    alt,
    caption: 'The road',
    credit,
  });
});

it.each([
  [200, [200]],
  [320, [320]],
  [321, [320, 321]],
  [1_000, [320, 640, 960, 1_000]],
  [1_600, [320, 640, 960, 1_280, 1_600]],
  [1_601, [320, 640, 960, 1_280, 1_600]],
  [6_000, [320, 640, 960, 1_280, 1_600]],
])('a picture %i pixels wide is offered in the widths %j, never enlarged', (original, widths) => {
  expect(displayWidths(original)).toEqual(widths);
});

it.each([
  [600, false],
  [1_200, false],
  [1_201, true],
])('a picture 1,000 pixels wide and %i high is tall: %s', (height, tall) => {
  expect(isTall({ ...file, height })).toBe(tall);
});

it('an article has the picture that its file names, and none where it names none', () => {
  const { image: _, ...fields } = articleSchema.parse(exampleFields);
  const setting = { publication: examplePublication(), now: new Date(), headlineOf: () => undefined };
  const image = { src: file, alt: 'A road', caption: 'The road', credit } as PictureFields;
  expect(toArticle('a', { ...fields, image }, setting).image).toEqual({
    file,
    alt: 'A road',
    caption: 'The road',
    credit,
  });
  expect(toArticle('a', fields, setting).image).toBeUndefined();
});
