/** The words of an utterance without its spaces: what is the same words is the same utterance, wherever found. */
export function utteranceKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/**
 * A short name of an utterance for lists in files: two 32-bit FNV-1a hashes, forwards and backwards, in base 36.
 * Among a million utterances two share it with a chance of one in 37 million.
 */
export function utteranceHash(text: string): string {
  const key = utteranceKey(text);
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    forwards = Math.imul(forwards ^ key.charCodeAt(i), 0x01000193);
    backwards = Math.imul(backwards ^ key.charCodeAt(key.length - 1 - i), 0x01000193);
  }
  return `${(forwards >>> 0).toString(36)}-${(backwards >>> 0).toString(36)}`;
}
