import type { LabelledSpan } from './labelled-sentence.js';

/** A surname or letter that stands for a person: 박씨, 김모(35)씨, A 씨. */
const MASKED = /(?<![가-힣A-Za-z])([가-힣A-Z])(?:모(?: ?\([^)]{1,20}\))? ?씨| ?씨)(?![가-힣]{2})/g;
/** 모 씨 is anybody, and these are no surnames. */
const NO_SURNAME = new Set('모그저어더참볍각');

/** Silver labels were projected by form and leave most one-letter persons out: the spans with those added. */
export function withLoneSurnames(text: string, spans: readonly LabelledSpan[]): readonly LabelledSpan[] {
  const added: LabelledSpan[] = [];
  let kept = spans;
  for (const match of text.matchAll(MASKED)) {
    const start = match.index;
    const end = start + 1;
    if (NO_SURNAME.has(match[1] ?? '')) continue;
    if (spans.some((span) => span.start === start && span.end === end && span.fine === 'PS_NAME')) continue;
    kept = kept.filter((span) => span.start >= end || span.end <= start);
    added.push({ start, end, fine: 'PS_NAME' });
  }
  return added.length === 0 ? spans : [...kept, ...added].sort((a, b) => a.start - b.start);
}
