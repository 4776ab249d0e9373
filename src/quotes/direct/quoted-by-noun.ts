/** “…”라는 NOUN: whether the noun reports speech. */
import { wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { delivers, type Governor, governorOf, nounGovernor, reports } from '../cues/governors.js';
import { governorOfHead, type Head, headOfPhrase, isThing } from '../cues/heads.js';
import { predicateAt } from '../cues/morphology.js';
import { isSubjectParticle } from '../cues/subject-particles.js';
import type { Reading } from '../reading.js';
import { isCertainSpeaker, type SpeakerNouns } from '../speaker-like.js';
import type { InnerForm } from './inner-form.js';
import type { Tail } from './tails.js';

/** The governor of …라는 HEAD when that reports speech, null when it does so without a cue; else undefined. */
export function saidByHead(
  reading: Reading,
  nouns: SpeakerNouns,
  pair: QuotedSpan,
  form: InnerForm,
  tail: Tail,
  from: number,
  to: number,
): Governor | null | undefined {
  const { lexicon, morphemes } = reading;
  const double = pair.family === 'double' || pair.family === 'corner';
  const sentenceLike = form.finite || form.nominalised || (form.clausal && form.words >= 3);
  if (!tail.full && !tail.cut && !form.finite) return undefined;
  if (tail.recalled && form.finite) return null;
  const head = headOfPhrase(reading, from, to);
  if (head === null) return undefined;
  if (isThing(head.noun)) {
    const governor = governorOfHead(reading, head, to);
    if (governor !== null) return governor;
    return sentenceLike && (double || tail.cut) && form.words >= 3 ? null : undefined;
  }
  if (form.words <= 2 && isCommonWord(reading, pair, head)) return undefined;
  // “자료를 내라”는 박 의원에게: the noun is who says it.
  const speech = lexicon.nouns.speech.has(head.noun);
  if (isTitled(reading, from, head)) return undefined;
  if (!speech && double && form.finite && isCertainSpeaker(reading, nouns, head.next)) return null;
  if (double && (speech || form.finite)) {
    const governor = governorOfHead(reading, head, to);
    // “늑장 대응”이라는 비판을 쏟아냈다, “물러가라”는 구호를 외쳤다: somebody utters the very words.
    if (
      governor !== null &&
      (governor.predicate !== null ? delivers(governor.verb) : isDeliveredNoun(reading, head))
    ) {
      return governor;
    }
  }
  const object = morphemes[head.next]?.tag === 'JKO';
  if (double && form.finite && object && lexicon.nouns.wording.has(head.noun)) {
    return governorOfHead(reading, head, to);
  }
  // ‘모두 위험하다’는 표현까지 사용하며: whatever the marks, somebody uses the words.
  const uttered = head.noun === '말' && !form.clausal && isForeign(reading, pair);
  const used = (sentenceLike && form.words >= 3) || uttered ? userOf(reading, head, uttered) : null;
  if (used !== null) return used;
  if (lexicon.nouns.term.has(head.noun) || MENTAL.has(head.noun) || !sentenceLike) return undefined;
  if (!speech && tail.listed && double && form.finite) return governorOfHead(reading, head, to);
  // “…”는 이론, 원칙, 믿음: no speech, unless a verb delivers it, which was asked above.
  if (!speech) return undefined;
  // ‘새 제품도 터졌다’는 내용의 글과 사진을 올렸다
  if (form.closed && form.words >= 2 && isContent(reading, from, head)) {
    const governor = governorOfHead(reading, lastOf(reading, head, to), to);
    if (governor?.predicate != null && reports(governor.verb)) return governor;
  }
  if (double) return governorOfHead(reading, head, to);
  // ‘…할 것이냐’는 질문에, ‘너무 비싸다’는 응답이: a whole sentence is somebody's, whatever the marks.
  const worded = WORDS.has(head.noun) && !isOwned(reading, nouns, from, head);
  if (form.closed && form.clausal && form.words >= 2 && !worded && !VIEWS.has(head.noun)) {
    return governorOfHead(reading, head, to) ?? nounGovernor(reading, head.at);
  }
  // Single marks often hold slogans and labels: only an act of saying makes them speech.
  const particle = morphemes[head.next];
  if (particle === undefined || isSubjectParticle(particle.tag, particle.surface) || particle.tag === 'JKB') {
    return undefined;
  }
  const governor = governorOfHead(reading, head, to);
  const acts = governor?.predicate != null && reports(governor.verb);
  return acts || particle.tag.startsWith('VCP') ? governor : undefined;
}

/** 'fool' 이라는 말을 썼다: a word of another language is quoted as it was uttered. */
function isForeign({ body }: Reading, { start, end }: QuotedSpan): boolean {
  return /^[A-Za-z][A-Za-z' ]+$/.test(body.slice(start, end));
}

/** ‘법을 지켰다’는 하리별 소장의 말에: somebody's words, not a wording. */
function isOwned(reading: Reading, nouns: SpeakerNouns, from: number, { at }: Head): boolean {
  for (let i = from + 1; i < at; i++) {
    if (reading.morphemes[i]?.tag === 'JKG' && isCertainSpeaker(reading, nouns, i)) return true;
  }
  return false;
}

/** “꿀 빨다”라는 말이 있는데: a word of the language that is nobody's. */
function isCommonWord({ morphemes }: Reading, { open }: QuotedSpan, { noun, next }: Head): boolean {
  if (noun !== '말' || morphemes[next]?.tag !== 'JKS' || morphemes[next + 1]?.surface !== '있') return false;
  return morphemes[wordFrom(morphemes, open) - 1]?.tag !== 'JKG';
}

/** 표현을 쓰다, 표현까지 동원하다 */
function userOf(reading: Reading, { noun, next }: Head, uttered: boolean): Governor | null {
  const { morphemes, lexicon } = reading;
  const tag = morphemes[next]?.tag;
  if (!(uttered || lexicon.nouns.wording.has(noun)) || (tag !== 'JKO' && tag !== 'JX')) return null;
  for (let i = next + 1; i < next + 4; i++) {
    const predicate = predicateAt(morphemes, i);
    if (predicate !== null) return USING.has(predicate.lemma) ? governorOf(reading, predicate) : null;
  }
  return null;
}

const USING = new Set(['쓰다', '사용하다', '동원하다', '구사하다', '내뱉다']);

/** 내용의 글, 취지의 편지: the noun carries the words. */
function isContent({ morphemes }: Reading, from: number, { at }: Head): boolean {
  for (let i = from; i < at; i++) {
    const { surface } = morphemes[i] ?? { surface: '' };
    if ((surface === '내용' || surface === '취지') && morphemes[i + 1]?.tag === 'JKG') return true;
  }
  return false;
}

/** 글과 사진: the last of joined nouns, whose particle tells what is done with them. */
function lastOf(reading: Reading, head: Head, to: number): Head {
  if (reading.morphemes[head.next]?.tag !== 'JC') return head;
  const second = headOfPhrase(reading, head.next + 1, to);
  return second === null ? head : { ...second, at: head.at, noun: head.noun };
}

/** “…”라는 제목의 기사: the title of what follows. */
function isTitled({ morphemes }: Reading, from: number, head: Head): boolean {
  for (let i = from; i < head.at; i++) if (TITLES.has(morphemes[i]?.surface ?? '')) return true;
  return false;
}

const TITLES = new Set(['제목', '이름', '주제', '부제', '타이틀', '표제', '명칭']);

/** Ways of looking at something, labels of what is suspected: ‘국산이면 된다’는 논리 is seldom anybody's words. */
const VIEWS = new Set(['의혹', '논리', '해석', '시각', '관점', '지론', '소식', '의문', '결론']);

/** …라는 입장이다, …라는 비판을: but “공정”이라는 말 quotes a word. */
function isDeliveredNoun({ morphemes }: Reading, head: Head): boolean {
  const tag = morphemes[head.next]?.tag ?? '';
  return !WORDS.has(head.noun) && (tag.startsWith('VCP') || tag === 'JKO');
}

/** What somebody thinks is said only when a verb delivers it (…는 각오를 밝혔다). */
const MENTAL = new Set(['각오', '의지', '의사', '신념', '소신', '생각', '인식', '포부', '판단', '다짐']);

/** Nouns of saying that are also said of single words. */
const WORDS = new Set([
  '말',
  '글',
  '뜻',
  '글자',
  '메시지',
  '생각',
  '인식',
  '소신',
  '신념',
  '의지',
  '각오',
  '취지',
  '내용',
]);
