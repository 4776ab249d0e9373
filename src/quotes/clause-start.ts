/**
 * Where a reported clause begins: after the speaker, and after the adverbs, dates and occasions that belong to
 * the verb of saying (그는 이날 기자회견에서 …다고 말했다).
 */
import { governorOf, isSubjectAt, reports } from './cues.js';
import { lastTag, nextPredicate, type Predicate, predicateAt, quotativeEnding } from './morphology.js';
import type { Reading } from './reading.js';
import { CLOSING_MARKS, canSpeak, isCertainSpeaker, type SpeakerNouns } from './speaker-like.js';

export interface ClauseStart {
  /** Index of the clause's first morpheme. */
  readonly at: number;
  /** Whether the speaker's phrase stands before it. */
  readonly subject: boolean;
  /** The speaker is the topic (은, 는), or stands behind the clause. */
  readonly topic: boolean;
}

export interface ClauseSearch {
  readonly reading: Reading;
  readonly nouns: SpeakerNouns;
  /** First morpheme the clause, its speaker included, may take. */
  readonly from: number;
  /** Index of the morpheme with the quotative ending. */
  readonly to: number;
  /** The speaker stands after the clause (…다고 장관은 말했다). */
  readonly postposed: boolean;
  /** A verb of saying follows: then even an unknown noun as topic is likelier to speak than not. */
  readonly plain: boolean;
  /** The verb has reported before in this sentence (…다며 …다고 말했다): its speaker is known. */
  readonly continued: boolean;
  /** The verb carries on what was said before (덧붙이다), so its subject is likely dropped. */
  readonly carriesOn: boolean;
  /** The verb of saying is subordinate (기자가 …고 묻자): its subject is the nearest one. */
  readonly subordinate: boolean;
}

export function findClauseStart(search: ClauseSearch): ClauseStart {
  const { from, postposed, continued } = search;
  if (continued) return { at: skipConjunctions(search, from), subject: true, topic: true };
  if (postposed) return { at: skipConjunctions(search, from), subject: true, topic: true };
  const subject = findSubject(search);
  const after = subject < 0 ? from : afterReportedThings(search, subject + 1);
  const at = skipAdjuncts(search, after, subject >= 0);
  const topic = subject >= 0 && roleAt(search.reading, subject) === 'topic';
  return { at, subject: subject >= 0, topic };
}

/** Index of the particle of the speaker's phrase, -1 when the speaker is not stated here. */
function findSubject(search: ClauseSearch): number {
  const { reading, nouns, from, to } = search;
  const { afterPair } = reading;
  const carried = search.carriesOn || opensWithCarry(search);
  let subject = -1;
  let weak = -1;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    if (after > i) {
      i = Math.min(after, to);
      continue;
    }
    const role = roleAt(reading, i);
    if (role === 'subject' && isEmbedded(search, i)) {
      // 김 의원이 [국산 모델을 쓰는] 부처가 …: a person may still be the speaker when nobody else is.
      if (weak < 0 && nouns.personEnds.has(endBefore(reading, i))) weak = i;
    } else if (role !== null) {
      const speaker =
        canSpeak(reading, nouns, i) ||
        (role === 'topic' &&
          (isQuotedName(reading, i) || (search.plain && !carried && opensSentence(search, i))));
      if (!speaker && isQuotedName(reading, i)) weak = i;
      if (role === 'topic') {
        // 장관이 의사는 …라고: the first subject speaks unless its own clause ended in between.
        if (speaker) {
          const first = subject >= 0 && !endsClauseBetween(reading, subject, i) ? subject : i;
          return search.subordinate ? nearestSubject(search, first) : laterSpeaker(search, first);
        }
        if (subject < 0 && weak < 0) return -1;
      } else if (subject < 0 && speaker) {
        if (carried && !hasSubjectAfter(search, i + 1)) return -1;
        if (role === 'subject' || (isCertainSpeaker(reading, nouns, i) && !hasSubjectBefore(search, i)))
          subject = i;
      }
    }
    i++;
  }
  const conjoined = skipConjunctions(search, from) > from;
  return subject < 0 && !carried && !conjoined ? weak : subject;
}

/** The topic's phrase opens the sentence and points to nothing mentioned before (이번 사고는). */
function opensSentence({ reading, from }: ClauseSearch, particle: number): boolean {
  const { morphemes } = reading;
  for (let i = from; i < particle; i++) {
    const tag = morphemes[i]?.tag ?? '';
    if (tag === 'MM' || tag === 'MAJ' || tag === 'SC' || tag === 'NP') return false;
    if (tag.startsWith('J') && tag !== 'JKG' && tag !== 'JC') return false;
    if (predicateAt(morphemes, i) !== null) return false;
  }
  return true;
}

