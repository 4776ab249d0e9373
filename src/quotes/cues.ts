/** The verb or noun of saying that governs a quotation. */
import { type Cue, type Morpheme, mentionAt } from '../document.js';
import type { ReportingVerb, UtteranceLexicon } from './lexicon.js';
import {
  isNominal,
  lastTag,
  nextPredicate,
  type Predicate,
  predicateAt,
  quotativeEnding,
} from './morphology.js';
import type { Reading } from './reading.js';

/** A governing word: its cue, the morphemes after it, and what the lexicon knows of it. */
export interface Governor {
  readonly cue: Cue;
  /** Index of the morpheme after the verb and its endings. */
  readonly next: number;
  readonly verb: ReportingVerb | null;
  readonly predicate: Predicate | null;
}

/** How many predicates are looked at before giving up: it keeps sentences without end linear. */
const REACH = 24;

/** The verb of the lexicon that `predicate` is, alone or with the word before it (말을 아끼다, 못 박다). */
function reportingVerb(reading: Reading, predicate: Predicate): ReportingVerb | null {
  const { lexicon, morphemes } = reading;
  let before = predicate.first - 1;
  const particle = morphemes[before];
  if (particle !== undefined && !particle.spaceBefore && (particle.tag === 'JKO' || particle.tag === 'JX'))
    before--;
  const word = morphemes[before];
  const own = lookUp(lexicon, predicate.lemma);
  if (word === undefined) return own;
  const idiom =
    lexicon.verbs.get(`${word.surface} ${predicate.lemma}`) ??
    (predicate.stative ? undefined : lexicon.verbs.get(`${word.surface} ${withFinalSiot(predicate.lemma)}`));
  if (idiom !== undefined) return idiom;
  // Whatever one does to one's words says them: 말을 자르다, 말을 보태다; but not 말을 듣다.
  if (word.surface !== '말' || particle?.tag !== 'JKO' || NOT_OWN_WORDS.has(predicate.lemma)) return own;
  return { lemma: `말을 ${predicate.lemma}`, class: own?.class ?? 'neutral', takesClause: true };
}

/** What is done to somebody else's words. */
const NOT_OWN_WORDS = new Set([
  '듣다',
  '들다',
  '믿다',
  '따르다',
  '인용하다',
  '빌리다',
  '막다',
  '받다',
  '바꾸다',
  '쓰다',
]);

function lookUp({ verbs }: UtteranceLexicon, lemma: string): ReportingVerb | null {
  const found = verbs.get(lemma);
  if (found !== undefined) return found;
  return verbs.get(regularLemma(lemma)) ?? null;
}

/** Irregular stems are tagged as they sound: 물었다 of 묻다. */
function regularLemma(lemma: string): string {
  return lemma.endsWith('물다') ? `${lemma.slice(0, -2)}묻다` : lemma;
}

/** 고개를 저었다 of 젓다: a stem that lost its ㅅ, known by its object. */
function withFinalSiot(lemma: string): string {
  const stem = lemma.charCodeAt(lemma.length - 2) - 0xac00;
  if (lemma.length < 2 || stem < 0 || stem % 28 !== 0) return lemma;
  return `${lemma.slice(0, -2)}${String.fromCharCode(0xac00 + stem + SIOT)}다`;
}

/** Number of the final consonant ㅅ. */
const SIOT = 19;

export function governorOf(reading: Reading, predicate: Predicate): Governor {
  const verb = reportingVerb(reading, predicate);
  const lemma = verb?.lemma ?? predicate.lemma;
  return {
    cue: { ...mentionAt(reading.body, predicate.start, predicate.end), lemma },
    next: predicate.next,
    verb,
    predicate,
  };
}

export function nounGovernor(reading: Reading, at: number): Governor | null {
  const noun = reading.morphemes[at];
  if (noun === undefined) return null;
  const listed = listedNoun(reading, at - 1, at);
  const start = noun.end - listed.length;
  return {
    cue: { ...mentionAt(reading.body, start, noun.end), lemma: listed },
    next: at + 1,
    verb: null,
    predicate: null,
  };
}

