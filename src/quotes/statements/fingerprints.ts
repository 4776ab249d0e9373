/**
 * Fingerprints of a text for finding near-identical ones in linear time: winnowing (Schleimer, Wilkerson and
 * Aiken, "Winnowing: local algorithms for document fingerprinting", 2003). Two texts that share a run of
 * `GRAM + WINDOW - 1` characters share a fingerprint, wherever the run stands.
 */

const GRAM = 5;
const WINDOW = 4;

/** `text` without white space, punctuation and case: what two outlets type differently. */
export function normalised(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The fingerprints of a normalised text, each once, in order of place. */
export function fingerprints(text: string): number[] {
  const count = text.length - GRAM + 1;
  if (count <= 0) return text === '' ? [] : [hash(text, 0, text.length)];
  const found = new Set<number>();
  let smallest = -1;
  for (let end = 0; end < count; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    if (smallest < start) {
      smallest = start;
      for (let i = start + 1; i <= end; i++) if (gram(text, i) <= gram(text, smallest)) smallest = i;
    } else if (gram(text, end) <= gram(text, smallest)) {
      smallest = end;
    }
    if (end >= WINDOW - 1 || end === count - 1) found.add(gram(text, smallest));
  }
  return [...found];
}

function gram(text: string, at: number): number {
  return hash(text, at, at + GRAM);
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
