/** Verbs and nouns of saying as the lexicon knows them. */
import { josa } from 'es-hangul';
import { type Cue, mentionAt } from '../../document.js';
import type { ReportingVerb, UtteranceLexicon } from '../lexicon.js';
import type { Reading } from '../reading.js';
import type { Predicate } from './morphology.js';

/** A governing word: its cue, the morphemes after it, and what the lexicon knows of it. */
export interface Governor {
  readonly cue: Cue;
  /** Index of the morpheme after the verb and its endings. */
  readonly next: number;
  readonly verb: ReportingVerb | null;
  readonly predicate: Predicate | null;
}

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
  const idiom = lexicon.idiomWords.has(word.surface) ? idiomOf(lexicon, word.surface, predicate) : undefined;
  if (idiom !== undefined) return idiom;
  if (SHOWING.has(predicate.lemma) && particle?.tag === 'JKO' && lexicon.nouns.feeling.has(word.surface)) {
    return {
      lemma: `${josa(word.surface, '을/를')} ${predicate.lemma}`,
      class: 'neutral',
      takesClause: true,
    };
  }
  // Whatever one does to one's words says them: 말을 자르다, 말을 보태다; but not 말을 듣다.
  if (word.surface !== '말' || particle?.tag !== 'JKO' || NOT_OWN_WORDS.has(predicate.lemma)) return own;
  return { lemma: `말을 ${predicate.lemma}`, class: own?.class ?? 'neutral', takesClause: true };
}

function idiomOf(
  { verbs }: UtteranceLexicon,
  word: string,
  { lemma, stative }: Predicate,
): ReportingVerb | undefined {
  return (
    verbs.get(`${word} ${lemma}`) ?? (stative ? undefined : verbs.get(`${word} ${withFinalSiot(lemma)}`))
  );
}

/** Verbs by which a feeling is shown in words: 자신감을 보이다, 우려를 나타내다. */
const SHOWING = new Set([
  ...[
    '보이다',
    '드러내다',
    '나타내다',
    '표하다',
    '내비치다',
    '표시하다',
    '표출하다',
    '다지다',
    '밝히다',
    '전하다',
    '토로하다',
  ],
]);

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
    cue: cueAt(reading.body, predicate.start, predicate.end, lemma),
    next: predicate.next,
    verb,
    predicate,
  };
}

/** Written out, since a spread is slow and governors are made for every verb on the way to a verb of saying. */
function cueAt(body: string, from: number, to: number, lemma: string): Cue {
  const { start, end, text } = mentionAt(body, from, to);
  return { start, end, text, lemma };
}

export function nounGovernor(reading: Reading, at: number): Governor | null {
  const noun = reading.morphemes[at];
  if (noun === undefined) return null;
  const listed = listedNoun(reading, at - 1, at);
  const start = noun.end - listed.length;
  return {
    cue: cueAt(reading.body, start, noun.end, listed),
    next: at + 1,
    verb: null,
    predicate: null,
  };
}

/** Whether a verb of the lexicon reports speech with somebody speaking. */
export function reports(verb: ReportingVerb | null): verb is ReportingVerb {
  return verb !== null && verb.class !== 'hearsay' && verb.class !== 'naming';
}

/** The noun at `at`, with the morpheme before it when the lexicon lists both as one (비아 + 냥). */
export function listedNoun({ morphemes, body, lexicon }: Reading, from: number, at: number): string {
  const last = morphemes[at];
  const before = morphemes[at - 1];
  if (last === undefined) return '';
  if (before !== undefined && at > from && !last.spaceBefore) {
    const joined = body.slice(before.start, last.end);
    if (lexicon.nouns.speech.has(joined) || lexicon.nouns.term.has(joined) || lexicon.nouns.plan.has(joined))
      return joined;
  }
  return last.surface;
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
    '펴다',
    '펼치다',
    '터뜨리다',
    '터트리다',
    '던지다',
    '날리다',
    '퍼붓다',
    '제기하다',
    '강조하다',
    '피력하다',
    '설파하다',
    '외치다',
    '내세우다',
    '되풀이하다',
    '반복하다',
    '제시하다',
    '내비치다',
    '고집하다',
    '표출하다',
    '굳히다',
    '시사하다',
    '붙이다',
    '게시하다',
    '주고받다',
  ],
]);

/** 밝히지 않았다 reports nothing. */
export function isNegated({ morphemes }: Reading, { predicate }: Governor): boolean {
  if (predicate === null) return false;
  // 생각 안 했는데
  const adverb = morphemes[predicate.first - 1];
  if (adverb?.tag === 'MAG' && adverb.surface === '안') return true;
  for (let i = predicate.first; i <= predicate.next; i++) {
    const negation = morphemes[i]?.surface ?? '';
    const after = morphemes[i - 1]?.surface ?? '';
    if (after.startsWith('지') && (negation.startsWith('않') || negation.startsWith('못'))) return true;
  }
  return false;
}

/** 말할, 할: an adnominal of what may be, its last syllable closed by ㄹ. */
export function isUnreal(surface: string): boolean {
  const code = surface.charCodeAt(surface.length - 1) - 0xac00;
  return code >= 0 && code % 28 === RIEUL;
}

/** Number of the final consonant ㄹ in a precomposed syllable. */
const RIEUL = 8;
