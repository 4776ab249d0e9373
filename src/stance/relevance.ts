import type { Codebook } from './codebook.js';
import type { IssueWords } from './issue/issue-words.js';
import type { PrototypeIndex, SignedWord } from './prototypes.js';

/** What speaks for an utterance being about the issue. */
export const RELEVANCE_FEATURES = [
  'one',
  'term',
  'terms',
  'vocabulary',
  'strange',
  'density',
  'dense',
  'context',
] as const;
/** As dense as this share of what the codebook's examples are. */
const DENSE = 0.7;
const DENSEST = 3;

/** A term of the issue found in the text, offsets in UTF-16 code units. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
}

/** A term shorter than this is also a chance meeting of syllables (원전 in 복원전문가, 의대 in 정부의 대책). */
const SAFE_LENGTH = 3;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const LETTER = /[\p{L}\p{N}]/u;

/** A letter of the terms, with what may follow it. */
interface TermNode {
  readonly next: Map<string, TermNode>;
  ends: boolean;
}

/**
 * Finds a codebook's terms in a text whatever its spacing and case, the longest at each place; a very short one only
 * where a word begins and without a blank in it.
 */
export class TermFinder {
  readonly #root: TermNode = { next: new Map(), ends: false };
  /** 1 for ASCII and Hangul units that begin a term, whatever their case; the others are looked up. */
  readonly #begins = new Uint8Array(0x10000);

  constructor(codebook: Codebook) {
    for (const term of codebook.terms) {
      let node = this.#root;
      for (const unit of term.replace(/\s+/g, '').toLowerCase().split('')) {
        const known = node.next.get(unit);
        const next = known ?? { next: new Map(), ends: false };
        if (known === undefined) node.next.set(unit, next);
        node = next;
      }
      node.ends = true;
    }
    for (let unit = 0; unit < 0x10000; unit++) {
      const plain = unit < 0x80 || (unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE);
      if (!plain || this.#root.next.has(String.fromCharCode(unit).toLowerCase())) this.#begins[unit] = 1;
    }
  }

  find(text: string): TermMatch[] {
    const found: TermMatch[] = [];
    for (let i = 0; i < text.length; ) {
      const end = this.#endOfTermAt(text, i);
      if (end > i) found.push({ start: i, end });
      i = end > i ? end : i + 1;
    }
    return found;
  }

  #endOfTermAt(text: string, at: number): number {
    if (this.#begins[text.charCodeAt(at)] !== 1) return at;
    const mayBeShort = at === 0 || !LETTER.test(text.charAt(at - 1));
    let end = at;
    let node = this.#root;
    let letters = 0;
    for (let i = at; i < text.length; i++) {
      const unit = text.charAt(i);
      const next = node.next.get(unit.toLowerCase());
      if (next !== undefined) {
        node = next;
        letters++;
        const whole = letters === i + 1 - at; // no blank in it
        if (node.ends && (letters >= SAFE_LENGTH || (mayBeShort && whole))) end = i + 1;
      } else if (letters === 0 || !(unit === ' ' || unit === '\n')) break;
    }
    return end;
  }
}

/**
 * Relevance of an utterance, in the order of `RELEVANCE_FEATURES`; vocabulary and density are measured against those of the
 * codebook's own examples (`usualVocabulary`, `IssueWords.usualDensity`), so that codebooks of any size are alike. `context` (0..1) is how surely the text
 * around it is about the issue; 0 for an utterance alone.
 */
export function relevanceOf(
  terms: readonly TermMatch[],
  words: readonly SignedWord[],
  index: PrototypeIndex,
  issueWords: IssueWords,
  usualVocabulary: number,
  context: number,
): Float64Array {
  let all = 0;
  let known = 0;
  let strange = 0;
  for (const { form, weight } of words) {
    all += weight;
    if (index.postings.has(form)) known += weight;
    else if (weight > strange) strange = weight;
  }
  const stems = new Set(words.map(({ form }) => form));
  const density = issueWords.density(stems) / issueWords.usualDensity;
  return Float64Array.of(
    1,
    terms.length > 0 || issueWords.hasTerm(stems) ? 1 : 0,
    terms.length / (terms.length + 2),
    all > 0 ? known / all / usualVocabulary : 0,
    all > 0 ? strange / all : 0,
    Math.min(DENSEST, density),
    density > DENSE ? 1 : 0,
    context,
  );
}
