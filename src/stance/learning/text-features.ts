/**
 * The features of a learned stance model: character n-grams of the text and n-grams of its grammatical atoms,
 * hashed into buckets (Weinberger et al. 2009), each known by the place where it first stands.
 */
import type { Argument } from '../argument.js';
import type { Utterance } from '../judge.js';

/** Buckets are numbers below `2 ** BUCKET_BITS`. */
export const BUCKET_BITS = 19;
const MASK = 2 ** BUCKET_BITS - 1;
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 3;
const SPACE = 32;

/** Salts keep the kinds of feature apart. */
const CHARACTERS = 0x1b873593;
const ATOM = 0x2545f491;
const PAIR = 0x6c078965;
const SIGNED = 0x5bd1e995;

/**
 * A family of features of one text, repetitions included: parallel arrays of buckets and of where each stands,
 * in UTF-16 units of the utterance's text. The arrays are reused by the next extraction.
 */
export class FeatureFamily {
  size = 0;
  buckets = new Int32Array(512);
  starts = new Int32Array(512);
  ends = new Int32Array(512);

  add(hash: number, start: number, end: number): void {
    if (this.size === this.buckets.length) this.#grow();
    this.buckets[this.size] = finish(hash) & MASK;
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.size++;
  }

  #grow(): void {
    this.buckets = doubled(this.buckets);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }
}

/** Extracts both families of an utterance; linear in its length. */
export class TextFeatures {
  readonly characters = new FeatureFamily();
  readonly words = new FeatureFamily();
  #codes = new Uint16Array(512);
  #places = new Int32Array(512);

  extract(utterance: Utterance, argument: Argument): void {
    this.#extractCharacters(utterance.text);
    this.#extractWords(utterance, argument);
  }

  #extractCharacters(text: string): void {
    const family = this.characters;
    family.size = 0;
    const length = this.#squeeze(text);
    const codes = this.#codes;
    const places = this.#places;
    for (let from = 0; from < length; from++) {
      let hash = CHARACTERS;
      const end = Math.min(length, from + LONGEST_GRAM);
      for (let to = from; to < end; to++) {
        hash = mix(hash, codes[to]);
        if (to - from + 1 >= SHORTEST_GRAM) family.add(hash, places[from], places[to] + 1);
      }
    }
  }

  /** The text with every run of white space as one space, and one on either side; returns its length. */
  #squeeze(text: string): number {
    if (this.#codes.length < text.length + 2) {
      this.#codes = new Uint16Array(2 * text.length + 2);
      this.#places = new Int32Array(2 * text.length + 2);
    }
    let length = 0;
    let space = false;
    for (let i = -1; i <= text.length; i++) {
      const code = i < 0 || i === text.length ? SPACE : text.charCodeAt(i);
      const blank = code === SPACE || (code >= 9 && code <= 13) || code === 0xa0;
      if (blank && space) continue;
      space = blank;
      this.#codes[length] = blank ? SPACE : code;
      this.#places[length] = Math.min(Math.max(i, 0), Math.max(text.length - 1, 0));
      length++;
    }
    return length;
  }

  #extractWords({ morphemes, base }: Utterance, { atoms, signs }: Argument): void {
    const family = this.words;
    family.size = 0;
    let before = 0;
    let beforeStart = 0;
    for (let i = 0; i < atoms.length; i++) {
      const atom = atoms[i];
      const morpheme = atom ? morphemes[atom.at] : undefined;
      if (!atom || !morpheme) continue;
      const start = morpheme.start - base;
      const end = morpheme.end - base;
      const form = hashOf(atom.form);
      family.add(mix(mix(ATOM, form), atom.tag.charCodeAt(0)), start, end);
      if (atom.tag.charCodeAt(0) !== ENDING) family.add(mix(mix(SIGNED, form), signs[i] + 1), start, end);
      if (i > 0) family.add(mix(mix(PAIR, before), form), beforeStart, end);
      before = form;
      beforeStart = start;
    }
  }
}

const ENDING = 'E'.charCodeAt(0);

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** One step of FNV-1a over a whole value instead of a byte. */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The finalizer of MurmurHash3, so that low bits depend on all of them. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
