import { BAD_BYTES } from './bad-bytes.js';

/** A decoder that takes bytes as they come. */
export interface StreamDecoder {
  write(chunk: Buffer): string;
  end(): string;
}

const LINE_FEED = 0x0a;
/** A character has four bytes at most, so at most three of one cut off wait for the rest. */
const LONGEST_TAIL = 3;

/** UTF-8 line by line where it is damaged: a bad byte marks its own line and no other. */
export class Utf8Decoder implements StreamDecoder {
  #atStart = true;
  #tail: Buffer = Buffer.alloc(0);

  write(chunk: Buffer): string {
    const bytes = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    const end = wholeCharacters(bytes);
    this.#tail = bytes.subarray(end);
    const text = decoded(bytes.subarray(0, end));
    if (text === '' || !this.#atStart) return text;
    this.#atStart = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  end(): string {
    return this.#tail.length === 0 ? '' : BAD_BYTES;
  }
}

/** Offset behind the last character that is not cut off. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST_TAIL, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return wanted > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function decoded(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  // a replacement character may stand in the text itself: only bytes that it does not come back to are bad
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text;
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(LINE_FEED, from);
    const to = at < 0 ? bytes.length : at + 1;
    const line = bytes.subarray(from, to);
    const read = line.toString('utf8');
    lines.push(Buffer.from(read).equals(line) ? read : read.replaceAll('\ufffd', BAD_BYTES));
    from = to;
  }
  return lines.join('');
}