/** Whether a verb of the lexicon reports speech with somebody speaking. */
export function reports(verb: ReportingVerb | null): verb is ReportingVerb {
  return verb !== null && verb.class !== 'hearsay' && verb.class !== 'naming';
}

/**
 * The verb that governs a -고 complement which ends before morpheme `from`, looked for up to morpheme `to`:
 * the next verb of saying, else the next verb that is not an adnominal.
 */
export function governorOfComplement(reading: Reading, from: number, to: number): Governor | null {
  let fallback: Governor | null = null;
  for (let i = from, seen = 0; i < to && seen < REACH; seen++) {
    const at = nextOutside(reading, i, to, fallback !== null);
    const predicate = at < to ? predicateAt(reading.morphemes, at) : null;
    if (predicate === null) break;
    const governor = governorOf(reading, predicate);
    if (reports(governor.verb)) return stronger(reading, governor, to);
    if (governor.verb !== null) return fallback ?? governor;
    i = predicate.next;
    if (quotativeEnding(predicate.last) !== null) return fallback ?? governor;
    if (predicate.ending === 'ETM') continue;
    if (!isAdverbial(predicate)) fallback ??= governor;
    if (predicate.ending === 'EF' || predicate.ending === '') break;
  }
  return fallback;
}

/**
 * The verb that governs a -며/-면서 connective which ends before morpheme `from`: the main verb, passing over
 * quotations and reported clauses that stand between.
 */
export function governorOfConnective(reading: Reading, from: number, to: number): Governor | null {
  let fallback: Governor | null = null;
  let adnominal: Governor | null = null;
  for (let i = from, seen = 0; i < to && seen < REACH; seen++) {
    const at = nextOutside(reading, i, to, false);
    const predicate = at < to ? predicateAt(reading.morphemes, at) : null;
    if (predicate === null) break;
    i = predicate.next;
    const quotative = quotativeEnding(predicate.last)?.kind;
    if (quotative !== undefined) {
      if (quotative !== 'adnominal') {
        fallback = null;
        adnominal = null;
      }
      continue;
    }
    const governor = governorOf(reading, predicate);
    if (predicate.ending === 'ETM') {
      if (reports(governor.verb)) adnominal ??= governor;
      continue;
    }
    if (predicate.stative && predicate.ending !== 'EF') continue;
    if (isAdverbial(predicate)) continue;
    if (reports(governor.verb) && predicate.ending !== 'ETN') return governor;
    if (!predicate.stative) fallback = governor;
    if (predicate.ending === 'EF') break;
  }
  return adnominal ?? fallback;
}

/** 따져 물었다, 잘라 말했다: the second of two verbs of saying names the act. */
function stronger(reading: Reading, governor: Governor, to: number): Governor {
  const { predicate } = governor;
  if (
    predicate === null ||
    predicate.ending !== 'EC' ||
    governor.next >= to ||
    quotativeEnding(predicate.last) !== null
  )
    return governor;
  const second = predicateAt(reading.morphemes, governor.next);
  if (second === null || second.lemma === '하다') return governor;
  const other = governorOf(reading, second);
  return reports(other.verb) ? other : governor;
}

/** -게, -도록: an adverb, not a clause of its own. */
function isAdverbial({ last }: Predicate): boolean {
  return last.surface.endsWith('게') || last.surface.endsWith('도록');
}

/** The next predicate outside quotation marks; stops at a new subject when `stopAtSubject`. */
function nextOutside(reading: Reading, from: number, to: number, stopAtSubject: boolean): number {
  const { morphemes, afterPair } = reading;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    if (
      reading.inName[i] === 0 &&
      nextPredicate(morphemes, i, i + 1) === i &&
      !isQuotativeParticle(reading, i)
    )
      return i;
    if (stopAtSubject && isSubjectAt(reading, i)) return to;
    i++;
  }
  return to;
}

