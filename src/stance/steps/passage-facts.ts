/** What can be told of a quote in its article without asking what side it is on. */
import type { Document } from '../../document.js';
import type { TopicReading } from '../issue/gate.js';
import type { IssueWords } from '../issue/issue-words.js';
import { MANNER_FEATURES } from '../manner.js';
import type { Passage } from '../passage.js';
import { frameOf, paragraphsOf, placeOf } from '../surroundings.js';
import { Story } from './story.js';
import type { WordKind, WordPlace } from './utterance-words.js';

const TOPIC_FACTS = [
  'article on issue',
  'article densest',
  'article terms',
  'headline term',
  'lead term',
  'own density',
  'sentence density',
  'before density',
  'near density',
  'own term',
  'term near',
  'term away',
  'headline density',
  'behind density',
  'term before',
  'known words',
  'strongest word',
  'against article',
  'story',
  'place',
  'paragraph density',
  'paragraph term',
] as const;
const FORM_FACTS = [
  'length',
  'very short',
  'direct',
  'unknown speaker',
  'in headline',
  'number',
  'quantity',
] as const;
/** The constant of the manner features says nothing here. */
const MANNER = MANNER_FEATURES.slice(1);

/** The names of the facts, in the order of `PassageFacts.of`. */
export function factNames(kinds: readonly WordKind[]): string[] {
  return [
    ...TOPIC_FACTS,
    ...FORM_FACTS,
    ...MANNER.map((name) => `manner ${name}`),
    ...kinds.map(({ name }) => name),
  ];
}

/** A quote as content words and manner. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly stems: ReadonlySet<string>;
  /** As `mannerOf` gives it. */
  readonly manner: Float64Array;
}

