/** Quotations inside quotations. */

import type { Morpheme } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { governorOfComplement, governorOfConnective } from '../cues/find-governor.js';
import { delivers, type Governor, reports } from '../cues/governors.js';
import { governorOfHead, headOfPhrase } from '../cues/heads.js';
import type { Predicate, Quotative } from '../cues/morphology.js';
import { isSubjectParticle } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import type { DirectSpeech } from './direct-speech.js';
import { innerForm } from './inner-form.js';
import { isNamed } from './named-words.js';
import { tailAt } from './tails.js';

/** A quotation in a quotation counts only with a verb of saying and a subject of its own. */
export function judgeNested(reading: Reading, p: number, pair: QuotedSpan): DirectSpeech | null {
  const parent = reading.marks.pairs[pair.parent];
  if (parent === undefined || parent.parent >= 0) return null;
  const tail = tailAt(reading, pair.close + 1);
  if (tail.quotative === null) return null;
  const { morphemes } = reading;
  const from = wordFrom(morphemes, tail.end);
  const to = wordFrom(morphemes, parent.close);
  const form = innerForm(reading, pair);
  const governor = governorOfTail(reading, tail.quotative, from, to);
  if (governor === null || isUnspoken(governor) || isNamed(reading, pair, form, tail, governor)) return null;
  if (tail.quotative === 'adnominal') {
    const said =
      reading.lexicon.nouns.speech.has(governor.cue.lemma) && governor.predicate === null && form.words >= 2;
    if (!form.finite || !(said || delivers(governor.verb))) return null;
  }
  // ‘그만 달라’고 하셨다: one speaks so of others only.
  const honoured = governor.predicate !== null && isHonorific(reading, governor.predicate);
  if (!honoured && !hasSubject(reading, parent.start, pair.open)) return null;
  return { pair: p, frame: 'reported', governor, tailEnd: tail.end, partial: false };
}

function governorOfTail(reading: Reading, quotative: Quotative, from: number, to: number): Governor | null {
  if (quotative === 'complement') return governorOfComplement(reading, from, to);
  if (quotative === 'connective') return governorOfConnective(reading, from, to);
  const head = headOfPhrase(reading, from, to);
  return head === null ? null : governorOfHead(reading, head, to);
}

/** Names and hearsay have no speaker. */
function isUnspoken({ verb }: Governor): boolean {
  return verb !== null && !reports(verb);
}

/** Whether a subject stands in the clause that runs up to `to`. */
function hasSubject({ morphemes }: Reading, start: number, to: number): boolean {
  const end = wordFrom(morphemes, to);
  for (let i = end - 1; i >= 0 && end - i < 24; i--) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.start < start || morpheme.tag === 'SF') return false;
    if (isSubjectParticle(morpheme.tag, morpheme.surface) || isVoice(morpheme)) return true;
  }
  return false;
}

/** 위원장도 ‘…’고 말했다, 본사에서 ‘…’는 메일이: other particles of who speaks. */
function isVoice({ tag, surface, spaceBefore }: Morpheme): boolean {
  return !spaceBefore && ((tag === 'JX' && surface === '도') || (tag === 'JKB' && surface === '에서'));
}

function isHonorific({ morphemes }: Reading, { first, next }: Predicate): boolean {
  for (let i = first; i < next; i++) {
    const { surface, expression } = morphemes[i] ?? { surface: '', expression: '' };
    if (/^(?:시|셨|하[시셨])/.test(surface) || expression.includes('시/EP')) return true;
  }
  return false;
}
