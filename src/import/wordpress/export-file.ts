import { closeSync, openSync, readSync } from 'node:fs';
import { decode } from '../../check/source.ts';
import type { WordPressExport } from './export.ts';
import { BrokenExport, exportReader } from './read-export.ts';
import { Refusal } from '../../files/refusal.ts';

/** Bytes that are read at once, so that an export may be larger than the longest text. */
const piece = 1 << 20;

/**
 * Reads a WordPress export in pieces, to its end.
 * @throws {Refusal} when it cannot be read, naming file, line, column and remedy
 */
export function readExportFile(file: string): WordPressExport {
  const reader = exportReader();
  let line = 1;
  try {
    for (const text of textOf(file, () => line)) {
      reader.write(text);
      line += text.split('\n').length - 1;
    }
    return reader.end();
  } catch (error) {
    if (!(error instanceof BrokenExport)) throw error;
    throw refusal(`${file}:${error.place}`, error.message, error.fix);
  }
}

const refusal = (place: string, message: string, fix: string): Refusal =>
  new Refusal(`${place} ${message}.\n  Fix: ${fix}.\nNothing was written.`);

function* textOf(file: string, line: () => number): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const bytes of piecesOf(file)) {
    decoder ??= decoderFor(bytes, file);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      throw misread(file, line() + linesBeforeFault(bytes), decoder.encoding);
    }
    yield text;
  }
  try {
    yield decoder?.decode() ?? '';
  } catch {
    throw misread(file, line(), decoder?.encoding ?? 'utf-8');
  }
}

const misread = (file: string, line: number, encoding: string): Refusal =>
  refusal(
    `${file}:${line}:1`,
    `The text in or after this line is not ${encoding.toUpperCase()}`,
    'export from WordPress again, or save the file as UTF-8 in a text editor',
  );

function linesBeforeFault(bytes: Uint8Array): number {
  const decoded = decode(bytes);
  return 'brokenAt' in decoded ? bytes.subarray(0, decoded.brokenAt).filter((byte) => byte === 10).length : 0;
}

function* piecesOf(file: string): Generator<Uint8Array> {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refusal(
      file,
      code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`,
      'name the file that WordPress gave you',
    );
  }
  try {
    const buffer = new Uint8Array(piece);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
      yield buffer.subarray(0, length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    throw refusal(file, 'is a folder', 'name the .xml file in it');
  } finally {
    closeSync(handle);
  }
}

/** By the byte-order mark, else by what the XML says of itself, else UTF-8 (XML 1.0, appendix F). */
function decoderFor(bytes: Uint8Array, file: string): TextDecoder {
  const start = Buffer.from(bytes.subarray(0, 300));
  const begins = (...mark: number[]): boolean => mark.every((byte, index) => start[index] === byte);
  // ZIP and gzip by their first bytes.
  if (begins(0x50, 0x4b, 3, 4) || begins(0x1f, 0x8b))
    throw refusal(file, 'is an archive', 'unpack it and name the .xml file in it');
  const mark = begins(0xff, 0xfe) ? 'utf-16le' : begins(0xfe, 0xff) ? 'utf-16be' : undefined;
  const label =
    mark ?? (/^\s*<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/.exec(start.toString('latin1'))?.[1] || 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw refusal(`${file}:1:1`, `The encoding “${label}” is not known`, 'save the file as UTF-8');
  }
}