/** The copula right after a closing mark (“…”이라고) is part of the quotative, no predicate. */
function isQuotativeParticle({ morphemes, body }: Reading, i: number): boolean {
  const morpheme = morphemes[i];
  if (morpheme === undefined || !morpheme.tag.startsWith('VCP')) return false;
  return QUOTE_END.has(body.charCodeAt(morpheme.start - 1));
}

const QUOTE_END = new Set([...'”"’\'」』»＂″'].map((mark) => mark.charCodeAt(0)));

/** Whether the morpheme at `i` is or ends with the particle of a subject or topic. */
export function isSubjectAt({ morphemes, namedSubject }: Reading, i: number): boolean {
  const morpheme = morphemes[i];
  return (
    morpheme !== undefined && (isSubjectParticle(morpheme.tag, morpheme.surface) || namedSubject[i] === 1)
  );
}

export function isSubjectParticle(tag: string, surface: string): boolean {
  return tag === 'JKS' || (tag === 'JX' && (surface === '은' || surface === '는'));
}

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
    if (morpheme.tag === 'NNB+JKS' || morpheme.tag === 'NNB+JX') return { at: i, noun: '것', next: i + 1 };
    if (!isNominal(morpheme.tag)) {
      if (isAttribute(morpheme.tag)) continue;
      return null;
    }
    const next = morphemes[i + 1];
    if (next?.tag.startsWith('VCP') === true && isContrast(morphemes, i + 2))
      return { at: i, noun: morpheme.surface, next: i + 1 };
    if (next?.tag === 'VCP') {
      if (lastTag(morphemes[i + 2]?.tag ?? '') === 'ETM') continue;
    } else if (next !== undefined && (isNominal(next.tag) || isAttribute(next.tag))) {
      continue;
    }
    if (next?.tag === 'VCP+ETM') continue;
    const plural = morpheme.tag === 'XSN' && i > from;
    const at = plural ? i - 1 : i;
    return { at, noun: listedNoun(reading, from, at), next: i + 1 };
  }
  return null;
}

/** The noun at `at`, with the morpheme before it when the lexicon lists both as one (비아 + 냥). */
function listedNoun({ morphemes, body, lexicon }: Reading, from: number, at: number): string {
  const last = morphemes[at];
  const before = morphemes[at - 1];
  if (last === undefined) return '';
  if (before !== undefined && at > from && !last.spaceBefore) {
    const joined = body.slice(before.start, last.end);
    if (lexicon.nouns.speech.has(joined) || lexicon.nouns.term.has(joined)) return joined;
  }
  return last.surface;
}

/** 입장인 반면, 입장인 데 비해: the noun ends its clause although an adnominal follows. */
function isContrast(morphemes: readonly Morpheme[], from: number): boolean {
  const at = morphemes[from]?.tag === 'ETM' ? from + 1 : from;
  const { surface } = morphemes[at] ?? { surface: '' };
  return surface === '반면' || surface === '데' || surface === '만큼';
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

/** Verbs that bring forth a noun of saying, not take up somebody else's (…라는 주장을 일축하다). */
export function delivers(verb: ReportingVerb | null): boolean {
  if (verb === null || !reports(verb)) return false;
  const { lemma } = verb;
  return (
    verb.class === 'neutral' || verb.class === 'announcing' || lemma.includes(' ') || DELIVERING.has(lemma)
  );
}

const DELIVERING = new Set([
  ...[
    '쏟아내다',
    '터뜨리다',
    '터트리다',
    '던지다',
    '날리다',
    '퍼붓다',
    '제기하다',
    '강조하다',
    '피력하다',
    '외치다',
    '내세우다',
    '되풀이하다',
    '반복하다',
  ],
]);

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
    return lexicon.nouns.speech.has(noun.surface) ? nounGovernor(reading, i) : null;
  }
  return null;
}
