/**
 * Tells speech between quotation marks from terms, titles, slogans and emphasis, and finds the word that
 * reports it. What follows the closing mark decides first (…”고 말했다, …’라는 노래), then the form of the words
 * inside, then the kind of mark.
 */

import { wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { governorOfComplement, governorOfConnective } from '../cues/find-governor.js';
import { type Governor, isNegated, isUnreal, reports } from '../cues/governors.js';
import { type Reading, sentenceAt } from '../reading.js';
import type { SpeakerNouns } from '../speaker-like.js';
import type { DirectSpeech, FrameKind } from './direct-speech.js';
import { type InnerForm, innerForm } from './inner-form.js';
import { isNamed, isRuleText } from './named-words.js';
import { judgeNested } from './nested-speech.js';
import { governorUnderSource } from './parts-under-source.js';
import { saidByHead } from './quoted-by-noun.js';
import { tailAt } from './tails.js';
import { AS_VERBS, judgeWithoutQuotative } from './unmarked-speech.js';

/** The pairs of quotation marks that hold speech, in text order; nested ones only with a speaker of their own. */
export function findDirectSpeech(reading: Reading, nouns: SpeakerNouns): DirectSpeech[] {
  const { pairs } = reading.marks;
  const { sentences } = reading;
  const judged = new Array<DirectSpeech | null>(pairs.length).fill(null);
  // From the right, so that “A”, “B”라는 응답 can ask what became of B.
  const nextSibling = siblings(pairs);
  for (let p = pairs.length - 1; p >= 0; p--) {
    const pair = pairs[p];
    if (pair === undefined || holdsOnlyAPair(pairs, p)) continue;
    // Captions, headings, labels: nobody speaks there.
    if (sentences[sentenceAt(sentences, pair.open)]?.zone !== undefined) continue;
    judged[p] =
      pair.parent < 0
        ? judgeTop(reading, nouns, p, pair, judged, nextSibling)
        : judgeNested(reading, p, pair);
  }
  const speech: DirectSpeech[] = [];
  for (let p = 0; p < pairs.length; p++) {
    const found = judged[p];
    const parent = pairs[p]?.parent ?? -1;
    if (found != null && (parent < 0 || judged[parent] != null)) speech.push(found);
    else judged[p] = null;
  }
  return speech;
}

/** For each pair the next one with the same parent, -1 for the last. */
function siblings(pairs: readonly QuotedSpan[]): Int32Array {
  const next = new Int32Array(pairs.length).fill(-1);
  const latest = new Map<number, number>();
  for (let p = pairs.length - 1; p >= 0; p--) {
    const parent = pairs[p]?.parent ?? -1;
    next[p] = latest.get(parent) ?? -1;
    latest.set(parent, p);
  }
  return next;
}

/** ‘‘…’’ and “‘…’”: two marks typed as one; the inner pair stands for both. */
function holdsOnlyAPair(pairs: readonly QuotedSpan[], p: number): boolean {
  const outer = pairs[p];
  const inner = pairs[p + 1];
  return (
    outer !== undefined && inner !== undefined && inner.open === outer.start && inner.close + 1 === outer.end
  );
}

function judgeTop(
  reading: Reading,
  nouns: SpeakerNouns,
  p: number,
  pair: QuotedSpan,
  judged: readonly (DirectSpeech | null)[],
  nextSibling: Int32Array,
): DirectSpeech | null {
  const { body, morphemes, sentences } = reading;
  const form = innerForm(reading, pair);
  if (form.words === 0) return null;
  if (pair.family === 'soundbite') {
    return { pair: p, frame: 'bare', governor: null, tailEnd: pair.close + 1, partial: false };
  }
  const tail = tailAt(reading, pair.close + 1);
  const from = wordFrom(morphemes, tail.end);
  const to = wordFrom(
    morphemes,
    sentences[sentenceAt(sentences, Math.max(pair.open, tail.end - 1))]?.end ?? body.length,
  );
  const found = (frame: FrameKind, governor: Governor | null): DirectSpeech => ({
    pair: p,
    frame,
    governor,
    tailEnd: tail.end,
    partial: false,
  });
  switch (tail.quotative) {
    case 'complement': {
      const governor = governorOfComplement(reading, from, to);
      if (isNamed(reading, pair, form, tail, governor) || isRuleText(reading, pair, governor)) return null;
      if (
        governor !== null &&
        (isNegated(reading, governor) ||
          isOnlyPossible(reading, governor) ||
          isHardlyThought(reading, governor))
      )
        return null;
      return found('reported', governor);
    }
    case 'connective':
      if (tail.listed) {
        const governor = governorOfConnective(reading, from, to);
        return governor !== null && (reports(governor.verb) || isCalledBy(pair, form, governor))
          ? found('reported', governor)
          : null;
      }
      return found('reported', governorBefore(reading, from, to, judged[nextSibling[p] ?? -1] ?? null));
    case 'adnominal': {
      const governor = saidByHead(reading, nouns, pair, form, tail, from, to);
      return governor === undefined ? null : found('noun-of-saying', governor);
    }
    case null: {
      const source = form.words >= 2 ? governorUnderSource(reading, p) : null;
      if (source !== null) return { ...found('according-to', source), partial: true };
      return judgeWithoutQuotative(reading, p, pair, form, judged, nextSibling, to);
    }
  }
}

/** “평화를 깨는 무리” 등으로 지칭했다: what somebody calls another in several words. */
function isCalledBy({ family }: QuotedSpan, { words }: InnerForm, { cue }: Governor): boolean {
  return family === 'double' && words >= 2 && AS_VERBS.has(cue.lemma);
}

/** “결과를 꾸몄다”고 보기는 어렵다: a thought that is not shared. */
function isHardlyThought({ morphemes }: Reading, { predicate }: Governor): boolean {
  if (predicate === null || predicate.ending !== 'ETN' || predicate.lemma !== '보다') return false;
  const at = morphemes[predicate.next]?.tag.startsWith('J') === true ? predicate.next + 1 : predicate.next;
  return /^(?:어렵|어려|힘들|힘드)/.test(morphemes[at]?.surface ?? '');
}

/** ‘우리가 하겠다’고 말할 힘: nobody says it; “…”고 말할 때마다 somebody does. */
function isOnlyPossible({ morphemes }: Reading, { predicate }: Governor): boolean {
  if (predicate === null || predicate.ending !== 'ETM' || !isUnreal(predicate.last.surface)) return false;
  return !TIMES.has(morphemes[predicate.next]?.surface ?? '');
}

const TIMES = new Set(['때', '정도', '만큼', '것', '거', '예정', '계획', '수', '뿐', '줄']);

/** The governor of “A”라며: the verb before the next quotation, else whatever governs that one. */
function governorBefore(
  reading: Reading,
  from: number,
  to: number,
  next: DirectSpeech | null,
): Governor | null {
  const pair = next === null ? undefined : reading.marks.pairs[next.pair];
  const border = pair === undefined ? to : wordFrom(reading.morphemes, pair.open);
  if (next === null || border >= to) return governorOfConnective(reading, from, to);
  const own = governorOfConnective(reading, from, border);
  return own !== null && reports(own.verb) ? own : next.governor;
}
