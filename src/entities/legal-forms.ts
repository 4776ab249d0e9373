import type { Span } from '../document.js';
import type { Candidate } from './reading.js';

const BEFORE = /(?:㈜|㈔|[(（][주재사유][)）])$/;
const AFTER = /^(?:㈜|[(（][주유][)）])/;
const AT_START = /^(?:㈜|㈔|[(（]?[주재사유][)）])/;
const AT_END = /(?:㈜|[(（][주유][)）])$/;
const LENGTH = 3;

/** Whether a mark of a legal person ends right before `start`: ㈜, (주), (재). */
export function hasLegalForm(body: string, start: number): boolean {
  return BEFORE.test(body.slice(Math.max(0, start - LENGTH), start));
}

/** Length of the mark that `text` begins with, 0 without one. */
export function legalFormLength(text: string): number {
  return AT_START.exec(text)?.[0].length ?? 0;
}

/** An organisation with the marks of a legal person around it, which belong to its name: ㈜한들, 한들(주). */
export function withLegalForm(body: string, span: Candidate): Candidate {
  if (span.type !== 'OG') return span;
  const before = BEFORE.exec(body.slice(Math.max(0, span.start - LENGTH), span.start))?.[0].length ?? 0;
  const after = AFTER.exec(body.slice(span.end, span.end + LENGTH))?.[0].length ?? 0;
  return before + after === 0 ? span : { ...span, start: span.start - before, end: span.end + after };
}

/** The part of a name between its marks of a legal person. */
export function withoutLegalForm(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  const after = AT_END.exec(text)?.[0].length ?? 0;
  return { start: start + legalFormLength(text), end: end - after };
}
