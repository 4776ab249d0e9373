import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, InputError, messageOf } from '../errors.js';
import { decodeText } from './decode-text.js';

/** `-`, the name of standard input. */
export const STDIN = '-';

const ZIPPED = /\.gz$/iu;

/** The name of a file without the ending of its compression. */
export function unzippedName(file: string): string {
  return file.replace(ZIPPED, '');
}

/** The text of a file or of standard input, unpacked and decoded as it is read. `onBytes` is told what was read. */
export function openText(file: string, onBytes: (count: number) => void = () => {}): AsyncIterable<string> {
  return decodeText(openBytes(file, onBytes));
}

/** The bytes of a file or of standard input, unpacked as they are read. */
function openBytes(file: string, onBytes: (count: number) => void): AsyncIterable<Buffer> {
  const bytes = counted(
    file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 }),
    onBytes,
  );
  // A failure on either side surfaces where the result is iterated; the callback has nothing to add.
  return isZipped(file) ? pipeline(Readable.from(bytes), createGunzip(), () => {}) : bytes;
}

export function isZipped(file: string): boolean {
  return ZIPPED.test(file);
}

/** All of `openBytes`. Throws InputError when that is more than `most`. */
export async function wholeBytes(
  file: string,
  onBytes: (count: number) => void,
  most: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(file, onBytes)) {
    length += chunk.length;
    if (length > most)
      throw new InputError(
        'too-long',
        `the file has more than ${most} bytes. Split it, or give it unpacked.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function* counted(
  source: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** What to tell of a file whose reading failed: a reader's own words, or why the system refuses it. */
export function readingProblem(error: unknown): string {
  return error instanceof InputError ? error.message : `cannot be read: ${whyUnreadable(error)}`;
}

/** Why the system does not let a file be read, and the remedy. */
export function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied. Allow reading it.';
  if (code === 'EISDIR') return 'it is a folder, not a file.';
  if (code === 'ENOENT') return 'it does not exist (a broken link?).';
  if (code === 'ELOOP') return 'its links lead in a circle.';
  if (code.startsWith('Z_')) return 'it is damaged or not gzip. Compress it again.';
  return `${messageOf(error)}.`;
}
