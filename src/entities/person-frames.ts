import type { Reading } from './reading.js';
import type { TitleMatch } from './titles.js';
import type { Word } from './words.js';

const TOPIC = /^(?:은|는)$/;
const INSIDE_SENTENCE = /^[ '"‘“]?$/;
const FULL_NAME = /^[가-힣]{2,4}$/;
/** Final syllables that are particles more often than ends of names. */
const SUBJECT = /[은는이가도]$/;
/** In letters: shorter words between a name and a title are fields of work. */
const SHORTEST_COMPANY = 3;

/**
 * Whether `candidate` begins a sentence or line whose topic `title` is: 위태공 항운노조 지부장은 … Words in that
 * place are a name unless they are everyday words.
 */
export function isPlacedBefore(reading: Reading, candidate: Word, titled: Word, title: TitleMatch): boolean {
  if (!FULL_NAME.test(candidate.text) || title.kind === 'address') return false;
  const { names, places, organisations } = reading.lexicons;
  if (names.surnameLength(candidate.text) === 0) return false;
  // 하람: two syllables are a name only when they are no word of their own.
  if (candidate.text.length === 2 && reading.morphemeAt(candidate, candidate.end) !== null) return false;
  if (places.suffix(candidate.text)?.kind === 'government' || organisations.suffix(candidate.text) !== null)
    return false;
  if (!opensPhrase(reading, candidate)) return false;
  const tail = reading.body.slice(title.end, titled.end);
  return TOPIC.test(tail) || (tail === '' && !SUBJECT.test(candidate.text));
}

/** 너울증권 모아솔 연구원, 이 회사의 모아솔 센터장: a word of three letters between an organisation and a title. */
export function isFramed(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  const owner = reading.words[index - 1];
  if (word === undefined || owner === undefined || !/^[가-힣]{3}$/.test(word.text) || word.gap !== ' ')
    return false;
  const { organisations, names } = reading.lexicons;
  if (names.surnameLength(word.text) === 0 || !reading.isNovel(word, word.end)) return false;
  const end = owner.text.endsWith('의') ? owner.end - 1 : owner.end;
  if (end === owner.end && owner.particle !== '') return false;
  const text = reading.body.slice(owner.start, end);
  return (
    /^(?:strong|proper)$/.test(organisations.suffix(text)?.strength ?? '') ||
    organisations.known(text) === 'sure' ||
    (end < owner.end && organisations.isGeneric(text)) ||
    reading.tagOver(owner.start, end)?.type === 'OG'
  );
}

/** Whether `word` begins a sentence, or stands behind a clause about it: 강연을 맡은 감소연. */
function opensPhrase(reading: Reading, word: Word): boolean {
  const before = reading.words[reading.wordIndex(word.start) - 1];
  if (before === undefined || !INSIDE_SENTENCE.test(word.gap)) return true;
  return endsClause(reading, before);
}

/** 맡은: a verb and the ending that makes it describe the next noun. */
function endsClause(reading: Reading, { first, last }: Word): boolean {
  const tags = reading.morphemes.slice(first, last).map(({ tag }) => tag);
  return tags.at(-1)?.endsWith('ETM') === true && tags.some((tag) => /^(?:VV|XSV)/.test(tag));
}

/** Whether the word at `index`, between a name and a title, looks like what the person belongs to. */
export function organisationBetween(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  if (word === undefined) return false;
  const { organisations, places, names } = reading.lexicons;
  const { text, start, end } = word;
  if (organisations.suffix(text) !== null || /^[A-Z]{2,}/.test(text)) return true;
  if (reading.tagOver(start, end)?.type === 'OG' || organisations.announces(text) === 'legal') return true;
  if (places.kindOf(text) === 'province') return true;
  if (text.length < SHORTEST_COMPANY || reading.titleOf(word) !== null) return false;
  if (places.suffix(text)?.kind === 'government') return true;
  // 도은결 한결로직스 대표: new words behind the one that opens the sentence, too long for a name.
  return names.score(text) === Number.NEGATIVE_INFINITY && reading.isNovel(word, end);
}
