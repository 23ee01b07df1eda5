import { type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { Letter } from '../../src/render/letter.ts';
import type { Outcome } from '../fixture-sites.ts';

/** A letter as a mail program reads it that got it from a mail server. */
export async function received(letter: Letter, more: object = {}): Promise<ParsedMail> {
  const mailer = createTransport({ streamTransport: true, buffer: true });
  const people = { from: { name: letter.subject, address: 'a@a.example' }, to: 'b@b.example' };
  const { message } = await mailer.sendMail({ ...people, ...letter, ...more });
  return simpleParser(message as Buffer);
}

/** Holds that a share image has its size and nothing outside its margins. */
export async function expectWithinMargins(png: Buffer): Promise<void> {
  const image = sharp(png).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  const inked = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 0) < 128;
  const columns = [...Array(64).keys()].flatMap((x) => [x, info.width - 1 - x]);
  const stray = columns.filter((x) => [...Array(info.height).keys()].some((y) => inked(x, y)));
  expect(stray).toEqual([]);
}

/** Holds that what a command printed cannot act on a terminal, and is no stack. */
export function expectHarmless({ stdout, stderr }: Outcome): void {
  expect(`${stdout}${stderr}`).not.toMatch(/[[\p{Cc}--[\n]]\p{Surrogate}]/v);
  expect(`${stdout}${stderr}`).not.toMatch(/^ +at .+:\d+:\d+\)?$/m);
}
