import { Buffer } from 'node:buffer';
import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { inBoth, type LocalText } from '../../src/local-text.js';
import { codeOf, InputError, messageOf } from '../errors.js';
import { decodeText } from './decode-text.js';
import { cannotRead, REFUSALS, tooManyBytes } from './messages.js';

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
  const bytes = counted(file === STDIN ? process.stdin : openFile(file), onBytes);
  // A failure on either side surfaces where the result is iterated; the callback has nothing to add.
  return isZipped(file) ? pipeline(Readable.from(bytes), createGunzip(), () => {}) : bytes;
}

/** A pipe's writer is waited for by events: the wait of a blocking open could not even be ended by a signal. */
function openFile(file: string): AsyncIterable<Buffer> {
  if (!isPipe(file)) return createReadStream(file, { highWaterMark: 1 << 18 });
  return new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), writable: false });
}

export function isPipe(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFIFO() === true;
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
    if (length > most) throw new InputError('too-long', tooManyBytes(most));
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
export function readingProblem(error: unknown): LocalText {
  return error instanceof InputError ? error.text : cannotRead(whyUnreadable(error));
}

/** Why the system does not let a file be read, and the remedy. */
export function whyUnreadable(error: unknown): LocalText {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return REFUSALS.denied;
  if (code === 'EISDIR') return REFUSALS.folder;
  if (code === 'ENOENT') return REFUSALS.missing;
  if (code === 'ELOOP') return REFUSALS.circle;
  if (code.startsWith('Z_')) return REFUSALS.gzip;
  return inBoth(`${messageOf(error)}.`);
}
