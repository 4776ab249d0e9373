/**
 * Whether a body was cut by whoever exported it (BIGKinds gives the first 200 characters, a spreadsheet what fits a
 * cell): it ends in an ellipsis, in a pointer to the rest, or there in the middle of a sentence.
 */
export function isCutShort(body: string): boolean {
  const text = body.trimEnd();
  const tail = text.slice(-TAIL);
  if (ELLIPSIS.test(tail) || POINTER.test(tail)) return true;
  if (body.length === EXPORT || body.length === CELL) return !SENTENCE_END.test(tail);
  const exported = text.length >= SHORTEST_EXPORT && text.length <= LONGEST_EXPORT;
  return exported && !text.includes('\n') && !WHOLE.test(tail);
}

const ELLIPSIS = /(?:…|\.{2,}|‥)$/u;
const POINTER = /(?:이하\s?생략|중략|더\s?보기|전문\s?보기|계속\s?읽기)\s?[)\]>】〉»]*$/u;
/** Only the end is looked at, however long the body is. */
const TAIL = 20;
/** To the letter, whatever lines there are; about as much where the exporter counts in another way. */
const EXPORT = 200;
/** What a cell of Excel holds. */
const CELL = 32_767;
const SHORTEST_EXPORT = 180;
const LONGEST_EXPORT = 220;
const SENTENCE_END = /[.?!。"'”’)\]>】〉»]$/u;
/** Ends of whole texts: a full stop, a closing mark, a note's noun ending, a signature. */
const WHOLE = /(?:[.?!。"'”’)\]>】〉»@]|[다요죠음함됨임]|기자|특파원|통신원|교수|대표|위원|[a-z]{2,})$/u;
