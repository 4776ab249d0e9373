/** What is attached to a closing quotation mark, and how it carries the quotation on. */

import { wordFrom } from '../../text/by-position.js';
import { isHangul, isSpace } from '../../text/characters.js';
import { type Quotative, quotativeEnding } from '../cues/morphology.js';
import type { Reading } from '../reading.js';

/**
 * `quotative` null: nothing quotative follows. `end` is the offset after the quotative and its particles.
 * `cut`: the quotation breaks off inside a word which goes on after the mark (“… 전달하겠”다고).
 */
export interface Tail {
  readonly quotative: Quotative | null;
  readonly end: number;
  readonly cut: boolean;
  /** -라고, -라며, -라는: with the copula's or the verb's ending, as opposed to bare 고, 며, 는. */
  readonly full: boolean;
  /** -던: “사과하겠다”던 박 대표, said by the noun that follows. */
  readonly recalled: boolean;
  /** 등: one of several, whatever the noun that follows. */
  readonly listed: boolean;
}

/** Particles that may follow 고: 고도 했다, 고만 했다, 고까지 말했다. */
const PARTICLES = ['까지도', '까지', '도', '만', '는', '요'];
/** 하고, 하며 … carry a quotation that ends like a sentence: “가자” 하고 외쳤다. */
const LIGHT: readonly (readonly [string, Quotative])[] = [
  ['하고', 'complement'],
  ['하며', 'connective'],
  ['하면서', 'connective'],
  ['하는', 'adnominal'],
  // “…”, “…” 등의 반응, “…” 등 댓글
  ['등', 'adnominal'],
  ['등의', 'adnominal'],
  // “…” “…” 같은 댓글
  ['같은', 'adnominal'],
  // “…”, “…” 등으로 비난했다
  ['등으로', 'connective'],
];

/** -라고 한다 and -라고 해 in one word: “간다”란다, “좋다”래요, “최고”랍니다. */
const CONTRACTED = ['란다', '랍니다', '래요', '라네', '라나'];
/** Verbs that follow a quotation without a particle: “가자” 했다, “싫다” 그랬다; “…” 이렇게 말한 뒤. */
const SAID = [
  '했다',
  '했습니다',
  '하더',
  '했는데',
  '했지만',
  '했고',
  '하셨',
  '그랬다',
  '그러더',
  '이렇게 말',
  '이같이 말',
];

/** The tail at `at`, the offset after a closing mark. */
export function tailAt(reading: Reading, at: number): Tail {
  const { body } = reading;
  let from = afterNote(body, at);
  const glued = from;
  while (from - glued < 2 && body.charCodeAt(from) === 0x20) from++;
  if (NEXT_LINE.test(body.slice(from, from + LONGEST_START))) {
    const next = plainTail(body, from + 1, true);
    if (next !== null) return next;
  }
  const spaced = from > glued;
  const plain = plainTail(body, from, spaced);
  if (plain !== null) return plain;
  if (spaced) return { quotative: null, end: at, cut: false, full: false, recalled: false, listed: false };
  return cutTail(reading, at);
}

/** “…” and, on the next line, 라고 말했다. */
const NEXT_LINE = /^\n이?라(?:고|며|면서|는) /;
/** Characters of it. */
const LONGEST_START = 8;

/** “축하한다”(김 대표)는 인사: a short note in brackets may stand between the mark and its particle. */
export function afterNote(body: string, at: number): number {
  if (body[at] !== '(') return at;
  for (let i = at + 1; i < at + LONGEST_NOTE; i++) if (body[i] === ')') return i + 1;
  return at;
}

const LONGEST_NOTE = 40;

function plainTail(body: string, from: number, spaced: boolean): Tail | null {
  let at = from;
  if (body.startsWith('이라', at)) at += 2;
  else if (body.startsWith('이란 ', at)) at += 1;
  else if (body[at] === '라') at += 1;
  const full = at > from;
  const quotative = tailKind(body, at, full);
  if (quotative !== null && (full || !spaced || body.startsWith('며 ', at))) {
    const end = endOfTail(body, at, quotative, full);
    if (end > 0) return { quotative, end, cut: false, full, recalled: body[at] === '던', listed: false };
  }
  for (const form of CONTRACTED) {
    if (body.startsWith(form, at)) {
      return {
        quotative: 'complement',
        end: at + form.length,
        cut: false,
        full: true,
        recalled: false,
        listed: false,
      };
    }
  }
  if (spaced && SAID.some((word) => body.startsWith(word, from))) {
    return { quotative: 'complement', end: from, cut: false, full: false, recalled: false, listed: false };
  }
  for (const [form, kind] of LIGHT) {
    if (body.startsWith(form, from) && !isHangul(body.charCodeAt(from + form.length))) {
      return {
        quotative: kind,
        end: from + form.length,
        cut: false,
        full: false,
        recalled: false,
        listed: form.startsWith('등'),
      };
    }
  }
  return null;
}

function tailKind(body: string, at: number, full: boolean): Quotative | null {
  const head = body[at];
  if (head === '고') return 'complement';
  if (head === '며') return 'connective';
  if (head === '면') return body[at + 1] === '서' ? 'connective' : null;
  if (head === '는' || head === '던' || head === '란') return 'adnominal';
  if ((head === '더' && body[at + 1] === '니') || head === '니') return 'connective';
  // “…”이라 말했다: the ending without 고.
  if (full && (isSpace(body.charCodeAt(at)) || head === ',')) return 'complement';
  return null;
}

function endOfTail(body: string, at: number, quotative: Quotative, full: boolean): number {
  const head = body[at];
  if (head === '면') return body[at + 2] === '도' ? at + 3 : at + 2;
  if (head === '더') return at + 2;
  if (head === '니') return at + 1;
  if (head !== '고') return quotative === 'complement' ? at : at + 1;
  const end = at + 1;
  for (const particle of PARTICLES) {
    if (body.startsWith(particle, end) && !isHangul(body.charCodeAt(end + particle.length))) {
      return end + particle.length;
    }
  }
  // A missing space after 고 (…”고말했다) is forgiven when the copula shows that 고 is a quotative.
  return full || !isHangul(body.charCodeAt(end)) ? end : startsVerbOfSaying(body, end) ? end : 0;
}

function startsVerbOfSaying(body: string, at: number): boolean {
  return ['말', '밝', '했', '전했', '덧붙', '강조', '주장', '설명'].some((word) => body.startsWith(word, at));
}

/** `…것으로 추정”된다며`: a quotative later in the word that the closing mark cuts through. */
function cutTail({ morphemes }: Reading, at: number): Tail {
  const none: Tail = { quotative: null, end: at, cut: false, full: false, recalled: false, listed: false };
  const first = wordFrom(morphemes, at);
  for (let i = first; i < first + 5; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || (i > first && morpheme.spaceBefore) || morpheme.spaceBefore) return none;
    const tag = morpheme.tag.charCodeAt(0);
    if (i === first && tag !== 0x45 /* E */ && tag !== 0x58 /* X */ && tag !== 0x56 /* V */) return none;
    const found = quotativeEnding(morpheme);
    if (found !== null)
      return {
        quotative: found.kind,
        end: morpheme.end,
        cut: true,
        full: true,
        recalled: false,
        listed: false,
      };
  }
  return none;
}
