/** Whom something is said to before a reported clause, and on which page of one's own. */
import { isNominal, predicateAt } from '../cues/morphology.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../speaker-like.js';
import type { ClauseSearch } from './clause-search.js';
import { endOfWord, endsIn, endsInE, isAttribute, wordAt, wordEnd } from './eojeol.js';
import { afterTime } from './time-words.js';

/** 노조는 회사에 …라고 요구했다: whom one demands something of. */
export function skipAddressee({ reading, nouns, to }: ClauseSearch, from: number): number {
  const end = endOfWord(reading, { from, to, most: ADDRESSEE_WORDS }, isAddressed, isOfPhrase);
  if (end < 0) return from;
  const given = predicateAt(reading.morphemes, end);
  if (given !== null && GIVING.has(given.lemma)) return from;
  // 지역 환자에게 3년은 …: for whom the clause holds.
  return end < to && !isTopicNext(reading, end, to) && canSpeak(reading, nouns, end - 1) ? end : from;
}

const ADDRESSEE_WORDS = 4;

function isAddressed({ morphemes }: Reading, _: number, end: number): boolean {
  const last = morphemes[end - 1];
  return last?.tag === 'JKB' && ADDRESSING.has(last.surface);
}

const isOfPhrase = endsIn((tag) => isNominal(tag) || tag === 'JKG' || tag === 'JC');

/** 설을 앞두고 주민들께: what is told to somebody at a season, which is no part of it. */
export function skipSeason(search: ClauseSearch, from: number): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  const noun = wordEnd(morphemes, from);
  if (morphemes[noun - 1]?.tag !== 'JKO' || !/^(?:앞두고|맞아|맞이해|계기로)$/.test(wordAt(reading, noun)))
    return from;
  const at = wordEnd(morphemes, noun);
  return at < to && skipAddressee(search, at) > at ? at : from;
}

/** 자신의 누리소통망 계정에 …고 밝혔다: a page of one's own is where one says it. */
export function skipOwnPage({ reading, to, written }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  const at = written ? afterTime(reading, from, to) : from;
  if (!(written || /^(?:자신|본인|개인|공식)$/.test(morphemes[from]?.surface ?? ''))) return from;
  const end = endOfWord(reading, { from: at, to, most: PAGE_WORDS }, endsInE, isAttribute);
  return end >= 0 && end < to && PAGES.has(morphemes[end - 2]?.surface ?? '') ? end : from;
}

/** Words of 자신의 사회관계망 서비스 계정에, at most. */
const PAGE_WORDS = 5;
const PAGES = new Set([
  '계정',
  '블로그',
  '페이스북',
  '누리집',
  '홈페이지',
  '채널',
  '인스타그램',
  '트위터',
  '누리소통망',
  '게시판',
  '카페',
  '대화방',
]);

/** Words from an addressee to the topic of the clause, at most: 환자에게 그 세 시간은. */
const TOPIC_REACH = 3;

function isTopicNext(reading: Reading, from: number, to: number): boolean {
  return endOfWord(reading, { from, to, most: TOPIC_REACH }, isTopic, mayQualify) >= 0;
}

function isTopic({ morphemes }: Reading, _: number, end: number): boolean {
  const last = morphemes[end - 1];
  return last?.tag === 'JX' && (last.surface === '은' || last.surface === '는');
}

const mayQualify = endsIn((tag) => isNominal(tag) || tag === 'MM');

/** 김씨에게 주면: whom something is given, in the clause. */
const GIVING = new Set([
  '주다',
  '보내다',
  '팔다',
  '넘기다',
  '지급하다',
  '제공하다',
  '전달하다',
  '돌아가다',
  '맡기다',
]);

const ADDRESSING = new Set(['에', '에게', '한테', '더러', '께', '에게도']);
