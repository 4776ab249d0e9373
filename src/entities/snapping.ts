import type { EntityType } from '../document.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { TaggedSpan } from './tagger/entity-tagger.js';
import type { Word } from './words.js';

const NAMES: ReadonlySet<EntityType> = new Set(['PS', 'OG', 'LC']);
const OPENING_BRACKET = /[([{（［〔「『<《〈]/;
const EDGE = /[^\p{L}\p{N}]/u;
/** Prefixes that stand before a name without belonging to it: 주한 미국 대사, 전통일부 장관. */
const DETACHED = /^(?:주한|주미|주일|주중|재미|재일|방한|대|전|현|옛|친|반|탈|비|주|재|각|본)$/;

/** The tagger's spans as candidates; names snapped to the words they stand in. */
export function snapToWords(reading: Reading): Candidate[] {
  const snapped: Candidate[] = [];
  for (const span of reading.tagged) {
    if (!NAMES.has(span.type)) {
      snapped.push({ start: span.start, end: span.end, type: span.type, score: TRUST.tagger });
      continue;
    }
    const candidate = snap(reading, span);
    if (candidate !== null) snapped.push(candidate);
  }
  return snapped;
}

function snap(reading: Reading, span: TaggedSpan): Candidate | null {
  const { body } = reading;
  let { start, end } = span;
  while (start < end && EDGE.test(body.charAt(start))) start += 1;
  const bracket = body.slice(start, end).search(OPENING_BRACKET);
  if (bracket > 0) end = start + bracket;
  while (end > start && EDGE.test(body.charAt(end - 1))) end -= 1;
  if (end === start) return null;
  const firstWord = reading.wordAt(start);
  const lastWord = reading.wordAt(end - 1);
  if (firstWord === null || lastWord === null) return null;
  if (start > firstWord.start && !DETACHED.test(body.slice(firstWord.start, start))) start = firstWord.start;
  if (end < lastWord.end || lastWord.stem < lastWord.end) end = snapEnd(reading, lastWord, start, end, span.type);
  // 여객사 누림항공: the noun that announces an organisation is no part of its name.
  if (span.type !== 'LC' && firstWord.end < end && firstWord.particle === '') {
    const second = reading.wordAt(firstWord.end);
    if (second !== null && reading.lexicons.organisations.announces(firstWord.text) === 'announces') {
      return { start: second.start, end, type: 'OG', score: TRUST.tagger };
    }
  }
  return { start, end, type: span.type, score: TRUST.tagger };
}

/** The end that a name ending at `end` inside `word` should have. */
function snapEnd(reading: Reading, word: Word, start: number, end: number, type: EntityType): number {
  const { lexicons, body } = reading;
  if (reading.titleOf(word)?.head === end) return end;
  const single = start >= word.start;
  if (end === word.end) return reading.bestSupported(Math.max(start, word.start), [word.stem, ...reading.nameEnds(word)]);
  const ends = reading.nameEnds(word).filter((candidate) => candidate >= end);
  if (ends.includes(end)) return single ? reading.bestSupported(start, [end, ...ends]) : end;
  const whole = ends.length > 1 && single ? reading.bestSupported(start, ends) : Math.max(word.stem, end);
  if (type === 'LC') {
    if (lexicons.places.kindOf(body.slice(start, end)) !== null && isBorder(reading, word, end)) return end;
    const suffix = lexicons.places.suffix(body.slice(start, whole));
    // 파주지역, 미국산: the place ends where a morpheme does, unless the whole is a place's name.
    return suffix === null && isBorder(reading, word, end) ? end : whole;
  }
  if (type === 'OG' && lexicons.organisations.suffix(body.slice(start, whole)) === null) {
    return isBorder(reading, word, end) ? end : whole;
  }
  return whole;
}

function isBorder(reading: Reading, word: Word, position: number): boolean {
  for (let index = word.first; index < word.last; index += 1) {
    if (reading.morphemes[index]?.end === position) return true;
  }
  return false;
}
