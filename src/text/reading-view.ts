/**
 * A text as a reader sees it: decomposed Hangul composed, HTML entities and marks of inline markup resolved, invisible
 * characters left out, every kind of blank an ordinary one. The analysis reads the view; whatever it finds is told in
 * offsets of the text as given.
 */
import { decodeHTML } from 'entities';

/** Half-open spans of the view and where they stand in the original. */
export interface ReadingView {
  readonly text: string;
  /** Original offset of the first and behind the last unit that view unit `i` stands for. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * What reads otherwise than it is written, one alternative a kind: conjoining jamo; a letter with combining marks; an
 * entity; a tag of inline markup; characters without a width; blanks that are none of ASCII; what is typed for the
 * middle dot, among it the vowel ㆍ, which would be a letter of the names that it parts.
 */
const OTHERWISE =
  /(?<jamo>[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+)|(?<marked>[a-z][\u0300-\u036f]+)|(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|(?<tag><\/?(?:br|p|div|b|i|em|strong|u|span|font)(?:\s[^<>]{0,300})?\/?>)|(?<invisible>[\u00ad\u200b-\u200d\u2060\ufeff]+)|(?<blank>[\u00a0\u2000-\u200a\u202f\u205f\u3000])|(?<dot>[ㆍ・･‧∙⋅])/giu;

/** Tags that end a line; the others leave no trace. */
const LINE_END = /^<\/?(?:br|p|div)/iu;

/** Entities may name these too. */
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const BLANK = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/u;

/** The view of a text; null when the text reads as it is written, as nearly all do. Linear in the text. */
export function readingView(original: string): ReadingView | null {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const asWritten = (to: number): void => {
    text += original.slice(from, to);
    for (let i = from; i < to; i++) {
      starts.push(i);
      ends.push(i + 1);
    }
  };
  for (const match of original.matchAll(OTHERWISE)) {
    const [written] = match;
    const read = readAs(written, match.groups ?? {});
    if (read === written) continue;
    asWritten(match.index);
    from = match.index + written.length;
    text += read;
    for (let i = 0; i < read.length; i++) {
      starts.push(match.index);
      ends.push(from);
    }
  }
  if (from === 0) return null;
  asWritten(original.length);
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function readAs(written: string, kind: Readonly<Record<string, string | undefined>>): string {
  if (kind.entity !== undefined) {
    const named = decodeHTML(written);
    return INVISIBLE.test(named) ? '' : BLANK.test(named) ? ' ' : named;
  }
  if (kind.tag !== undefined) return LINE_END.test(written) ? '\n' : '';
  if (kind.invisible !== undefined) return '';
  if (kind.blank !== undefined) return ' ';
  if (kind.dot !== undefined) return '·';
  return written.normalize('NFC');
}
