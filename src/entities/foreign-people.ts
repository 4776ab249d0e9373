import type { TaggedSpan } from '../document.js';
import { KOREAN_NAME } from './korean-names.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Words between a foreign name and its title, the name included. */
const LONGEST_PHRASE = 7;
const LONGEST_NAME = 3;

/**
 * Foreign names of several words beside a title, where the tagger has seen none: 조르주 로페스 프랑스
 * 국무장관, 대변인인 레이철 오즈번은. The dictionary knows their parts as personal names.
 */
export function findForeignPeople(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, word] of reading.words.entries()) {
    const title = reading.titleOf(word);
    if (title === null || title.kind === 'address' || title.plural) continue;
    const before = nameBefore(reading, index);
    if (before !== null) found.push(before);
    const tail = reading.body.slice(title.end, word.end);
    const after = tail === '' || tail === '인' ? nameAt(reading, index + 1) : null;
    if (after !== null) found.push(after);
  }
  return found;
}

/** The name at the beginning of the bare words that end in the title at `index`. */
function nameBefore(reading: Reading, index: number): Candidate | null {
  let name: Candidate | null = null;
  for (let step = 1; step <= LONGEST_PHRASE; step += 1) {
    const word = reading.words[index - step];
    const right = reading.words[index - step + 1];
    if (word === undefined || right === undefined || !reading.continuesPhrase(right, word)) break;
    const here = nameAt(reading, index - step);
    if (!reading.isBare(word) && !endsInRo(reading, index - step)) break;
    if (here !== null && here.end < (reading.words[index]?.start ?? 0)) name = here;
  }
  return name;
}

/** 대니얼 오켈로 아시아 총괄: 로 that the morphemes take for a particle, behind a foreign given name. */
function endsInRo(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  const given = reading.words[index - 1];
  return (
    word?.particle === '로' &&
    given !== undefined &&
    word.gap === ' ' &&
    reading.isBare(given) &&
    isPersonal(reading, given)
  );
}

/** The foreign name that begins with the word at `index`; null when none does. */
function nameAt(reading: Reading, index: number): Candidate | null {
  const first = reading.words[index];
  if (first === undefined || !isPart(reading, first, first.end) || !isPersonal(reading, first)) return null;
  let end = -1;
  for (let step = 1; step < LONGEST_NAME; step += 1) {
    const left = reading.words[index + step - 1];
    const word = reading.words[index + step];
    if (left === undefined || word === undefined || word.gap !== ' ' || left.particle !== '') break;
    if (!isPart(reading, word, word.stem)) break;
    end = endsInRo(reading, index + step) ? word.end : word.stem;
  }
  const tag = end < 0 ? null : reading.tagOver(first.start, end);
  if (
    end < 0 ||
    (tag?.type === 'PS' && tag.start <= first.start && tag.end >= end && !cutsNoun(reading, tag))
  )
    return null;
  return { start: first.start, end, type: 'PS', score: TRUST.rule };
}

/** 토비아스 린트너 빈(응용과학대): the tagger went on into the next word. */
function cutsNoun(reading: Reading, { end }: TaggedSpan): boolean {
  const last = reading.wordAt(end - 1);
  return last !== null && end < last.stem && reading.lexicons.organisations.suffix(last.text) !== null;
}

/** Whether the dictionary takes the beginning of `word` for a personal name. */
function isPersonal(reading: Reading, word: Word): boolean {
  const morpheme = reading.morphemes[word.first];
  return morpheme?.tag === 'NNP' && morpheme.semantic.startsWith('인명');
}

/** Whether `[word.start, end)` can be a part of a foreign name and is nothing else that is known. */
function isPart(reading: Reading, word: Word, end: number): boolean {
  const { names, organisations, places, titles } = reading.lexicons;
  const text = reading.body.slice(word.start, end);
  if (!/^[가-힣]{2,}$/.test(text) || names.score(text) > KOREAN_NAME) return false;
  if (
    organisations.suffix(text) !== null ||
    organisations.known(text) !== null ||
    organisations.isGeneric(text)
  )
    return false;
  if (places.kindOf(text) !== null || titles.has(text) || titles.isModifier(text)) return false;
  const tag = reading.tagOver(word.start, end);
  // A longer tag is one that took the name for a part of something else.
  if (tag !== null && tag.type !== 'PS' && tag.start >= word.start && tag.end <= end) return false;
  return isPersonal(reading, word) || (reading.isProper(word, end) && reading.isNovel(word, end));
}
