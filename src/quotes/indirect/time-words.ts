/** Dates and times of day between a speaker and the clause. */

import type { Reading } from '../reading.js';
import type { ClauseSearch } from './clause-search.js';
import { startsWithSubject } from './embedding.js';
import { wordAt, wordEnd } from './eojeol.js';
import { skipOccasion } from './occasions.js';

/** 이날 오전 10시께: the time of day goes with the day. */
export function afterTime(reading: Reading, from: number, to: number): number {
  let at = from;
  while (at < to && isTimeWord(reading, at)) at = wordEnd(reading.morphemes, at);
  return at;
}

/** Words that make a time before them a length of time: 3년 사이, 5일 동안. */
const SPANS = new Set([
  '사이',
  '동안',
  '만에',
  '뒤',
  '뒤에',
  '후',
  '후에',
  '전',
  '전에',
  '간',
  '내',
  '안에',
  '기준',
  '현재',
]);

const TIME_WORDS = new Set([
  '지난',
  '오는',
  '이날',
  '전날',
  '어제',
  '오늘',
  '내일',
  '오전',
  '오후',
  '새벽',
  '지난해',
  '올해',
  '지난달',
  '이달',
  '당일',
  '현지',
  '시각',
  '시간',
  '현지시각',
  '현지시간',
]);

/** A date or time right after the speaker belongs to the report when set off by a comma or a new subject. */
export function skipDate(search: ClauseSearch, from: number, subject: boolean): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  let at = from;
  let comma = false;
  let local = false;
  while (at < to && isTimeWord(reading, at)) {
    const end = wordEnd(morphemes, at);
    comma = morphemes[end - 1]?.tag === 'SC';
    // (현지 시각) is said of when it was reported.
    local ||= /시[각간]\)$|^\(현지/.test(wordAt(reading, at));
    at = end;
    if (comma) break;
  }
  if (at === from || at >= to) return from;
  if (comma || local) return at;
  const occasion = skipOccasion(search, at);
  if (occasion > at && !isEventOf(reading, from, occasion)) return occasion;
  // 지난해 12월부터 …: a time that runs on belongs to the clause.
  if (!subject || morphemes[at]?.tag === 'SN' || SPANS.has(wordAt(reading, at))) return from;
  return isYear(reading, from) || !startsWithSubject(search, at) ? from : at;
}

/** 올해, 2012년: what a report is about, seldom when it was made. */
function isYear(reading: Reading, at: number): boolean {
  return YEARS.has(wordAt(reading, at)) || reading.morphemes[at + 1]?.surface === '년';
}

/** 2025년 전국 대회에서: an event that a year or a place in the world tells apart is what the report is about. */
export function isEventOf(reading: Reading, from: number, to: number): boolean {
  const { morphemes, lexicon } = reading;
  let last = to - 1;
  while (last > from && /^[JS]/.test(morphemes[last]?.tag ?? '')) last--;
  return isYear(reading, from) && lexicon.nouns.event.has(morphemes[last]?.surface ?? '');
}

const YEARS = new Set(['올해', '지난해', '내년']);

function isTimeWord(reading: Reading, at: number): boolean {
  const { morphemes } = reading;
  const word = wordAt(reading, at).replace(/^\(|\)$/g, '');
  if (TIME_WORDS.has(word)) return true;
  if (morphemes[at]?.tag !== 'SN') return false;
  const unit = morphemes[at + 1];
  if (unit === undefined || unit.spaceBefore || !'년월일시분'.includes(unit.surface)) return false;
  const end = wordEnd(morphemes, at);
  const last = morphemes[end - 1]?.tag === 'SC' ? end - 2 : end - 1;
  return last === at + 1 || morphemes[last]?.surface === ')' || morphemes[last]?.surface === '에';
}
