/**
 * Text in about 1.2 bytes a character, for compression afterwards: the two hundred commonest characters of Korean
 * prose take one byte, the others two, given out as they appear. Deflate makes a fifth less of this than of UTF-8
 * (measured in docs/parts/report.md). Every UTF-16 code unit comes back as it was, lone surrogates too.
 */

const COMMON =
  '\n !"%\'(),-./0123456789:?ABCDEFGHIKLMNOPRSTUVW_abcdefghiklmnoprstuvwxyz~·‘’“”…가간개거것게경계고공과관교구국그기나난내년는니다단당대데도동되된드들등라러려로를리마만며면명모무문미민발방보부분비사상생서선성세소수스시신실씨아안어었에여연영오와요용우원월위유으은을의이인일입있자장재적전점정제조주중지진차치터통트하한해했행화회후';
/** Bytes from here to `RAW` begin a two-byte code. */
const PAIR = COMMON.length;
/** Begins a code unit as it is, for texts with more characters than there are codes. */
const RAW = 255;
const PAIRS = (RAW - PAIR) * 256;

/** Encodes texts that are decoded with the same `alphabet`, complete when the last was encoded. */
export class TextCode {
  readonly #codes = new Int32Array(65536).fill(-1);
  readonly #others: number[] = [];

  constructor() {
    for (let index = 0; index < COMMON.length; index++) this.#codes[COMMON.charCodeAt(index)] = index;
  }

  /** The code units behind the two-byte codes, in their order. */
  get alphabet(): readonly number[] {
    return this.#others;
  }

  encode(text: string): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(text.length * 3);
    let length = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const code = this.#codeOf(unit);
      if (code < 0) {
        bytes[length++] = RAW;
        bytes[length++] = unit >> 8;
        bytes[length++] = unit & 0xff;
      } else if (code < PAIR) {
        bytes[length++] = code;
      } else {
        bytes[length++] = PAIR + ((code - PAIR) >> 8);
        bytes[length++] = (code - PAIR) & 0xff;
      }
    }
    return bytes.subarray(0, length);
  }

  #codeOf(unit: number): number {
    const known = this.#codes[unit] ?? -1;
    if (known >= 0 || this.#others.length === PAIRS) return known;
    const code = PAIR + this.#others.length;
    this.#others.push(unit);
    this.#codes[unit] = code;
    return code;
  }
}

/** The code units of what a TextCode with this alphabet encoded. */
export function decodeText(bytes: Uint8Array, alphabet: readonly number[]): Uint16Array<ArrayBuffer> {
  const table = new Uint16Array(PAIR + alphabet.length);
  for (let index = 0; index < PAIR; index++) table[index] = COMMON.charCodeAt(index);
  table.set(alphabet, PAIR);
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] ?? 0;
    if (byte < PAIR) units[length++] = table[byte] ?? 0;
    else if (byte < RAW) units[length++] = table[PAIR + (byte - PAIR) * 256 + (bytes[at++] ?? 0)] ?? 0;
    else {
      units[length++] = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
    }
  }
  return units.subarray(0, length);
}
