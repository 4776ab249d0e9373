/** Where the last word of `[start, end)` begins. Looks back no further than `start`, however long the text. */
export function lastWordStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) !== 0x20) at--;
  return at;
}
