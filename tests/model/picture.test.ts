import { expect, it } from 'vitest';
import { displayWidths, type ImageFile, isTall, toPicture } from '../../src/model/picture.ts';

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
