/**
 * 32-bit hashes for words and features: no strings are built, so extraction allocates nothing.
 *
 * The words' hash is FNV-1a over UTF-16 code units; features are mixed by multiplication and shift in the
 * manner of MurmurHash3. Trained models depend on every constant here: changing one means training again.
 */

export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a word extended by one code unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of `text`. */
export function hashText(text: string): number {
  let hash = EMPTY_HASH;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** One value joined to a hash; order matters. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}
