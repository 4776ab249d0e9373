import { ENTITY_TYPES } from '../../../src/document.js';
import { type Corpus, span } from './corpus.js';
import type { Mark } from './marked-text.js';
import { colourOf } from './marks.js';
import { WORDS } from './words.js';

/** Everything that is known of places in the body of an article. */
export function marksOf(corpus: Corpus, article: number): Mark[] {
  return [...quoteMarks(corpus, article), ...stanceMarks(corpus, article), ...nameMarks(corpus, article)];
}

function quoteMarks(corpus: Corpus, article: number): Mark[] {
  const { columns: c, firstQuote } = corpus;
  const marks: Mark[] = [];
  for (let quote = firstQuote[article] ?? 0; quote < (firstQuote[article + 1] ?? 0); quote++) {
    const colour = colourOf(corpus, c.quotePosition[quote] ?? 0);
    marks.push({ name: 'said', ...corpus.quoteSpan(quote), id: corpus.text('quoteId', quote), colour });
    const mention = c.quoteMentionStart[quote] ?? 0;
    if (mention > 0) marks.push({ name: 'by', ...span(mention - 1, c.quoteMentionLength[quote]) });
    const cue = c.quoteCueStart[quote] ?? 0;
    if (cue > 0) {
      const hint = corpus.pooled(c.quoteLemma[quote]);
      marks.push({ name: 'cue', ...span(cue - 1, c.quoteCueLength[quote]), hint });
    }
    for (const { why, ...at } of corpus.evidence(corpus.evidenceOf.ofQuote[quote], c.quoteEvidence[quote])) {
      marks.push({ name: 'evidence', ...at, hint: why });
    }
  }
  return marks;
}

function stanceMarks(corpus: Corpus, article: number): Mark[] {
  const { columns, firstStance, evidenceOf } = corpus;
  const marks: Mark[] = [];
  for (let row = firstStance[article] ?? 0; row < (firstStance[article + 1] ?? 0); row++) {
    for (const { why, ...at } of corpus.evidence(evidenceOf.ofStance[row], columns.stanceEvidence[row])) {
      marks.push({ name: 'evidence', ...at, hint: why });
    }
  }
  return marks;
}

function nameMarks(corpus: Corpus, article: number): Mark[] {
  const { nameGap, nameLength, nameType } = corpus.columns;
  const marks: Mark[] = [];
  let start = 0;
  for (let row = corpus.firstName[article] ?? 0; row < (corpus.firstName[article + 1] ?? 0); row++) {
    start += nameGap[row] ?? 0;
    const type = ENTITY_TYPES[nameType[row] ?? 0];
    if (type === undefined) continue;
    marks.push({ name: 'name', ...span(start, nameLength[row]), hint: WORDS.entityTypes[type] });
  }
  return marks;
}
