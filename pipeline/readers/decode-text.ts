import iconv from 'iconv-lite';
import { InputError } from '../errors.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

/** What iconv-lite's stateful decoders offer. */
interface StreamDecoder {
  write(chunk: Buffer): string;
  end(): string | undefined;
}

/**
 * Decodes bytes as they come: UTF-8 with or without BOM, UTF-16 with BOM or recognisable by its zero bytes, CP949
 * (a superset of EUC-KR) otherwise. Undecided while everything so far is ASCII, so a long ASCII head does not
 * settle the encoding of what follows. Throws InputError on binary data and on bytes of no such encoding.
 */
class TextDecoding {
  #decoder: StreamDecoder | undefined;
  #encoding: Encoding = 'utf-8';
  #consumed = 0;

  write(chunk: Buffer): string {
    const text = this.#text(chunk);
    this.#consumed += chunk.length;
    return text;
  }

  end(): string {
    let rest: string;
    try {
      rest = this.#decoder?.end() ?? '';
    } catch {
      throw undecodable(this.#encoding, this.#consumed);
    }
    if (rest.includes('\ufffd')) throw undecodable(this.#encoding, this.#consumed);
    return rest;
  }

  #text(chunk: Buffer): string {
    if (this.#decoder === undefined) {
      if (this.#consumed > 0 && isAscii(chunk)) return chunk.toString('latin1');
      this.#encoding = detect(chunk, this.#consumed === 0);
      if (this.#encoding === 'utf-8' && isAscii(chunk)) {
        rejectBinary(chunk);
        return chunk.toString('latin1');
      }
      this.#decoder = createDecoder(this.#encoding);
    }
    return checked(this.#decoder, chunk, this.#encoding, this.#consumed);
  }
}

/** Decodes a byte stream. Throws InputError on binary data and on bytes of no known encoding. */
export async function* decodeText(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoding = new TextDecoding();
  for await (const chunk of bytes) yield decoding.write(chunk);
  const rest = decoding.end();
  if (rest !== '') yield rest;
}

/** The text of a whole file's bytes. Throws InputError on binary data and on bytes of no known encoding. */
export function decodeWhole(bytes: Buffer): string {
  const decoding = new TextDecoding();
  return decoding.write(bytes) + decoding.end();
}

function detect(chunk: Buffer, atStart: boolean): Encoding {
  if (atStart && isUtf32(chunk)) {
    throw new InputError(
      'encoding',
      'this is UTF-32, which nothing else reads either. Save the file as UTF-8.',
    );
  }
  if (atStart && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (atStart && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  if (atStart) {
    const byZeros = utf16ByZeros(chunk);
    if (byZeros !== undefined) return byZeros;
  }
  rejectBinary(chunk);
  return validUtf8Prefix(chunk) ? 'utf-8' : 'cp949';
}

/** UTF-32 by its byte order mark, or by three zero bytes of four throughout a head of ASCII or two of four of Hangul. */
function isUtf32(chunk: Buffer): boolean {
  if (chunk.length < 8) return false;
  const [first, last] = [chunk.readUInt32LE(0), chunk.readUInt32BE(0)];
  if (first === 0xfeff || last === 0xfeff) return true;
  const units = Math.min(chunk.length >> 2, 64);
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i++) {
    if (isUpperPlaneFree(chunk.readUInt32LE(4 * i))) little++;
    if (isUpperPlaneFree(chunk.readUInt32BE(4 * i))) big++;
  }
  return little === units || big === units;
}

/** A code point of the basic plane and no two UTF-16 units, of which the upper would be zero. */
function isUpperPlaneFree(unit: number): boolean {
  return unit > 0 && unit < 0x1_0000;
}

/** UTF-16 without BOM: zero bytes, and nearly every 16-bit unit in one byte order is one that Korean text uses. */
function utf16ByZeros(chunk: Buffer): Encoding | undefined {
  const sample = chunk.subarray(0, Math.min(chunk.length, 4096) & ~1);
  if (!sample.includes(0)) return undefined;
  let little = 0;
  let big = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (isKoreanTextUnit(sample.readUInt16LE(i))) little++;
    if (isKoreanTextUnit(sample.readUInt16BE(i))) big++;
  }
  const most = (sample.length / 2) * 0.95;
  return little >= most ? 'utf-16le' : big >= most ? 'utf-16be' : undefined;
}

function isKoreanTextUnit(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) || // ASCII
    (unit >= 0xac00 && unit < 0xd7a4) || // Hangul syllables
    (unit >= 0x2010 && unit < 0x2040) || // typographic marks
    (unit >= 0x3000 && unit < 0x3130) || // CJK marks
    (unit >= 0x4e00 && unit < 0xa000) || // Hanja
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    unit === 0xb7
  );
}

function rejectBinary(chunk: Buffer): void {
  let controls = 0;
  for (const byte of chunk) {
    if (byte === 0) controls += chunk.length;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++;
  }
  if (controls * 20 > chunk.length) {
    throw new InputError(
      'binary',
      'this is not text but binary data. Give a text, JSON or CSV file (spreadsheets: save as CSV UTF-8).',
    );
  }
}

function isAscii(chunk: Buffer): boolean {
  for (const byte of chunk) if (byte >= 0x80) return false;
  return true;
}

function validUtf8Prefix(chunk: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'cp949') return iconv.getDecoder('cp949');
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

function checked(decoder: StreamDecoder, chunk: Buffer, encoding: Encoding, at: number): string {
  let text: string;
  try {
    text = decoder.write(chunk);
  } catch {
    throw undecodable(encoding, at);
  }
  // iconv-lite replaces what it cannot decode; CP949 itself has no U+FFFD, so one here means bad bytes.
  if (encoding === 'cp949' && text.includes('\ufffd')) throw undecodable(encoding, at);
  return text;
}

function undecodable(encoding: Encoding, at: number): InputError {
  return new InputError(
    'encoding',
    `bytes after offset ${at} are not valid ${encoding.toUpperCase()} text. Save the file as UTF-8 (CP949/EUC-KR and UTF-16 are read too).`,
  );
}