/** Shorter quotes seldom say by themselves what they are about. */
const VERY_SHORT = 16;
const OPENING = 40;
const LEAD_SENTENCES = 2;
/** Sentences within which a term counts as near, and beyond which it is as good as none. */
const NEAR = 2;
const FAR = 20;
const NUMBER = /\d/;
const QUANTITY = /\d\s*(?:억|조|만|명|장|개|곳|%|퍼센트|월|일|년)/;
const QUOTED_IN_HEADLINE = /[“"‘']([^”"’']{6,})/g;

/** The facts of one document's quotes; what stands around them is read once. */
export class PassageFacts {
  readonly #document: Document<'sentences'>;
  readonly #topic: TopicReading;
  readonly #words: IssueWords;
  readonly #kinds: readonly WordKind[];
  /** Sentences from each to the nearest one with a term. */
  readonly #away: readonly number[];
  readonly #headlineQuotes: readonly string[];
  readonly #near = new Map<number, number>();
  readonly #headlineDensity: number;
  /** Mean density of the sentences. */
  readonly #usual: number;
  readonly #story: Story;
  /** What the paragraph of every sentence shows. */
  readonly #paragraphs: readonly { readonly density: number; readonly hasTerm: boolean }[];

  constructor(
    document: Document<'sentences'>,
    topic: TopicReading,
    words: IssueWords,
    kinds: readonly WordKind[],
  ) {
    this.#document = document;
    this.#topic = topic;
    this.#words = words;
    this.#kinds = kinds;
    this.#away = distances(topic.sentences.map(({ hasTerm }) => hasTerm));
    const densities = topic.sentences.map(({ stems }) => words.density(stems));
    this.#usual = densities.reduce((sum, density) => sum + density, 0) / Math.max(1, densities.length);
    this.#headlineDensity = words.density(topic.headline.stems);
    this.#story = new Story(topic);
    this.#paragraphs = this.#readParagraphs();
    this.#headlineQuotes = [...document.title.matchAll(QUOTED_IN_HEADLINE)].map(([, words = '']) => words);
  }

  /** The facts of a quote in the order of `factNames`. */
  of({ passage, stems, manner }: ReadPassage): Float64Array {
    const { body, sentences } = this.#document;
    const { headline, sentences: parts, score, densest, share } = this.#topic;
    const { first, last, around } = placeOf(passage, sentences);
    const before = sentences[first - 1];
    const away = Math.min(this.#away[first] ?? FAR, this.#away[last] ?? FAR, FAR);
    const frame = frameOf(body, passage, around);
    const after = body.slice(passage.end, around.end);
    const text: Readonly<Record<WordPlace, string>> = {
      said: passage.text,
      cue: after.trim() === '' ? frame : after,
      speaker: `${passage.speaker.title ?? ''} ${passage.speaker.name} ${passage.mention?.text ?? ''}`,
      before: `${before ? body.slice(Math.max(before.start, before.end - FARTHEST_BACK), before.end) : ''} ${frame}`,
      opening: passage.text.slice(0, OPENING),
    };
    const densityOf = (at: number): number => (parts[at] ? this.#words.density(parts[at].stems) : 0);
    return Float64Array.of(
      score,
      densest,
      share,
      flag(headline.hasTerm),
      flag(parts.slice(0, LEAD_SENTENCES).some(({ hasTerm }) => hasTerm)),
      this.#words.density(stems),
      densityOf(first),
      densityOf(first - 1),
      this.#nearDensity(first, last),
      flag(away === 0),
      flag(away <= NEAR),
      Math.log1p(away),
      this.#headlineDensity,
      densityOf(last + 1),
      flag(parts[first - 1]?.hasTerm ?? false),
      this.#knownWords(stems),
      this.#strongest(stems),
      this.#words.density(stems) - this.#usual,
      this.#story.of(stems, first),
      first / Math.max(1, parts.length),
      this.#paragraphs[first]?.density ?? 0,
      flag(this.#paragraphs[first]?.hasTerm ?? false),
      Math.log(Math.max(1, passage.text.length)),
      flag(passage.text.length < VERY_SHORT),
      flag(passage.type === 'direct'),
      flag(passage.speaker.name === ''),
      flag(this.#headlineQuotes.some((words) => passage.text.includes(words))),
      flag(NUMBER.test(passage.text)),
      flag(QUANTITY.test(passage.text)),
      ...manner.subarray(1),
      ...this.#kinds.map(({ place, standsIn }) => flag(standsIn(text[place]))),
    );
  }

  #readParagraphs(): { density: number; hasTerm: boolean }[] {
    const { sentences } = this.#topic;
    const numbers = paragraphsOf(this.#document.body, this.#document.sentences);
    const stems: Set<string>[] = [];
    const terms: boolean[] = [];
    sentences.forEach((part, i) => {
      const at = numbers[i];
      stems[at] ??= new Set();
      for (const stem of part.stems) stems[at].add(stem);
      terms[at] ||= part.hasTerm;
    });
    const densities = stems.map((words) => this.#words.density(words));
    return numbers.map((at) => ({ density: densities[at], hasTerm: terms[at] }));
  }

  /** Share of the words that are likelier in talk of the issue. */
  #knownWords(stems: ReadonlySet<string>): number {
    let known = 0;
    for (const stem of stems) if (this.#words.weightOf(stem) > 0) known++;
    return known / Math.max(1, stems.size);
  }

  #strongest(stems: ReadonlySet<string>): number {
    let most = 0;
    for (const stem of stems) most = Math.max(most, this.#words.weightOf(stem));
    return most;
  }

  /** Density of a quote's sentences with one before and one behind. */
  #nearDensity(first: number, last: number): number {
    const known = this.#near.get(first);
    if (known !== undefined) return known;
    const stems = new Set<string>();
    const upTo = Math.min(last, first + MOST_SENTENCES) + 2;
    for (const part of this.#topic.sentences.slice(Math.max(0, first - 1), upTo))
      for (const stem of part.stems) stems.add(stem);
    const density = this.#words.density(stems);
    this.#near.set(first, density);
    return density;
  }
}

/** What is read at most of a quote's sentences and of the sentence before. */
const MOST_SENTENCES = 10;
const FARTHEST_BACK = 300;

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** How many steps it is from each place to the nearest that is set; infinite when none is. */
function distances(set: readonly boolean[]): number[] {
  const away = set.map((isSet) => (isSet ? 0 : Number.POSITIVE_INFINITY));
  for (let i = 1; i < away.length; i++) away[i] = Math.min(away[i], away[i - 1] + 1);
  for (let i = away.length - 2; i >= 0; i--) away[i] = Math.min(away[i], away[i + 1] + 1);
  return away;
}
