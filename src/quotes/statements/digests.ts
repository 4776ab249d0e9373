/**
 * What the comparison of statements needs to know of the quotes of an article, packed so that it can be sent from
 * thread to thread and kept for every article of a corpus.
 *
 * A digest is a row of records. The first is the article's event, the others are what is compared: a quote, or each
 * of its sentences when it makes several statements. A record is `quote, stems, pairs, figures` (the index of the
 * quote, 0 for the event, and three counts), then the stems, the pairs of letters (two to a number) and the figures
 * themselves.
 */
import type { Document, Morpheme, Quote, Stage } from '../../document.js';
import { atomsOf, isContent } from '../../stance/atoms.js';
import type { WordRarity } from '../../stance/word-rarity.js';
import { wordFrom } from '../../text/by-position.js';
import { splitSentences } from '../../text/sentences.js';
import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import { figuresOf } from './figures.js';

export const HEADER = 4;
/** A stem is a hash of 27 bits over a mark of stock words over a weight of 4 bits. */
export const STEM_SHIFT = 5;
export const STOCK = 16;
export const MOST_WEIGHT = 15;
/** Rarity (natural logarithm) from which on a word weighs the most: names, and words met once or twice. */
const RAREST = 9;
/** What a sentence must weigh to be a statement by itself: a word that is no everyday one. */
const OWN_STATEMENT = 12;
/** How many of the rarest stems of headline and lead stand for the event. */
const EVENT_STEMS = 24;
const LEAD = 3;

export interface DigestResources extends Weighing {
  readonly tokenizer: Tokenizer;
}

/** What a word weighs: its rarity; and whether anybody says it anywhere. */
interface Weighing {
  readonly rarity: WordRarity;
  readonly stockWords: ReadonlySet<string>;
}

/** The stage that packs the quotes of a document for comparison over articles. */
export function createDigestStage({
  rarity,
  stockWords,
  tokenizer,
}: DigestResources): Stage<'sentences' | 'morphemes' | 'quotes', 'digests'> {
  return {
    gives: 'digests',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: (document) => {
      if (document.quotes.length === 0) return new Uint32Array();
      const packed: number[] = [];
      const weighing = { rarity, stockWords };
      packEvent(packed, document, tokenizer.tokenize(document.title), weighing);
      document.quotes.forEach((quote, index) => {
        for (const unit of statementsOf(quote, document.morphemes, weighing)) pack(packed, index, unit);
      });
      return Uint32Array.from(packed);
    },
  };
}

/** A stretch of words to be compared. */
interface Unit {
  readonly text: string;
  readonly stems: ReadonlyMap<string, number>;
}

/** The quote whole, or its sentences when several weigh enough; light ones belong to a neighbour. */
function statementsOf({ start, text }: Quote, morphemes: readonly Morpheme[], weighing: Weighing): Unit[] {
  const stems = (from: number, to: number): Map<string, number> =>
    stemsOf(within(morphemes, start + from, start + to), weighing);
  const ends: number[] = [];
  let gathered = 0;
  for (const sentence of splitSentences(text)) {
    gathered += massOf(stems(sentence.start, sentence.end));
    if (gathered < OWN_STATEMENT) continue;
    ends.push(sentence.end);
    gathered = 0;
  }
  ends.pop();
  ends.push(text.length);
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? 0;
    return { text: text.slice(from, end), stems: stems(from, end) };
  });
}

function massOf(stems: ReadonlyMap<string, number>): number {
  let mass = 0;
  for (const weight of stems.values()) if (weight < STOCK) mass += weight;
  return mass;
}

function within(morphemes: readonly Morpheme[], start: number, end: number): Morpheme[] {
  const first = wordFrom(morphemes, start);
  let last = first;
  while (last < morphemes.length && (morphemes[last]?.end ?? 0) <= end) last++;
  return morphemes.slice(first, last);
}

/** The content stems of some words, each with its weight of 1 to `MOST_WEIGHT`, marked with `STOCK`. */
function stemsOf(morphemes: readonly Morpheme[], { rarity, stockWords }: Weighing): Map<string, number> {
  const stems = new Map<string, number>();
  for (const atom of atomsOf(morphemes)) {
    if (!isContent(atom)) continue;
    const share = Math.min(1, rarity.of(atom.form) / RAREST);
    const weight = Math.max(1, Math.round(share * MOST_WEIGHT));
    stems.set(atom.form, stockWords.has(atom.form) ? weight | STOCK : weight);
  }
  return stems;
}

function packEvent(
  packed: number[],
  { sentences, morphemes }: Document<'sentences' | 'morphemes'>,
  headline: readonly Morpheme[],
  weighing: Weighing,
): void {
  const last = sentences[Math.min(LEAD, sentences.length) - 1];
  const lead = last === undefined ? [] : within(morphemes, 0, last.end);
  const stems = stemsOf([...headline, ...lead], weighing);
  const rarest = [...stems].filter(([, weight]) => weight < STOCK).sort((a, b) => b[1] - a[1]);
  pack(packed, 0, { text: '', stems: new Map(rarest.slice(0, EVENT_STEMS)) });
}

function pack(packed: number[], quote: number, { text, stems }: Unit): void {
  const letters = text === '' ? '' : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const pairs = Math.max(0, letters.length - 1);
  const figures = figuresOf(text);
  packed.push(quote, stems.size, pairs, figures.length);
  const hashes = [...stems].map(([form, weight]) => ((hash(form) << STEM_SHIFT) | weight) >>> 0);
  for (const stem of hashes.sort((a, b) => a - b)) packed.push(stem);
  for (const two of pairsOf(letters, pairs)) packed.push(two);
  for (const figure of figures) packed.push(hash(String(figure)));
}

/** The pairs of neighbouring letters as numbers of 16 bits, sorted, with repeats; two in each number of 32. */
function pairsOf(letters: string, count: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(count / 2));
  const pairs = new Uint16Array(words.buffer, 0, count);
  for (let i = 0; i < count; i++) {
    pairs[i] = Math.imul(letters.charCodeAt(i), SPREAD) ^ letters.charCodeAt(i + 1);
  }
  pairs.sort();
  return words;
}

/** Odd and near the golden ratio of 2^16: neighbouring letters land far apart. */
const SPREAD = 40_503;

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
