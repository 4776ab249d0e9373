import type { Language } from '../local-text.js';
import type { Argument } from './argument.js';
import { type Codebook, NEUTRAL, OFF_ISSUE } from './codebook.js';
import type { Comparison } from './comparison.js';
import type { Reason, Utterance } from './judge.js';
import type { PrototypeIndex, SignedWord } from './prototypes.js';
import { phrasesOf } from './reasons.js';
import type { TermMatch } from './relevance.js';
import { isTelling, type WordRarity } from './word-rarity.js';

export interface EvidenceInput {
  readonly position: string;
  readonly rarity: WordRarity;
  readonly utterance: Utterance;
  readonly argument: Argument;
  readonly words: readonly SignedWord[];
  readonly comparison: Comparison;
  readonly index: PrototypeIndex;
  readonly codebook: Codebook;
  readonly terms: readonly TermMatch[];
  readonly language: Language;
}

const MOST_REASONS = 3;

/** The words that carry a judgement, strongest first; nothing for off-issue, where there are none. */
export function reasonsFor(input: EvidenceInput): Reason[] {
  const { position } = input;
  if (position === OFF_ISSUE) return [];
  return position === NEUTRAL ? neutralReasons(input) : wordingReasons(input);
}

function wordingReasons({
  position: id,
  rarity,
  utterance,
  argument,
  words,
  comparison,
  index,
  codebook,
  language,
}: EvidenceInput): Reason[] {
  const at = codebook.positions.findIndex((candidate) => candidate.id === id);
  const position = codebook.positions[at];
  const nearest = comparison.nearest[at];
  const prototype = nearest ? index.prototypes[nearest.prototype] : undefined;
  if (!position || !nearest || !prototype) return [];
  const shared = words.filter(
    (word) =>
      isTelling(word.form, rarity) &&
      index.postings
        .get(word.form)
        ?.some((posting) => posting.prototype === nearest.prototype && posting.sign === word.sign),
  );
  const why = phrasesOf(language).resembles(position.label[language], prototype.kind, prototype.text);
  return spansOf(shared, argument.atoms)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ from, to }) => reasonAt(utterance, from, to, why));
}

function neutralReasons({ utterance, argument, terms, language }: EvidenceInput): Reason[] {
  const phrases = phrasesOf(language);
  const announcement = argument.markers.find((marker) => marker.kind === 'process');
  const at = announcement ? argument.atoms[announcement.from]?.at : undefined;
  if (at !== undefined) return [reasonAt(utterance, at, at + 1, phrases.announces)];
  return terms.slice(0, 1).map(({ start, end }) => ({
    start: start + utterance.base,
    end: end + utterance.base,
    text: utterance.text.slice(start, end),
    why: phrases.mentionsOnly,
  }));
}

interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Joins words that stand at most one morpheme apart into spans of morphemes. */
function spansOf(words: readonly SignedWord[], atoms: Argument['atoms']): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    const at = atoms[word.atom]?.at ?? 0;
    if (last && at - last.to <= 1)
      spans[spans.length - 1] = { from: last.from, to: at + 1, weight: last.weight + word.weight };
    else spans.push({ from: at, to: at + 1, weight: word.weight });
  }
  return spans;
}

/** The reason at morphemes `[from, to)`. */
function reasonAt({ text, morphemes, base }: Utterance, from: number, to: number, why: string): Reason {
  const start = morphemes[from]?.start ?? base;
  const end = morphemes[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start - base, end - base), why };
}
