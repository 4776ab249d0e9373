/** Character classes by UTF-16 code unit, shared by the scanners of this room. */

/** White space as it occurs in articles, including no-break, ideographic and zero-width spaces. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

/** The code units of `letters`, for asking of one letter of a text without making a string of it. */
export function codesOf(letters: string): ReadonlySet<number> {
  const codes = new Set<number>();
  for (let i = 0; i < letters.length; i++) codes.add(letters.charCodeAt(i));
  return codes;
}

/** A precomposed Hangul syllable. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isUpperLatin(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
