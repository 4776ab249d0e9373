/** Noun phrases after an adnominal quotative, and what they make of the quotation. */
import type { Morpheme } from '../../document.js';
import type { Reading } from '../reading.js';
import { delivers, type Governor, governorOf, listedNoun, nounGovernor, reports } from './governors.js';
import { isNominal, lastTag, type Predicate, predicateAt, quotativeEnding } from './morphology.js';
import { nextOutside } from './outside-marks.js';

/** A noun phrase after an adnominal quotative (…라는 긍정적인 응답도): its head and what follows. */
export interface Head {
  readonly at: number;
  readonly noun: string;
  /** Index of the morpheme after the head: particle, copula, verb or punctuation. */
  readonly next: number;
}

/** The head of the noun phrase that begins at morpheme `from`; null when there is none before `to`. */
export function headOfPhrase(reading: Reading, from: number, to: number): Head | null {
  const { morphemes } = reading;
  for (let i = from; i < to && i < from + 16; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined) break;
    // 게, 건, 걸; 겁니다, 거다 hold their copula themselves.
    if (morpheme.tag.startsWith('NNB+'))
      return { at: i, noun: '것', next: morpheme.tag.includes('VCP') ? i : i + 1 };
    if (!isNominal(morpheme.tag)) {
      // 배서온, read as a verb: whatever stands in a name is a part of it.
      if (reading.inName[i] === 1 && i + 1 < to) continue;
      if (isAttribute(morpheme.tag) || isDoing(morphemes, i)) continue;
      return null;
    }
    const next = morphemes[i + 1];
    if (next?.tag.startsWith('VCP') === true && isContrast(morphemes, i + 2))
      return { at: i, noun: morpheme.surface, next: i + 1 };
    if (next?.tag === 'VCP') {
      // 뜻이냐는 질문: the copula carries a quotative of its own.
      const after = morphemes[i + 2];
      if (lastTag(after?.tag ?? '') === 'ETM' && quotativeEnding(after) === null) continue;
    } else if (
      next !== undefined &&
      (isNominal(next.tag) || isAttribute(next.tag) || isDoing(morphemes, i + 1))
    ) {
      continue;
    }
    if (next?.tag === 'VCP+ETM') continue;
    const plural = morpheme.surface === '들' && i > from;
    const at = plural ? i - 1 : i;
    return { at, noun: listedNoun(reading, from, at), next: i + 1 };
  }
  return null;
}

/** 입장인 반면, 입장인 데 비해: the noun ends its clause although an adnominal follows. */
function isContrast(morphemes: readonly Morpheme[], from: number): boolean {
  const at = morphemes[from]?.tag === 'ETM' ? from + 1 : from;
  const { surface } = morphemes[at] ?? { surface: '' };
  return surface === '반면' || surface === '데' || surface === '만큼';
}

/** 옹호하는 댓글: an adnominal verb made of a noun. */
function isDoing(morphemes: readonly Morpheme[], i: number): boolean {
  return morphemes[i]?.tag === 'XSV' && morphemes[i + 1]?.tag === 'ETM';
}

function isAttribute(tag: string): boolean {
  return (
    tag === 'MM' ||
    tag === 'JKG' ||
    tag === 'VCP' ||
    tag === 'ETM' ||
    tag === 'VCP+ETM' ||
    tag === 'VA' ||
    tag === 'VA+ETM' ||
    tag === 'XSA' ||
    tag === 'XSA+ETM' ||
    tag === 'MAG' ||
    tag === 'VV+ETM' ||
    tag === 'XSV+ETM'
  );
}

/**
 * The word that governs an adnominal quotation with `head` (…라는 비판을 했다: 비판; …라는 글을 올렸다: 올리;
 * …라는 입장이다: 입장; …라는 것은 그의 말이다: 말). Null when nothing there says anything.
 */
export function governorOfHead(reading: Reading, head: Head, to: number): Governor | null {
  const { morphemes, lexicon } = reading;
  const speech = lexicon.nouns.speech.has(head.noun);
  if (head.noun === '것' || head.noun === '게' || head.noun === '거')
    return saidByNoun(reading, head.next, to);
  const after = morphemes[head.next];
  const own = speech ? nounGovernor(reading, head.at) : null;
  if (after === undefined || after.spaceBefore) {
    const predicate = predicateAt(morphemes, head.next);
    return predicate === null || isHa(predicate) ? own : preferVerb(reading, predicate, own);
  }
  if (after.tag.startsWith('XSV') || after.tag.startsWith('VCP')) return own;
  const fact = head.noun === '점' || head.noun === '사실';
  const manner = after.tag === 'JKB' && after.surface.endsWith('로');
  if (after.tag !== 'JKO' && !manner && !(after.tag === 'JX' && after.surface === '도')) return own;
  const at = nextOutside(reading, head.next + 1, to, true);
  const predicate = at < to ? predicateAt(morphemes, at) : null;
  if (predicate === null || isHa(predicate)) return own;
  if (fact) return governorOf(reading, predicate);
  return preferVerb(reading, predicate, own);
}

function isHa({ lemma }: Predicate): boolean {
  return lemma === '하다';
}

function preferVerb(reading: Reading, predicate: Predicate, own: Governor | null): Governor | null {
  const governor = governorOf(reading, predicate);
  if (own === null) return reports(governor.verb) || !predicate.stative ? governor : null;
  return delivers(governor.verb) ? governor : own;
}

/** 것, 게, 거, 식: nouns without content of their own. */
export function isThing(noun: string): boolean {
  return noun === '것' || noun === '게' || noun === '거' || noun === '식' || noun === '투';
}

/** “…”는 것은 그의 말이다: the noun of saying before the final copula. */
function saidByNoun(reading: Reading, from: number, to: number): Governor | null {
  const { morphemes, lexicon } = reading;
  for (let i = from; i < to && i < from + 40; i++) {
    const noun = morphemes[i];
    const copula = morphemes[i + 1];
    if (noun === undefined || copula === undefined || !copula.tag.startsWith('VCP')) continue;
    // 관료인 미요의 주장이다: an apposition before the noun.
    if (lastTag(copula.tag) === 'ETM' || morphemes[i + 2]?.tag === 'ETM') continue;
    return lexicon.nouns.speech.has(noun.surface) ? nounGovernor(reading, i) : null;
  }
  return null;
}
