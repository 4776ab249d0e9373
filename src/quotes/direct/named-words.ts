/** Quoted words that a verb follows but nobody says: names, labels, the wording of rules. */

import { wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import type { Governor } from '../cues/governors.js';
import { headOfPhrase } from '../cues/heads.js';
import type { Predicate } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { isRule } from '../rules.js';
import type { InnerForm } from './inner-form.js';
import type { Tail } from './tails.js';

/** What a law says is nobody's utterance. */
export function isRuleText(reading: Reading, { open }: QuotedSpan, governor: Governor | null): boolean {
  if (governor === null || !STATUTE_VERBS.has(governor.cue.lemma)) return false;
  const last = wordFrom(reading.morphemes, open) - 1;
  for (let i = last; i > last - 12; i--) if (isSubjectAt(reading, i)) return isRule(reading, i);
  return false;
}

const WRITING = new Set(['쓰다', '적다', '새기다', '써넣다', '써붙이다']);

export const STATUTE_VERBS = new Set(['규정하다', '명시하다', '정하다', '기재하다']);

/** ‘X’라고 부른다, ‘X’라고 적힌 간판, ‘소버린 AI’라고 하는: a name, not speech. */
export function isNamed(
  reading: Reading,
  pair: QuotedSpan,
  form: InnerForm,
  tail: Tail,
  governor: Governor | null,
): boolean {
  if (governor === null) return pair.family !== 'double' && !form.finite;
  // ‘(광고)’라고 덧붙여야 한다: what is written on something.
  if (/^\([^()]*\)$/.test(reading.body.slice(pair.start, pair.end))) return true;
  const { verb, predicate } = governor;
  if (verb?.class === 'naming')
    return pair.family !== 'double' || !form.finite || predicate?.ending === 'ETM';
  if (predicate?.ending === 'ETM') {
    const head = headOfPhrase(reading, predicate.next, predicate.next + 8);
    if (head !== null && reading.lexicon.nouns.term.has(head.noun)) return true;
    // ‘밤도 시간이다’라고 쓴 풍선: what bears the words.
    if (WRITING.has(predicate.lemma) && pair.family !== 'double') return true;
  }
  // 인물이 부인인 ‘이솔’이라고 전했다: the last word of a reported clause.
  const word = pair.family !== 'double' && form.words <= 2 && !form.finite && !form.clausal;
  if (word && tail.full && !followsArgument(reading, pair)) return true;
  if (governor.cue.lemma === '하다' && tail.full && !form.finite && !form.nominalised && form.words <= 3) {
    if (pair.family === 'double' && (predicate?.past === true || goesOn(predicate))) return false;
    return pair.parent < 0 || !form.clausal;
  }
  return false;
}

/** “위험한 실패”라고 하면서: the report goes on to the next clause. */
function goesOn(predicate: Predicate | null): boolean {
  return (
    predicate !== null &&
    predicate.ending === 'EC' &&
    /(?:며|면서|고|는데|지만|으나)$/.test(predicate.last.surface)
  );
}

/** What is said stands on its own: after the speaker, an object, an adverbial phrase or a comma. */
function followsArgument({ morphemes }: Reading, { open }: QuotedSpan): boolean {
  const before = morphemes[wordFrom(morphemes, open) - 1];
  if (before === undefined) return true;
  const { tag } = before;
  return (
    tag.startsWith('S') ||
    (tag.startsWith('J') && tag !== 'JKG' && tag !== 'JC') ||
    tag.endsWith('EC') ||
    tag.startsWith('MA')
  );
}
