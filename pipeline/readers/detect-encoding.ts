import { InputError } from '../errors.js';
import { binary, utf32 } from './messages.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

/**
 * The encoding of a file by a stretch of its bytes: UTF-16 by its mark or its zero bytes, UTF-8 where (nearly) all of
 * it is that, CP949 (a superset of EUC-KR) otherwise. Throws InputError on UTF-32 and on binary data.
 */
export function detectEncoding(chunk: Buffer, atStart: boolean): Encoding {
  if (atStart && isUtf32(chunk)) {
    throw new InputError('encoding', utf32);
  }
  if (atStart && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (atStart && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  if (atStart) {
    const byZeros = utf16ByZeros(chunk);
    if (byZeros !== undefined) return byZeros;
  }
  rejectBinary(chunk);
  return isNearlyUtf8(chunk) ? 'utf-8' : 'cp949';
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

export function rejectBinary(chunk: Buffer): void {
  let controls = 0;
  for (const byte of chunk) {
    if (byte === 0) controls += chunk.length;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++;
  }
  if (controls * 20 > chunk.length) {
    throw new InputError('binary', binary);
  }
}

/** In Korean text of another encoding nearly no sequence is valid UTF-8; a damaged file has a few that are not. */
const BYTES_FOR_A_BAD_SEQUENCE = 20;

function isNearlyUtf8(chunk: Buffer): boolean {
  let bad = 0;
  const text = new TextDecoder('utf-8').decode(chunk, { stream: true });
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) bad++;
  if (bad === 0) return true;
  let beyondAscii = 0;
  for (const byte of chunk) if (byte >= 0x80) beyondAscii++;
  return bad * BYTES_FOR_A_BAD_SEQUENCE < beyondAscii;
}
