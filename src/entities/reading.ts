import type { EntityType, Morpheme, Span, TaggedSpan } from '../document.js';
import { firstEndingAfter } from '../text/by-position.js';
import { KOREAN_NAME } from './korean-names.js';
import type { EntityLexicons } from './lexicons.js';
import { findSoundbites, type Soundbite } from './soundbites.js';
import { type Occurrences, StemIndex } from './stem-index.js';
import type { TitleMatch } from './titles.js';
import type { NameForm, Word } from './words.js';

/** A span that may be an entity. The higher score wins where candidates overlap. */
export interface Candidate extends Span {
  readonly type: EntityType;
  readonly score: number;
}

/** How much a candidate of each origin is trusted. */
export const TRUST = { weakRule: 1, tagger: 2, consistency: 2.5, rule: 3, slot: 4, strongRule: 5 } as const;

/** An article as the naming rules read it: its words, morphemes and what the tagger said. */
export class Reading {
  /** By the words' places: asked dozens of times a word. */
  readonly #forms: (readonly NameForm[] | undefined)[];
  readonly #ends: (readonly number[] | undefined)[];
  readonly #titles: (TitleMatch | null | undefined)[];
  readonly #searched = new Map<string, boolean>();
  #stems: StemIndex | null = null;
  #soundbites: readonly Soundbite[] | null = null;
  #descriptions: ReadonlySet<Word> = new Set();

  /** `words` and those in parentheses, by their place in the text. */
  readonly every: readonly Word[];

  constructor(
    readonly body: string,
    /** The words outside parentheses. */
    readonly words: readonly Word[],
    readonly morphemes: readonly Morpheme[],
    readonly tagged: readonly TaggedSpan[],
    readonly lexicons: EntityLexicons,
  ) {
    this.every = words.flatMap((word) => [word, ...word.aside]);
    const count = this.every.length;
    this.#forms = new Array(count).fill(undefined);
    this.#ends = new Array(count).fill(undefined);
    this.#titles = new Array(count).fill(undefined);
  }

  /** Whether the text holds `name` anywhere. Searched for once a name: many words may ask for the same. */
  has(name: string): boolean {
    const known = this.#searched.get(name);
    if (known !== undefined) return known;
    const found = this.body.includes(name);
    this.#searched.set(name, found);
    return found;
  }

  /** The first tagged span that overlaps `[start, end)`; null when none does. */
  tagOver(start: number, end: number): TaggedSpan | null {
    const span = this.tagged[firstEndingAfter(this.tagged, start)];
    return span !== undefined && span.start < end ? span : null;
  }

  /** The word that holds or follows `position`, parentheses included; null behind the last. */
  wordAt(position: number): Word | null {
    return this.every[firstEndingAfter(this.every, position)] ?? null;
  }

  /** Index among `words` (outside parentheses) of the one that holds or follows `position`. */
  wordIndex(position: number): number {
    return firstEndingAfter(this.words, position);
  }

  /** Ends `e` of the word such that `[word.start, e)` may be a name and the rest its particles, longest first. */
  nameEnds(word: Word): readonly number[] {
    this.#ends[word.place] ??= this.nameForms(word).map(({ end }) => end);
    return this.#ends[word.place] ?? [];
  }

  /** The same with their texts. */
  nameForms(word: Word): readonly NameForm[] {
    const known = this.#forms[word.place];
    if (known !== undefined) return known;
    const forms: NameForm[] = [];
    const least = word.start + Math.max(1, word.text.length - LONGEST_TAIL);
    for (let end = word.end; end >= least; end -= 1) {
      if (end === word.stem || this.lexicons.endings.fits(this.body, end, word.end)) {
        const text = end === word.end ? word.text : word.text.slice(0, Math.max(0, end - word.start));
        forms.push({ end, text });
      }
    }
    this.#forms[word.place] = forms;
    return forms;
  }

  /** How often, and in how many different words, the article may have `name`, with particles or without. */
  occurrencesOf(name: string): Occurrences {
    this.#stems ??= new StemIndex(this.every, (word) => this.nameForms(word));
    return this.#stems.of(name);
  }

  /** The title that `word` is or ends with, where the morphemes agree that a noun begins there; null for none. */
  titleOf(word: Word): TitleMatch | null {
    const known = this.#titles[word.place];
    if (known !== undefined) return known;
    const match = this.lexicons.titles.match(word);
    const title =
      match !== null && this.#isNounFrom(word, match) && !this.#isNameBeforeOffice(word, match)
        ? match
        : null;
    this.#titles[word.place] = title;
    return title;
  }

