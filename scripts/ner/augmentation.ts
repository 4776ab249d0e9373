/**
 * Copies of training sentences in which names give way to invented ones. A tagger that has only met famous
 * names learns the names; one that meets a new name each time learns where names stand.
 *
 * A replacement keeps the final consonant of what it replaces (present or not), so the particle still fits.
 */

import { readFileSync } from 'node:fs';
import type { Span } from '../../src/document.js';
import type { LabelledSentence, LabelledSpan } from './labelled-sentence.js';

type Random = () => number;

const GAZETTEERS = new URL('../../../shared/data/gazetteers/', import.meta.url);
const HANGUL_NAME = /^[가-힣]{3}$/;
const HANGUL_WORDS = /^[가-힣]{2,8}( [가-힣]{2,8})*$/;
const ORGANISATION_ENDING =
  /(전자|그룹|은행|증권|생명|화재|카드|건설|산업|물산|제약|통신|텔레콤|항공|중공업|백화점|엔터테인먼트|코리아|대학교|대학|대|고등학교|고|중학교|초등학교|병원|신문|일보|방송|뉴스|재단|협회|연맹|연구원|연구소|센터|공사|공단|위원회|경찰서|지검|지법|법원|당|부|처|청|연대|연합|노조|학회|클럽|FC)$/;
/** What may stand behind a coined name of a firm. */
const FIRM_ENDINGS = words(
  '테크 소프트 랩스 랩 모빌리티 바이오 시스템즈 네트웍스 로보틱스 AI 클라우드 파트너스 홀딩스 벤처스 에너지 솔루션 ' +
    '텔레콤 미디어 푸드 케어 페이 뱅크 전자 건설 제약 물산 화학 중공업 증권 은행 투자증권 출판사 엔터 스튜디오 게임즈',
);
/** What may stand behind nouns as the name of a body. */
const BODY_ENDINGS = words(
  '협회 연합 연합회 연대 공단 공사 연구원 연구소 재단 노조 위원회 센터 학회 포럼 네트워크 진흥원 평가원 협의회 시민모임 ' +
    '대책위 비대위 조합 중앙회 총연맹 상담소 지원단 추진단 운동본부 본부 법인 교육청 대학교 병원 신문 일보 방송 데일리',
);
const REACHES = ['한국', '대한', '전국', '국립', '아시아', '국제'];
const LATIN = [...'ABCDEGHIJKLMNPRSTX'];
const LATIN_PARTS = words('no va lu mi ra to ne ki so ri ta zen cor dex lin pra ver ion tek um');
const PLACE_ENDING = /^([가-힣]{2,3})(시|군|구|읍|면|동|리|도)$/;

/** Makes copies of sentences with other names in them. */
export class Augmentation {
  readonly #tries = 12;
  readonly #surnames: string[] = [];
  readonly #given: string[];
  readonly #syllables: { first: string[]; last: string[] } = { first: [], last: [] };
  readonly #foreign = new SyllableChain();
  readonly #firms = new SyllableChain();
  readonly #places = new SyllableChain();
  readonly #nouns: string[] = [];

  /** Learns the sound of foreign names, firms and places from these sentences. */
  constructor(
    sentences: readonly LabelledSentence[],
    private readonly random: Random,
  ) {
    const candidates = lines('popong/candidate-names.txt').map((line) => line.split('\t')[0] ?? '');
    for (const name of candidates) if (HANGUL_NAME.test(name)) this.#surnames.push(name.charAt(0));
    this.#given = lines('faker-ko/first_names.txt');
    for (const given of this.#given) {
      this.#syllables.first.push(given.charAt(0));
      this.#syllables.last.push(given.charAt(1));
    }
    const surnames = new Set(this.#surnames);
    for (const sentence of sentences) {
      for (const span of sentence.spans) {
        const text = sentence.text.slice(span.start, span.end);
        if (!HANGUL_WORDS.test(text)) continue;
        if (span.fine === 'PS_NAME' && !(HANGUL_NAME.test(text) && surnames.has(text.charAt(0)))) {
          for (const word of text.split(' ')) this.#foreign.learn(word);
        } else if (span.fine === 'OGG_ECONOMY') this.#firms.learn(text.replace(ORGANISATION_ENDING, ''));
        else if (span.fine.startsWith('LCP_C') && PLACE_ENDING.test(text)) {
          this.#places.learn(text.slice(0, -1));
        }
      }
      if (sentence.news) {
        for (const morpheme of sentence.morphemes) {
          if (morpheme.tag === 'NNG' && morpheme.surface.length === 2) this.#nouns.push(morpheme.surface);
        }
      }
    }
  }

  /** The sentence with each of its names replaced, where a replacement is known; null when none is. */
  vary(sentence: LabelledSentence): Pick<LabelledSentence, 'text' | 'spans' | 'unsure'> | null {
    let text = '';
    let at = 0;
    let changed = false;
    const spans: LabelledSpan[] = [];
    for (const span of sentence.spans) {
      if (span.start < at) return null;
      text += sentence.text.slice(at, span.start);
      const old = sentence.text.slice(span.start, span.end);
      const other = this.#replacement(old, span.fine);
      if (other !== old) changed = true;
      spans.push({ start: text.length, end: text.length + other.length, fine: span.fine });
      text += other;
      at = span.end;
    }
    if (!changed) return null;
    const unsure = sentence.unsure?.flatMap((stretch) => moved(stretch, sentence.spans, spans)) ?? null;
    return { text: text + sentence.text.slice(at), spans, unsure };
  }

  #replacement(old: string, fine: string): string {
    const make = this.#maker(old, fine);
    if (make === null) return old;
    for (let k = 0; k < this.#tries; k++) {
      const other = make();
      if (other.length > 1 && endsAlike(old, other)) return other;
    }
    return old;
  }