function endBefore({ morphemes }: Reading, particle: number): number {
  return morphemes[particle]?.start ?? -1;
}

/** ‘고흥몰’이: a name between marks that the tagger did not know. */
function isQuotedName({ morphemes }: Reading, particle: number): boolean {
  return CLOSING_MARKS.includes(morphemes[particle - 1]?.surface ?? ' ');
}

/** 중단할 것을 촉구했으며, …다고 밝혔다: what was reported as a thing ends before the reported clause begins. */
function afterReportedThings({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes, afterPair } = reading;
  let start = from;
  for (let i = from; i < to; ) {
    const after = afterPair[i] ?? 0;
    const predicate = after > i ? null : predicateAt(morphemes, i);
    if (predicate === null) {
      i = after > i ? after : i + 1;
      continue;
    }
    i = predicate.next;
    const thing =
      morphemes[predicate.first - 2]?.tag === 'NNB' && morphemes[predicate.first - 1]?.tag.startsWith('JK');
    if (thing === true && predicate.ending === 'EC' && i < to && reports(governorOf(reading, predicate).verb))
      start = i;
  }
  return start;
}

type SubjectRole = 'topic' | 'subject' | 'also';

function roleAt({ morphemes, body, namedSubject }: Reading, i: number): SubjectRole | null {
  const morpheme = morphemes[i];
  if (morpheme === undefined) return null;
  const { tag, surface, spaceBefore, end } = morpheme;
  if (namedSubject[i] === 1) return '은는'.includes(body.charAt(end - 1)) ? 'topic' : 'subject';
  if (spaceBefore) return null;
  if (tag === 'JKS') return 'subject';
  if (tag !== 'JX') return null;
  if (surface === '은' || surface === '는')
    return morphemes[i - 1]?.tag.startsWith('JKB') === true ? null : 'topic';
  return surface === '도' &&
    morphemes[i + 1]?.spaceBefore === true &&
    morphemes[i - 1]?.tag.startsWith('J') !== true
    ? 'also'
    : null;
}

/**
 * 대표팀은 …했으며, 연맹은 …다고 밝혔다: when a finished clause and a comma part two topics, a name or office in
 * the second is the speaker.
 */
function laterSpeaker({ reading, nouns, to }: ClauseSearch, first: number): number {
  const { morphemes, afterPair } = reading;
  let finished = false;
  for (let i = first + 1; i < to; i++) {
    const after = afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    const morpheme = morphemes[i];
    if (morpheme?.tag === 'SC' && lastTag(morphemes[i - 1]?.tag ?? '') === 'EC') finished = true;
    if (!finished || roleAt(reading, i) !== 'topic') continue;
    return isCertainSpeaker(reading, nouns, i) ? i : first;
  }
  return first;
}

/** 그는 기자가 …고 묻자 …: the last speaker with 이/가 after the topic, else the topic. */
function nearestSubject(search: ClauseSearch, topic: number): number {
  const { reading, nouns, to } = search;
  let subject = topic;
  for (let i = topic + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) break;
    if (roleAt(reading, i) === 'subject' && canSpeak(reading, nouns, i) && !isEmbedded(search, i))
      subject = i;
  }
  return subject;
}

/** Whether a verb that is no adnominal stands between the morphemes `from` and `to`. */
function endsClauseBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    const predicate = i < to ? predicateAt(reading.morphemes, i) : null;
    if (predicate !== null && predicate.ending !== 'ETM') return true;
  }
  return false;
}

function hasSubjectBefore({ reading, from }: ClauseSearch, at: number): boolean {
  for (let i = from; i < at; i++) {
    const morpheme = reading.morphemes[i];
    if (morpheme !== undefined && isSubjectAt(reading, i)) return true;
  }
  return false;
}

/** Whether a subject of the reported clause itself follows. */
function hasSubjectAfter(search: ClauseSearch, from: number): boolean {
  const { reading, to } = search;
  for (let i = from; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    const morpheme = reading.morphemes[i];
    if (morpheme !== undefined && i < to && isSubjectAt(reading, i) && !isEmbedded(search, i)) {
      return true;
    }
  }
  return false;
}

