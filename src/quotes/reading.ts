/** An article as the finders of this room read it: its layers, its quotation marks, and where each stands. */

import type { Document, Entity, Morpheme, Sentence } from '../document.js';
import { firstFrom, wordFrom } from '../text/by-position.js';
import { pairQuotationMarks, type QuotationMarks } from '../text/quotation-marks.js';
import type { UtteranceLexicon } from './lexicon.js';

export interface Reading {
  readonly body: string;
  readonly morphemes: readonly Morpheme[];
  readonly sentences: readonly Sentence[];
  readonly marks: QuotationMarks;
  readonly lexicon: UtteranceLexicon;
  /** For the morpheme of an opening mark, the index of the first morpheme after its pair; otherwise 0. */
  readonly afterPair: readonly number[];
  /** For the morpheme of an opening mark, 1 + the index of its pair; otherwise 0. */
  readonly pairAt: readonly number[];
  /** 1 for morphemes inside a person's or organisation's name: no verbs, whatever the tokenizer says. */
  readonly inName: readonly number[];
  /** 1 for a subject's particle right after a name, also one that the tokenizer swallowed (알름쿨로브는). */
  readonly namedSubject: readonly number[];
}

export function readDocument(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  lexicon: UtteranceLexicon,
): Reading {
  const { body, morphemes, sentences } = document;
  const marks = pairQuotationMarks(body);
  const afterPair = zeros(morphemes.length + 1);
  const pairAt = zeros(morphemes.length + 1);
  let i = 0;
  for (let p = 0; p < marks.pairs.length; p++) {
    const pair = marks.pairs[p];
    if (pair === undefined) break;
    while (i < morphemes.length && (morphemes[i]?.end ?? 0) <= pair.open) i++;
    if ((pairAt[i] ?? 0) > 0) continue;
    pairAt[i] = p + 1;
    afterPair[i] = wordFrom(morphemes, pair.close + 1);
  }
  const { inName, namedSubject } = readNames(body, morphemes, document.entities);
  return { body, morphemes, sentences, marks, lexicon, afterPair, pairAt, inName, namedSubject };
}

/** Plain arrays: for the length of an article they are made several times as fast as typed ones. */
function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function readNames(
  body: string,
  morphemes: readonly Morpheme[],
  entities: readonly Entity[],
): { inName: number[]; namedSubject: number[] } {
  const inName = zeros(morphemes.length + 1);
  const namedSubject = zeros(morphemes.length + 1);
  for (const { type, mentions } of entities) {
    if (type !== 'PS' && type !== 'OG') continue;
    for (const { start, end } of mentions) {
      let i = wordFrom(morphemes, start);
      for (; i < morphemes.length && (morphemes[i]?.start ?? end) < end; i++) {
        inName[i] = 1;
        const last = morphemes[i];
        if (last !== undefined && last.end === end + 1 && SUBJECT_PARTICLES.has(body.charAt(end)))
          namedSubject[i] = 1;
      }
      // A사는, tagged as if 사 were a verb: what follows a name at once is its particle.
      const particle = morphemes[i];
      if (particle?.start === end && particle.end === end + 1 && SUBJECT_PARTICLES.has(particle.surface)) {
        namedSubject[i] = 1;
      }
    }
  }
  for (let i = 0; i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined) continue;
    const { tag } = morpheme;
    // A사는, B씨가: an initial for a name, whatever the tags behind it.
    if (tag === 'SL' && isInitial(morphemes, i)) namedSubject[i + 2] = 1;
    const { surface } = morpheme;
    // 정책실은, which the tokenizer takes for an adverb.
    if (tag === 'MAG' && surface === '실은' && !morpheme.spaceBefore) namedSubject[i] = 1;
    if (tag !== 'UNKNOWN' || surface.length < 3) continue;
    // A foreign name that the dictionary does not know, with what it made of its first syllables.
    inName[i] = 1;
    if (!morpheme.spaceBefore && i > 0) inName[i - 1] = 1;
    if (SUBJECT_PARTICLES.has(surface.slice(-1)) && morphemes[i + 1]?.spaceBefore !== false) {
      namedSubject[i] = 1;
    }
  }
  return { inName, namedSubject };
}

/** The foreign letters at `i` are one, with 사 or 씨 and a subject's particle grown onto it. */
function isInitial(morphemes: readonly Morpheme[], i: number): boolean {
  const noun = morphemes[i + 1];
  const particle = morphemes[i + 2];
  if (noun === undefined || particle === undefined || noun.spaceBefore || particle.spaceBefore) return false;
  const named = noun.surface === '사' || noun.surface === '씨';
  return named && morphemes[i]?.surface.length === 1 && SUBJECT_PARTICLES.has(particle.surface);
}

const SUBJECT_PARTICLES = new Set(['은', '는', '이', '가']);

/** Index of the sentence that `offset` stands in, or of the last one before it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return Math.max(0, firstFrom(sentences, offset + 1) - 1);
}