  /** 하늘모델 대표: what ends like an occupation is a name right before an office. */
  #isNameBeforeOffice(word: Word, { head, kind }: TitleMatch): boolean {
    if (kind !== 'occupation' || head === word.start || word.particle !== '') return false;
    const next = this.words[this.wordIndex(word.start) + 1];
    if (next === undefined || next.gap !== ' ') return false;
    const title = this.lexicons.titles.match(next);
    return title !== null && title.kind === 'office' && title.head === next.start;
  }

  /** 끊기자 holds no 기자, 혁신부 no 신부. */
  #isNounFrom(word: Word, { head, end, organ, kind }: TitleMatch): boolean {
    // 표새벽씨는, cut into 표영 and 섭씨.
    if (kind === 'address' && this.lexicons.names.score(this.body.slice(word.start, head)) > KOREAN_NAME)
      return true;
    let begins = head === word.start;
    // 상담사는, cut into 상담, 사 and 는; 배우는, a verb but for the name before it
    if (begins && organ === '' && (end - head > 2 || this.#isBehindName(word))) return true;
    // 새솔면장은, cut into 새솔면 and 장은.
    const organEnd = organ === '' ? -1 : head + organ.length;
    for (let index = word.first; index < word.last; index += 1) {
      const morpheme = this.morphemes[index];
      if (morpheme === undefined) break;
      // 천문학자, cut into 천문학 and 자.
      if (morpheme.end === end && morpheme.tag === 'XSN' && this.body.startsWith('학자', head)) return true;
      // 강원도지사, one proper noun.
      if (organ !== '' && morpheme.start === word.start && morpheme.end === end && morpheme.tag === 'NNP')
        return true;
      if (morpheme.start === head || morpheme.end === organEnd) begins = true;
      // 두지안씨는, cut into an adverb and a verb.
      if (kind === 'address' && morpheme.start === head && morpheme.surface === '씨') return true;
      if (morpheme.end >= end) return begins && /^(?:NN|NP|XSN|XPN|SL|XR|UNK)/.test(morpheme.tag);
    }
    return begins;
  }

  /** Whether the word before looks like a Korean full name. */
  #isBehindName(word: Word): boolean {
    const before = this.words[this.wordIndex(word.start) - 1];
    return (
      before !== undefined &&
      word.gap === ' ' &&
      before.text.length > 2 &&
      this.lexicons.names.score(before.text) > KOREAN_NAME
    );
  }

  /** Of `ends` (longest first) the one that the article's other words speak for most; first among equals. */
  bestSupported(start: number, ends: readonly number[]): number {
    let best = ends[0] ?? start;
    let most = 0;
    for (const end of ends) {
      const support = this.occurrencesOf(this.body.slice(start, end)).words;
      if (support > most) {
        most = support;
        best = end;
      }
    }
    return best;
  }

  /**
   * Whether `[start, end)` is something else than everyday words: a proper noun, foreign letters, or Hangul
   * that the dictionary can only read by falling to pieces.
   */
  isProper(word: Word, end: number): boolean {
    for (let index = word.first; index < word.last; index += 1) {
      const morpheme = this.morphemes[index];
      if (morpheme === undefined || morpheme.start >= end) break;
      const { tag, surface } = morpheme;
      if (tag === 'NNP' || tag === 'SL' || tag === 'SH' || tag === 'UNKNOWN') return true;
      if (!/^(?:NN|NP|XPN|XSN|XR|SN)/.test(tag)) return true;
      if (surface.length === 1 && tag !== 'SN' && !tag.startsWith('X')) return true;
    }
    return false;
  }

  /** Whether `right` goes on the phrase of the word before it: a space, a bracket or mark that closes there, or the slash of a label. */
  continuesPhrase(right: Word, left: Word): boolean {
    if (CONTINUING_GAP.test(right.gap) || (right.gap === '' && left.aside.length > 0)) return true;
    return right.gap.includes('/') && this.soundbites.length > 0 && this.#descriptions.has(right);
  }

  /** Labels that give the name of who speaks and, behind a slash, who that is. */
  get soundbites(): readonly Soundbite[] {
    if (this.#soundbites === null) {
      this.#soundbites = findSoundbites(this.words);
      this.#descriptions = new Set(this.#soundbites.map(({ description }) => description));
    }
    return this.#soundbites;
  }

  /** Whether `word` has no particle; the 과 of 공학과 and 정책과 is none, nor the 도 of 전남도, the 이나 of 우크라이나. */
  isBare(word: Word): boolean {
    return (
      word.particle === '' ||
      this.lexicons.places.kindOf(word.text) !== null ||
      (word.particle === '과' &&
        /(?:학|소년|피부|신경|정책|지원|관리|수사|행정|복지|내|외|안|치|부|아|건설|재생|산업|환경|교통|문화|관광|체육|농정)과$/.test(
          word.text,
        ))
    );
  }

  /** Whether a title ends the bare words behind `word`: 훙레이 중국 외교부 대변인. */
  isBeforeTitlePhrase(word: Word): boolean {
    let index = this.wordIndex(word.start);
    if (word.particle !== '') return false;
    for (const last = index + LONGEST_TITLE_PHRASE; index < last; ) {
      index += 1;
      const next = this.words[index];
      if (next === undefined || next.gap !== ' ') return false;
      if (this.titleOf(next) !== null) return true;
      if (!this.isBare(next)) return false;
    }
    return false;
  }

  /** Whether a title stands right behind `word`. */
  isBeforeTitle(word: Word): boolean {
    const next = this.words[this.wordIndex(word.start) + 1];
    return (
      word.particle === '' &&
      next !== undefined &&
      next.gap === ' ' &&
      this.titleOf(next)?.start === next.start
    );
  }

  /** Whether a suffix makes `word` a verb or adjective: 지명된, 방한한. */
  isVerbal(word: Word): boolean {
    for (let index = word.first; index < word.last; index += 1) {
      const morpheme = this.morphemes[index];
      // 국하진 begins with no noun of its own.
      if (morpheme !== undefined && morpheme.start - word.start > 1 && /^XS[VA]/.test(morpheme.tag))
        return true;
    }
    return false;
  }

  /** Whether an organisation's ending of `text` is longer than the place's ending behind `stem`: 정책연구기구. */
  isOrganisationRather(text: string, stem: number): boolean {
    const suffix = this.lexicons.organisations.suffix(text);
    return suffix !== null && suffix.strength !== 'weak' && suffix.stem < stem;
  }

  /** A proper noun that is no person's or place's, or a word that the dictionary does not know as a noun. */
  isNovel(word: Word, end: number): boolean {
    if (this.isVerbal(word) || /^\d/.test(word.text) || !this.#isNoun(word, end)) return false;
    const whole = this.morphemeAt(word, end);
    if (whole === null) return this.isProper(word, end);
    return (whole.tag === 'NNP' && !/^(?:지명|인명)/.test(whole.semantic)) || whole.tag === 'SL';
  }

  /** Whether nouns alone make up `word` until `end`, and it is no date or number. */
  isPlainNoun(word: Word, end = word.end): boolean {
    for (let index = word.first; index < word.last; index += 1) {
      const morpheme = this.morphemes[index];
      if (morpheme === undefined || morpheme.start >= end) break;
      if (!/^(?:NNG|NNP|SL|XPN|XSN)$/.test(morpheme.tag)) return false;
    }
    const tag = this.tagOver(word.start, end);
    return tag === null || tag.type === 'OG' || tag.type === 'LC' || tag.type === 'CV';
  }

  #isNoun(word: Word, end: number): boolean {
    for (let index = word.first; index < word.last; index += 1) {
      const morpheme = this.morphemes[index];
      if (morpheme !== undefined && morpheme.end >= end) return !/^(?:V|E|M|IC|J)|\+E/.test(morpheme.tag);
    }
    return true;
  }

  /** The morpheme that is exactly `[start, end)`; null when the dictionary cuts it otherwise. */
  morphemeAt(word: Word, end: number): Morpheme | null {
    const morpheme = this.morphemes[word.first];
    return morpheme !== undefined && morpheme.start === word.start && morpheme.end === end ? morpheme : null;
  }
}

/** Words between a name and its title, the title included. */
const LONGEST_TITLE_PHRASE = 5;
const CONTINUING_GAP = /^['"’”」』》>]? ['"‘“「『《<]?$/;
/** No chain of particles on a name is longer. */
const LONGEST_TAIL = 8;
