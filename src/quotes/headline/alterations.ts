/** What a headline can do to what was said, beyond leaving words out. */
import type { Speaker } from '../../document.js';
import { figuresOf } from '../statements/figures.js';
import type { HeadlineLexicon } from './headline-lexicon.js';
import type { Force, MeaningWord } from './meaning.js';
import { areAlike } from './word-likeness.js';

export interface Said {
  readonly text: string;
  readonly words: readonly MeaningWord[];
}

/** What was said; `literal` is where in it the headline's words stand to the letter, null where they do not. */
export interface Source extends Said {
  readonly literal: number | null;
}

/** How far behind its main word a hedge is looked for, in content words. */
const HEDGE_REACH = 3;

/** Whether `headline` says something else than `passage`, which has most of its words. */
export function isAltered(
  headline: Said,
  passage: Source,
  speaker: Speaker | null,
  lexicon: HeadlineLexicon,
): boolean {
  const pairs = pairUp(headline.words, passage, lexicon);
  const last = pairs.findLast(({ said }) => said !== null);
  if (last === undefined || last.said === null) return true;
  const main = pairs.findLast(({ word, said }) => said !== null && word.force !== null) ?? last;
  return (
    figuresDiffer(headline.text, passage.text) ||
    pairs.some(
      ({ word, said }) => said === null && word.isSubject && !isUnsaid(word, passage.words, speaker),
    ) ||
    turnsRound(main) ||
    forcesDiffer(main) ||
    losesHedge(headline.words, passage.words, main, lexicon) ||
    losesCondition(headline.words, passage.words, main, pairs) ||
    addsUniversal(headline.words, passage.words, lexicon) ||
    (passage.literal === null && losesPredicate(last, passage.words, pairs))
  );
}

/** A word of the headline and the word of the passage it stands for; null when there is none. */
interface Pair {
  readonly word: MeaningWord;
  readonly said: MeaningWord | null;
  /** Its place in the passage, -1 when there is none. */
  readonly place: number;
}

/** Each word with the nearest behind the one before, else the last: unchanged words go before changed ones. */
function pairUp(
  words: readonly MeaningWord[],
  { words: said, literal }: Source,
  lexicon: HeadlineLexicon,
): Pair[] {
  let from = said.findIndex(({ start }) => start >= (literal ?? 0));
  return words.map((word) => {
    const find = (fits: (other: MeaningWord) => boolean): number => {
      const behind = said.findIndex((other, i) => i >= from && fits(other));
      return behind >= 0 ? behind : said.findLastIndex(fits);
    };
    let place = find(({ form }) => form === word.form);
    if (place < 0) place = find((other) => areAlike(word, other, lexicon));
    if (place >= from) from = place + 1;
    return { word, said: said[place] ?? null, place };
  });
}

/** The headline gives a figure that the passage has not. */
function figuresDiffer(headline: string, passage: string): boolean {
  const given = figuresOf(headline);
  if (given.length === 0) return false;
  const said = new Set(figuresOf(passage));
  return given.some((figure) => !said.has(figure));
}

/** The speaker himself as subject, where he left it out. */
function isUnsaid({ form }: MeaningWord, said: readonly MeaningWord[], speaker: Speaker | null): boolean {
  if (speaker === null || said.some(({ isSubject }) => isSubject)) return false;
  return [speaker.name, speaker.org, speaker.title].some((name) => name?.includes(form));
}

/** What the one denies the other asserts. */
function turnsRound({ word, said }: Pair): boolean {
  return said !== null && word.sign !== said.sign;
}

/** Forces that a headline may put for each other: it writes the present for what is to come, and for what was. */
const COMPATIBLE: Readonly<Record<Force, readonly Force[]>> = {
  plain: ['plain', 'past', 'will'],
  past: ['past', 'plain'],
  will: ['will', 'plain'],
  demand: ['demand'],
  question: ['question', 'tentative'],
  tentative: ['tentative', 'question'],
};

function forcesDiffer({ word, said }: Pair): boolean {
  if (word.force === null || said === null || said.force === null) return false;
  return !COMPATIBLE[word.force].includes(said.force);
}

/** 검토하다, 일부, 것 같다 stand in the passage with the main word, and nothing like it in the headline. */
function losesHedge(
  words: readonly MeaningWord[],
  said: readonly MeaningWord[],
  { word, said: main, place }: Pair,
  { hedge, limit }: HeadlineLexicon,
): boolean {
  const isHedged = (list: readonly MeaningWord[]): boolean =>
    list.some(({ form, force }) => hedge.has(form) || force === 'tentative');
  if (isHedged(words) || word.force === 'question') return false;
  if (main?.force === 'tentative') return true;
  // Only what the main word's own clause goes on with: a connective begins another.
  for (let i = place; i <= place + HEDGE_REACH && i < said.length; i++) {
    if (i > place && (hedge.has(said[i].form) || said[i].force === 'tentative')) return true;
    if (said[i].force !== null) break;
  }
  const first = said.findIndex(({ form }) => words.some((other) => other.form === form));
  const limits = said.slice(Math.max(0, first - 1), place).filter(({ form }) => limit.has(form));
  return limits.some(({ form }) => !words.some((other) => other.form === form));
}

/** The passage says it of a case (-면) that the headline leaves out. */
function losesCondition(
  words: readonly MeaningWord[],
  said: readonly MeaningWord[],
  { place }: Pair,
  pairs: readonly Pair[],
): boolean {
  if (said[place]?.role === 'condition' || words.some(({ role }) => role === 'condition')) return false;
  let at = place;
  while (at >= 0 && said[at].role !== 'condition') {
    // A predicate between that modifies a noun is what the condition belongs to: 몇 푼이면 쓰는 시대에.
    if (at < place && (said[at].modifies || said[at].force !== null)) return false;
    at--;
  }
  if (at < 0) return false;
  for (; at >= 0 && said[at].role === 'condition'; at--) {
    const held = at;
    if (pairs.some((pair) => pair.place === held)) return false;
  }
  return true;
}

/** 모두, 절대, 반드시 are the headline's own. */
function addsUniversal(
  words: readonly MeaningWord[],
  said: readonly MeaningWord[],
  lexicon: HeadlineLexicon,
): boolean {
  return words.some(
    (word) => lexicon.universal.has(word.form) && !said.some((other) => areAlike(word, other, lexicon)),
  );
}

/** It ends with a bare noun, the subject of a predicate that is left out: what is said of it is lost. */
function losesPredicate(
  { word, said, place }: Pair,
  all: readonly MeaningWord[],
  pairs: readonly Pair[],
): boolean {
  if (!word.isBare || said === null || !said.isSubject) return false;
  return all.slice(place + 1).length > 0 && !pairs.some((pair) => pair.place > place);
}