  #maker(old: string, fine: string): (() => string) | null {
    if (fine === 'PS_NAME') {
      if (HANGUL_NAME.test(old) && this.#surnames.includes(old.charAt(0))) return () => this.#koreanName();
      if (HANGUL_WORDS.test(old) && old.length > 2) {
        return () =>
          old
            .split(' ')
            .map(() => this.#foreign.word(this.random))
            .join(' ');
      }
      return null;
    }
    if (fine.startsWith('OG')) return this.#organisationMaker(old, fine);
    if (fine.startsWith('LC') && fine !== 'LCP_COUNTRY') {
      const ending = PLACE_ENDING.exec(old)?.[2];
      return ending === undefined ? null : () => this.#places.word(this.random) + ending;
    }
    return null;
  }

  #organisationMaker(old: string, fine: string): (() => string) | null {
    const ending = ORGANISATION_ENDING.exec(old)?.[0];
    if (ending !== undefined && /^(부|처|청|위원회)$/.test(ending)) {
      return () => this.#pick(this.#nouns) + (this.random() < 0.6 ? this.#pick(this.#nouns) : '') + ending;
    }
    if (ending !== undefined && old.length > ending.length + 1 && this.random() < 0.5) {
      return () => this.#firmStem() + ending;
    }
    if (fine === 'OGG_ECONOMY') return () => this.#firm();
    if (fine !== 'OG' && fine !== 'OGG_OTHERS' && ending === undefined) return null;
    return () => (this.random() < 0.5 ? this.#firm() : this.#body());
  }

  /** A coined name, alone or before what such firms do. */
  #firm(): string {
    const kind = this.random();
    if (kind < 0.35) return this.#firmStem();
    if (kind < 0.45) return `${this.#firmStem()} ${this.#firmStem()}`;
    return this.#firmStem() + (kind < 0.55 ? ' ' : '') + this.#pick(FIRM_ENDINGS);
  }

  /** Nouns before the ending of a body, written together or apart. */
  #body(): string {
    const reach = this.random() < 0.4 ? this.#pick(REACHES) : '';
    const noun = this.random() < 0.5 ? this.#pick(this.#nouns) : this.#firmStem();
    const second = this.random() < 0.5 ? this.#pick(this.#nouns) : '';
    const gap = this.random() < 0.15 ? ' ' : '';
    return reach + noun + second + gap + this.#pick(BODY_ENDINGS);
  }

  #koreanName(): string {
    const kind = this.random();
    const surname =
      kind < 0.03 ? this.#pick(['남궁', '황보', '제갈', '선우', '독고', '사공']) : this.#pick(this.#surnames);
    const given =
      this.random() < 0.5
        ? this.#pick(this.#given)
        : this.#pick(this.#syllables.first) + this.#pick(this.#syllables.last);
    return surname + (kind > 0.96 ? given.charAt(0) : given);
  }

  #firmStem(): string {
    const kind = this.random();
    if (kind < 0.12) {
      const letters = 2 + Math.floor(this.random() * 2);
      return Array.from({ length: letters }, () => this.#pick(LATIN)).join('');
    }
    if (kind < 0.18) {
      const name = Array.from({ length: 2 + Math.floor(this.random() * 2) }, () => this.#pick(LATIN_PARTS));
      const word = name.join('');
      return word.charAt(0).toUpperCase() + word.slice(1);
    }
    return kind < 0.45 ? this.#foreign.word(this.random) : this.#firms.word(this.random);
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)] ?? '';
  }
}

/** A Markov chain of syllables: of first order, since a longer memory repeats the names it learned from. */
class SyllableChain {
  readonly #next = new Map<string, string[]>();

  learn(word: string): void {
    const padded = `^${word}$`;
    for (let i = 1; i < padded.length; i++) {
      const context = padded.charAt(i - 1);
      const list = this.#next.get(context) ?? [];
      list.push(padded.charAt(i));
      this.#next.set(context, list);
    }
  }

  word(random: Random): string {
    let word = '^';
    while (word.length < 7) {
      const list = this.#next.get(word.slice(-1)) ?? ['$'];
      const syllable = list[Math.floor(random() * list.length)] ?? '$';
      if (syllable === '$') break;
      word += syllable;
    }
    return word.slice(1);
  }
}

/** Where `stretch` is after the spans `old` became `now`; nothing when it lay in one of them. */
function moved(stretch: Span, old: readonly Span[], now: readonly Span[]): Span[] {
  if (old.some(({ start, end }) => start < stretch.end && stretch.start < end)) return [];
  const before = old.findLastIndex(({ end }) => end <= stretch.start);
  const shift = before < 0 ? 0 : (now[before] as Span).end - (old[before] as Span).end;
  return [{ start: stretch.start + shift, end: stretch.end + shift }];
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Whether both end in a final consonant or both in none (ㄹ counts as one of its own: 로/으로). */
function endsAlike(a: string, b: string): boolean {
  return ending(a) === ending(b);
}

function ending(word: string): number {
  const syllable = word.charCodeAt(word.length - 1) - 0xac00;
  if (syllable < 0 || syllable > 11171) return 0;
  const final = syllable % 28;
  return final === 0 ? 0 : final === 8 ? 1 : 2;
}

function lines(file: string): string[] {
  return readFileSync(new URL(file, GAZETTEERS), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
