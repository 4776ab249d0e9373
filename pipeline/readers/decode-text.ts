import iconv from 'iconv-lite';
import { BAD_BYTES, badBytes, hasBadBytes } from './bad-bytes.js';
import { detectEncoding, type Encoding, rejectBinary } from './detect-encoding.js';
import { wholeFile } from './messages.js';
import { type StreamDecoder, Utf8Decoder } from './utf8-decoder.js';

/**
 * Decodes bytes as they come. Undecided while everything so far is ASCII, so a long ASCII head does not settle the
 * encoding of what follows.
 */
class TextDecoding implements StreamDecoder {
  #decoder: StreamDecoder | undefined;
  #started = false;

  write(chunk: Buffer): string {
    if (this.#decoder !== undefined) return this.#decoder.write(chunk);
    const atStart = !this.#started;
    this.#started = true;
    if (!atStart && isAscii(chunk)) return chunk.toString('latin1');
    const encoding = detectEncoding(chunk, atStart);
    if (encoding === 'utf-8' && isAscii(chunk)) {
      rejectBinary(chunk);
      return chunk.toString('latin1');
    }
    this.#decoder = createDecoder(encoding);
    return this.#decoder.write(chunk);
  }

  end(): string {
    return this.#decoder?.end() ?? '';
  }
}

/** Decodes a byte stream; `BAD_BYTES` where it is damaged. Throws InputError on binary data and broken UTF-16. */
export async function* decodeText(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoding = new TextDecoding();
  for await (const chunk of bytes) yield decoding.write(chunk);
  const rest = decoding.end();
  if (rest !== '') yield rest;
}

/** The text of a whole file's bytes. Throws InputError on binary data and on damaged text. */
export function decodeWhole(bytes: Buffer): string {
  const text = decodeLeniently(bytes);
  if (hasBadBytes(text)) throw badBytes(wholeFile);
  return text;
}

/** The text of a whole file's bytes; `BAD_BYTES` where it is damaged. Throws InputError on binary data. */
export function decodeLeniently(bytes: Buffer): string {
  const decoding = new TextDecoding();
  return decoding.write(bytes) + decoding.end();
}

/** As `decodeLeniently`, in an encoding that is known. */
export function decodeAs(bytes: Buffer, encoding: Encoding): string {
  const decoder = createDecoder(encoding);
  return decoder.write(bytes) + decoder.end();
}

function isAscii(chunk: Buffer): boolean {
  for (const byte of chunk) if (byte >= 0x80) return false;
  return true;
}

function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'cp949') return new Cp949Decoder();
  return new Utf16Decoder(encoding);
}

/** iconv-lite replaces what it cannot decode; CP949 itself has no U+FFFD, so one here means bad bytes. */
class Cp949Decoder implements StreamDecoder {
  readonly #decoder = iconv.getDecoder('cp949');

  write(chunk: Buffer): string {
    return this.#decoder.write(chunk).replaceAll('\ufffd', BAD_BYTES);
  }

  end(): string {
    return (this.#decoder.end() ?? '').replaceAll('\ufffd', BAD_BYTES);
  }
}

/** One missing byte shifts all that follows, so broken UTF-16 is refused as a whole. */
class Utf16Decoder implements StreamDecoder {
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  write(chunk: Buffer): string {
    return this.#checked(() => this.#decoder.decode(chunk, { stream: true }));
  }

  end(): string {
    return this.#checked(() => this.#decoder.decode());
  }

  #checked(decode: () => string): string {
    try {
      return decode();
    } catch {
      throw badBytes(wholeFile);
    }
  }
}
