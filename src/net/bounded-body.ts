import { type Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NetFault } from './fault.ts';

/** What is asked for as `Accept-Encoding`. */
export const codings = 'gzip, br';

/** Codings that are unpacked (RFC 9110, 8.4.1); some servers send `deflate` unasked. */
const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

const isKnown = (coding: string): coding is keyof typeof unpackers => Object.hasOwn(unpackers, coding);

/** What packing may add to what cannot be packed, in bytes. */
const packing = 65_536;

/**
 * The whole body of an answer, unpacked.
 * @param headers as they came; what `Content-Length` says is believed only where it says too much
 * @param most bytes that are taken, counted both as they come and unpacked
 * @throws {NetFault} as soon as there are more, or when they cannot be unpacked
 */
export async function boundedBody(
  body: Readable,
  headers: { coding: string; length: string },
  most: number,
): Promise<Buffer> {
  const coding = headers.coding.trim().toLowerCase() || 'identity';
  if (Number(headers.length) > most + packing) throw tooLarge(most);
  if (coding === 'identity') return gather(body, most);
  if (!isKnown(coding)) throw new NetFault('unreadable', 'is packed in a way that was not asked for');
  const unpacked = pipeline(counted(body, most), unpackers[coding](), () => {});
  return gather(unpacked, most);
}

/** Passes bytes on while there are not too many: what is packed may be endless and unpack to nothing. */
async function* counted(body: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most + packing) throw tooLarge(most);
    yield part;
  }
}

async function gather(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

const tooLarge = (most: number): NetFault =>
  new NetFault('large', `is larger than ${most.toLocaleString('en')} bytes`);
