/** Where, by what means and to whom something is said: 기자회견에서, 성명을 내고, 기자들에게. */

import { beforeNote } from '../before-note.js';
import { predicateAt } from '../cues/morphology.js';
import { isSubjectAt } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import type { ClauseSearch } from './clause-search.js';
import { wordAt, wordEnd } from './eojeol.js';

/** How many words an adjunct may have. */
export const ADJUNCT_WORDS = 12;

/** Particles and verbs by which an occasion becomes an adverb: 기자회견에서, 성명을 내고, 보도자료를 통해. */
const BY_MEANS = new Set([
  '통해',
  '통하여',
  '내고',
  '내어',
  '열고',
  '열어',
  '갖고',
  '가지고',
  '인용해',
  '인용하여',
  '발표하고',
  '빌려',
  '만나',
  '만나서',
  '참석해',
  '참석하여',
  '출연해',
  '등장해',
  '등장하여',
  '합류해',
  '전화해',
  '나와',
  '올려',
  '올리고',
  '올린',
  '보내',
  '보내고',
  '남기고',
  '하며',
  '하고',
  '마친',
  '끝난',
  '들며',
  '들어',
  '출석해',
  '출석하여',
  '방문해',
  '찾아',
  '주재하고',
  '배포하고',
  '배포해',
  '열린',
]);
/** Whom a speaker tells: 기자들에게. */
const ADDRESSEES = new Set(['기자', '취재진', '본지', '언론', '기자단']);
/** What else may be given before a report: 사례를 들며, 예로 들어. */
const GIVEN = new Set([
  '말',
  '발언',
  '사례',
  '예',
  '통계',
  '자료',
  '당국자',
  '관계자',
  '소식통',
  '기자',
  '취재진',
  '기자들',
]);

/** What follows the noun of an occasion: in it, or what is done with it. */
const PARTICLES = new Set(['에서', '서', '을', '를', '과', '와', '에', '에게']);

export function skipOccasion(search: ClauseSearch, from: number): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  for (let at = from, words = 0; at < to && words < ADJUNCT_WORDS; words++) {
    const end = wordEnd(morphemes, at);
    if (end > to) return from;
    const last = morphemes[end - 1]?.tag === 'SC' ? end - 2 : end - 1;
    const particle = morphemes[last];
    if (particle !== undefined && isSubjectAt(reading, last)) return from;
    const after = afterOccasion(reading, at, last, end, to);
    if (after > 0) return after;
    const verb = predicateEndingAt(reading, at, last);
    if (verb !== null && verb !== 'ETM') return from;
    at = end;
  }
  return from;
}

/** The index after the occasion whose noun stands in the word `[at, last]`, 0 when there is none. */
function afterOccasion(reading: Reading, at: number, last: number, end: number, to: number): number {
  const { morphemes, lexicon } = reading;
  const particle = morphemes[last];
  if (particle === undefined) return 0;
  const first = particle.tag === 'JX' && morphemes[last - 1]?.tag === 'JKB' ? last - 1 : last;
  let noun = beforeNote(morphemes, first - 1);
  if (morphemes[noun]?.surface === '들') noun--;
  const name = morphemes[noun];
  if (name === undefined || noun < at) return 0;
  const surface = morphemes[first]?.surface ?? '';
  if (!PARTICLES.has(surface)) return 0;
  const means = isListed(reading, lexicon.nouns.occasion, noun);
  const occasion = means || isListed(reading, lexicon.nouns.event, noun);
  if (occasion && (surface === '에서' || surface === '서')) return end;
  // CNBC에 나와: a name that one appears in.
  const appears = surface === '에' && /^(?:나와|나와서|출연해|출연해서|출연하여)$/.test(wordAt(reading, end));
  if (appears && end < to && /^(?:NNP|SL|UNKNOWN)/.test(name.tag)) return wordEnd(morphemes, end);
  if (!occasion && !GIVEN.has(name.surface)) return 0;
  if (surface === '에게' && ADDRESSEES.has(name.surface)) return end;
  if (surface === '에서' || surface === '서') return 0;
  // 방송에 깜짝 등장해
  const verb = morphemes[end]?.tag === 'MAG' ? wordEnd(morphemes, end) : end;
  const next = wordAt(reading, verb);
  if (verb < to && BY_MEANS.has(next) && (means || !next.startsWith('통'))) {
    const after = wordEnd(morphemes, verb);
    const following = wordAt(reading, after);
    return after < to &&
      (next === '올린' || following === '뒤' || following === '자리에서' || following === '글에서')
      ? Math.min(to, wordEnd(morphemes, after))
      : after;
  }
  return 0;
}

/** 기자 + 회견, 최고 + 위원 + 회의: the dictionary splits what the lexicon lists whole. */
function isListed({ morphemes, body }: Reading, nouns: ReadonlySet<string>, noun: number): boolean {
  const last = morphemes[noun];
  const first = morphemes[noun - 1];
  if (last === undefined) return false;
  if (nouns.has(last.surface)) return true;
  return first !== undefined && !last.spaceBefore && nouns.has(body.slice(first.start, last.end));
}

function predicateEndingAt({ morphemes }: Reading, at: number, last: number): string | null {
  for (let i = at; i <= last; i++) {
    const predicate = predicateAt(morphemes, i);
    if (predicate !== null) return predicate.ending;
  }
  return null;
}