/** Whether the first argument from morpheme `from` on is a subject, adnominal clauses left aside. */
function startsWithSubject(search: ClauseSearch, from: number): boolean {
  const { reading, to } = search;
  const firstWord = wordEnd(reading.morphemes, from);
  for (let i = from; i < to; i++) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) i = after;
    if (i >= to) return false;
    const tag = reading.morphemes[i]?.tag ?? '';
    if (isSubjectAt(reading, i) && !isEmbedded(search, i)) return true;
    if ((tag === 'JKO' || tag === 'JKB') && (i < firstWord || !isEmbedded(search, i))) return false;
  }
  return false;
}

/** The subject belongs to an adnominal clause (정부가 추진하는 사업이 …). */
function isEmbedded({ reading, to }: ClauseSearch, particle: number): boolean {
  const predicate = followingPredicate(reading, particle + 1, to + 1);
  return predicate !== null && predicate.ending === 'ETM' && predicate.next <= to;
}

function followingPredicate(reading: Reading, from: number, to: number): Predicate | null {
  for (let i = from; i < to; ) {
    const after = reading.afterPair[i] ?? 0;
    if (after > i) {
      i = after;
      continue;
    }
    if (nextPredicate(reading.morphemes, i, i + 1) === i) return predicateAt(reading.morphemes, i);
    i++;
  }
  return null;
}

const CARRY = new Set([
  '그러면서',
  '이어',
  '이어서',
  '또',
  '또한',
  '아울러',
  '더불어',
  '그러면서도',
  '다만',
  '특히',
]);

function opensWithCarry({ reading, from }: ClauseSearch): boolean {
  return CARRY.has(wordAt(reading, from));
}

/** The word (eojeol) at morpheme `i`, without punctuation. */
function wordAt({ morphemes, body }: Reading, i: number): string {
  const end = wordEnd(morphemes, i);
  const word = body.slice(morphemes[i]?.start ?? 0, morphemes[end - 1]?.end ?? 0);
  return word.endsWith(',') || word.endsWith('.') ? word.slice(0, -1) : word;
}

function wordEnd(morphemes: Reading['morphemes'], i: number): number {
  let end = i + 1;
  while (end < morphemes.length && morphemes[end]?.spaceBefore === false) end++;
  return end;
}

/** Adverbs and conjunctions that stand before a report without belonging to it. */
const ADVERBS = new Set([
  ...CARRY,
  '그러나',
  '하지만',
  '반면',
  '한편',
  '앞서',
  '당시',
  '그리고',
  '그런데',
  '그래서',
  '따라서',
  '그럼에도',
  '거듭',
  '재차',
  '공식적으로',
]);

const THAT_DAY = new Set(['이날', '당일', '전날', '이튿날']);

/** 이날 오전 10시께: the time of day goes with the day. */
function afterTime(reading: Reading, from: number, to: number): number {
  let at = from;
  while (at < to && isTimeWord(reading, at)) at = wordEnd(reading.morphemes, at);
  return at;
}

/** 이와 함께, 이와 동시에, 이와 별도로. */
const WITH_THIS = new Set(['함께', '동시에', '별도로', '달리', '맞물려']);

function skipConjunctions({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  let at = from;
  while (at < to) {
    const word = wordAt(reading, at);
    const end = wordEnd(morphemes, at);
    if (THAT_DAY.has(word)) at = afterTime(reading, end, to);
    else if (morphemes[at]?.tag === 'SC' || ADVERBS.has(word)) at = end;
    else if (word === '이와' && WITH_THIS.has(wordAt(reading, end))) at = wordEnd(morphemes, end);
    else break;
  }
  return at < to ? at : from;
}

function skipAdjuncts(search: ClauseSearch, from: number, subject: boolean): number {
  const { to } = search;
  let at = from;
  for (let round = 0; round < 8; round++) {
    const before = at;
    at = skipAbout(search, at, subject);
    at = skipConjunctions(search, at);
    at = skipOccasion(search, at);
    at = skipDate(search, at, subject);
    if (at === before) break;
  }
  return at < to ? at : Math.min(from, to);
}

/** How many words an adjunct may have. */
const ADJUNCT_WORDS = 12;

const ABOUT = new Set([
  '대해',
  '대해서',
  '대해서는',
  '대해서도',
  '대해선',
  '대하여',
  '관련해',
  '관련하여',
  '관해',
  '관해서는',
  '두고',
]);

/** X에 대해, X와 관련해, X를 두고; and always …라는 질문에. */
function skipAbout(search: ClauseSearch, from: number, subject: boolean): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  let questioned = false;
  for (let at = from, words = 0; at < to && words < (questioned ? ADJUNCT_WORDS : ABOUT_WORDS); words++) {
    const end = wordEnd(morphemes, at);
    const word = wordAt(reading, at);
    const last = morphemes[end - 1];
    if (questioned && !ABOUT.has(word)) return at;
    if (ABOUT.has(word) && words > 0 && (subject || questioned || words === 1) && end < to) {
      // 일에 대해 논의하기 위해: what the next word is about, not the report.
      return words > 1 && startsVerbalNoun(morphemes, end) ? from : end;
    }
    const argument = last?.tag === 'JKO' || isSubjectAt(reading, end - 1);
    if (argument && !ABOUT.has(wordAt(reading, end)) && !isEmbedded(search, end - 1)) return from;
    questioned = isQuestioned(reading, at, end);
    at = end;
  }
  return from;
}

/** 대해 belongs to the verb of saying only in a short phrase. */
const ABOUT_WORDS = 9;

function startsVerbalNoun(morphemes: Reading['morphemes'], at: number): boolean {
  return morphemes[at + 1]?.tag.startsWith('XSV') === true;
}

/** 질문에, 지적에는 after an adnominal quotative. */
function isQuestioned({ morphemes, lexicon }: Reading, at: number, end: number): boolean {
  const before = morphemes[at - 1];
  const noun = morphemes[at];
  if (before === undefined || noun === undefined || !lexicon.nouns.speech.has(noun.surface)) return false;
  if (quotativeEnding(before)?.kind !== 'adnominal' && before.surface !== '는') return false;
  return morphemes[at + 1]?.surface === '에' && end <= at + 3;
}

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

function skipOccasion(search: ClauseSearch, from: number): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  for (let at = from, words = 0; at < to && words < ADJUNCT_WORDS; words++) {
    const end = wordEnd(morphemes, at);
    if (end > to) return from;
    const last = morphemes[end - 1]?.tag === 'SC' ? end - 2 : end - 1;
    const particle = morphemes[last];
    if (particle !== undefined && isSubjectAt(reading, last) && words > 0) return from;
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
  let noun = last - 1;
  if (particle.tag === 'JX' && morphemes[noun]?.tag === 'JKB') noun--;
  if (morphemes[noun]?.surface === '들') noun--;
  const name = morphemes[noun];
  if (name === undefined || noun < at) return 0;
  const means = isListed(reading, lexicon.nouns.occasion, noun);
  const occasion = means || isListed(reading, lexicon.nouns.event, noun);
  const plural = morphemes[noun + 1]?.surface === '들' ? 2 : 1;
  const surface = morphemes[noun + plural]?.surface ?? '';
  if (occasion && (surface === '에서' || surface === '서')) return end;
  if (!occasion && !GIVEN.has(name.surface)) return 0;
  if (surface === '에게' && ADDRESSEES.has(name.surface)) return end;
  if (!['을', '를', '과', '와', '에', '에게'].includes(surface)) return 0;
  const next = wordAt(reading, end);
  if (end < to && BY_MEANS.has(next) && (means || !next.startsWith('통'))) {
    const after = wordEnd(morphemes, end);
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
]);

/** A date or time right after the speaker belongs to the report when set off by a comma or a new subject. */
function skipDate(search: ClauseSearch, from: number, subject: boolean): number {
  const { reading, to } = search;
  const { morphemes } = reading;
  let at = from;
  let comma = false;
  while (at < to && isTimeWord(reading, at)) {
    const end = wordEnd(morphemes, at);
    comma = morphemes[end - 1]?.tag === 'SC';
    at = end;
    if (comma) break;
  }
  if (at === from || at >= to) return from;
  if (comma) return at;
  const occasion = skipOccasion(search, at);
  if (occasion > at) return occasion;
  // 지난해 12월부터 …: a time that runs on belongs to the clause.
  if (!subject || morphemes[at]?.tag === 'SN' || SPANS.has(wordAt(reading, at))) return from;
  return startsWithSubject(search, at) ? at : from;
}

function isTimeWord(reading: Reading, at: number): boolean {
  const { morphemes } = reading;
  const word = wordAt(reading, at);
  if (TIME_WORDS.has(word)) return true;
  if (morphemes[at]?.tag !== 'SN') return false;
  const unit = morphemes[at + 1];
  if (unit === undefined || unit.spaceBefore || !'년월일시분'.includes(unit.surface)) return false;
  const end = wordEnd(morphemes, at);
  const last = morphemes[end - 1]?.tag === 'SC' ? end - 2 : end - 1;
  return last === at + 1 || morphemes[last]?.surface === ')' || morphemes[last]?.surface === '에';
}
