/**
 * Tells speech between quotation marks from terms, titles, slogans and emphasis, and finds the word that
 * reports it. What follows the closing mark decides first (…”고 말했다, …’라는 노래), then the form of the words
 * inside, then the kind of mark.
 */
import { isSpace } from '../text/characters.js';
import type { QuotedSpan } from '../text/quotation-marks.js';
import { governorOfBare } from './bare-cues.js';
import {
  delivers,
  type Governor,
  governorOf,
  governorOfComplement,
  governorOfConnective,
  governorOfHead,
  type Head,
  headOfPhrase,
  isSubjectAt,
  isSubjectParticle,
  isThing,
  nounGovernor,
  reports,
} from './cues.js';
import { type InnerForm, innerForm } from './inner-form.js';
import { predicateAt, type Quotative } from './morphology.js';
import { firstFrom, type Reading, sentenceAt } from './reading.js';
import { isRule } from './rules.js';
import { isCertainSpeaker, type SpeakerNouns } from './speaker-like.js';
import { type Tail, tailAt } from './tails.js';

/**
 * How an utterance is reported. `reported`: a verb of saying governs it; `noun-of-saying`: a noun does (…라는
 * 지적이다); `according-to`: X에 따르면; `bare`: it stands alone and the context says whose it is.
 */
export type FrameKind = 'reported' | 'noun-of-saying' | 'according-to' | 'bare';

/** Speech between marks: pair `pair` of the reading, what governs it and where its quotative ends. */
export interface DirectSpeech {
  readonly pair: number;
  readonly frame: FrameKind;
  readonly governor: Governor | null;
  /** Offset after the quotative that carries it on. */
  readonly tailEnd: number;
  /** Only part of what was said stands between the marks (“…”를 취하겠다고 밝혔다). */
  readonly partial: boolean;
}

/** The pairs of quotation marks that hold speech, in text order; nested ones only with a speaker of their own. */
export function findDirectSpeech(reading: Reading, nouns: SpeakerNouns): DirectSpeech[] {
  const { pairs } = reading.marks;
  const judged = new Array<DirectSpeech | null>(pairs.length).fill(null);
  // From the right, so that “A”, “B”라는 응답 can ask what became of B.
  const nextSibling = siblings(pairs);
  for (let p = pairs.length - 1; p >= 0; p--) {
    const pair = pairs[p];
    if (pair === undefined || holdsOnlyAPair(pairs, p)) continue;
    judged[p] =
      pair.parent < 0
        ? judgeTop(reading, nouns, p, pair, judged, nextSibling)
        : judgeNested(reading, p, pair);
  }
  const speech: DirectSpeech[] = [];
  for (let p = 0; p < pairs.length; p++) {
    const found = judged[p];
    const parent = pairs[p]?.parent ?? -1;
    if (found != null && (parent < 0 || judged[parent] != null)) speech.push(found);
    else judged[p] = null;
  }
  return speech;
}

/** For each pair the next one with the same parent, -1 for the last. */
function siblings(pairs: readonly QuotedSpan[]): Int32Array {
  const next = new Int32Array(pairs.length).fill(-1);
  const latest = new Map<number, number>();
  for (let p = pairs.length - 1; p >= 0; p--) {
    const parent = pairs[p]?.parent ?? -1;
    next[p] = latest.get(parent) ?? -1;
    latest.set(parent, p);
  }
  return next;
}

/** ‘‘…’’ and “‘…’”: two marks typed as one; the inner pair stands for both. */
function holdsOnlyAPair(pairs: readonly QuotedSpan[], p: number): boolean {
  const outer = pairs[p];
  const inner = pairs[p + 1];
  return (
    outer !== undefined && inner !== undefined && inner.open === outer.start && inner.close + 1 === outer.end
  );
}

function judgeTop(
  reading: Reading,
  nouns: SpeakerNouns,
  p: number,
  pair: QuotedSpan,
  judged: readonly (DirectSpeech | null)[],
  nextSibling: Int32Array,
): DirectSpeech | null {
  const { body, morphemes, sentences } = reading;
  const form = innerForm(reading, pair);
  if (form.words === 0) return null;
  const tail = tailAt(reading, pair.close + 1);
  const from = firstFrom(morphemes, tail.end);
  const to = firstFrom(morphemes, sentences[sentenceAt(sentences, pair.open)]?.end ?? body.length);
  const found = (frame: FrameKind, governor: Governor | null): DirectSpeech => ({
    pair: p,
    frame,
    governor,
    tailEnd: tail.end,
    partial: false,
  });
  switch (tail.quotative) {
    case 'complement': {
      const governor = governorOfComplement(reading, from, to);
      if (isNamed(reading, pair, form, tail, governor) || isRuleText(reading, pair, governor)) return null;
      return found('reported', governor);
    }
    case 'connective':
      return found('reported', governorBefore(reading, from, to, judged[nextSibling[p] ?? -1] ?? null));
    case 'adnominal': {
      const governor = saidByHead(reading, nouns, pair, form, tail, from, to);
      return governor === undefined ? null : found('noun-of-saying', governor);
    }
    case null:
      return judgeWithoutQuotative(reading, p, pair, form, judged, nextSibling, to);
  }
}

/** What a law says is nobody's utterance. */
function isRuleText(reading: Reading, { open }: QuotedSpan, governor: Governor | null): boolean {
  if (governor === null || !STATUTE_VERBS.has(governor.cue.lemma)) return false;
  const last = firstFrom(reading.morphemes, open) - 1;
  for (let i = last; i > last - 12; i--) if (isSubjectAt(reading, i)) return isRule(reading, i);
  return false;
}

const STATUTE_VERBS = new Set(['규정하다', '명시하다', '정하다', '기재하다']);

/** The governor of “A”라며: the verb before the next quotation, else whatever governs that one. */
function governorBefore(
  reading: Reading,
  from: number,
  to: number,
  next: DirectSpeech | null,
): Governor | null {
  const pair = next === null ? undefined : reading.marks.pairs[next.pair];
  const border = pair === undefined ? to : firstFrom(reading.morphemes, pair.open);
  if (next === null || border >= to) return governorOfConnective(reading, from, to);
  const own = governorOfConnective(reading, from, border);
  return own !== null && reports(own.verb) ? own : next.governor;
}

/** ‘X’라고 부른다, ‘X’라고 적힌 간판, ‘소버린 AI’라고 하는: a name, not speech. */
function isNamed(
  reading: Reading,
  pair: QuotedSpan,
  form: InnerForm,
  tail: Tail,
  governor: Governor | null,
): boolean {
  if (governor === null) return pair.family !== 'double' && !form.finite;
  const { verb, predicate } = governor;
  if (verb?.class === 'naming')
    return pair.family !== 'double' || !form.finite || predicate?.ending === 'ETM';
  if (predicate?.ending === 'ETM') {
    const head = headOfPhrase(reading, predicate.next, predicate.next + 8);
    if (head !== null && reading.lexicon.nouns.term.has(head.noun)) return true;
  }
  // 인물이 부인인 ‘이솔’이라고 전했다: the last word of a reported clause.
  const word = pair.family !== 'double' && form.words <= 2 && !form.finite && !form.clausal;
  if (word && tail.full && !followsArgument(reading, pair)) return true;
  if (governor.cue.lemma === '하다' && tail.full && !form.finite && !form.nominalised && form.words <= 3) {
    if (pair.family === 'double' && predicate?.past === true) return false;
    return pair.parent < 0 || !form.clausal;
  }
  return false;
}

/** What is said stands on its own: after the speaker, an object, an adverbial phrase or a comma. */
function followsArgument({ morphemes }: Reading, { open }: QuotedSpan): boolean {
  const before = morphemes[firstFrom(morphemes, open) - 1];
  if (before === undefined) return true;
  const { tag } = before;
  return (
    tag.startsWith('S') ||
    (tag.startsWith('J') && tag !== 'JKG' && tag !== 'JC') ||
    tag.endsWith('EC') ||
    tag.startsWith('MA')
  );
}

/** The governor of …라는 HEAD when that reports speech, null when it does so without a cue; else undefined. */
function saidByHead(
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
  // “자료를 내라”는 박 의원에게: the noun is who says it.
  const speech = lexicon.nouns.speech.has(head.noun);
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
  if (lexicon.nouns.term.has(head.noun) || MENTAL.has(head.noun) || !sentenceLike) return undefined;
  if (!speech && tail.listed && double && form.finite) return governorOfHead(reading, head, to);
  // “…”는 이론, 원칙, 믿음: no speech, unless a verb delivers it, which was asked above.
  if (!speech) return undefined;
  if (double) return governorOfHead(reading, head, to);
  // Single marks often hold answers of a poll, questions and slogans: only an act of saying makes them speech.
  const particle = morphemes[head.next];
  if (particle === undefined || isSubjectParticle(particle.tag, particle.surface) || particle.tag === 'JKB') {
    return undefined;
  }
  const governor = governorOfHead(reading, head, to);
  const acts = governor?.predicate != null && reports(governor.verb);
  return acts || particle.tag.startsWith('VCP') ? governor : undefined;
}

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

function judgeWithoutQuotative(
  reading: Reading,
  p: number,
  pair: QuotedSpan,
  form: InnerForm,
  judged: readonly (DirectSpeech | null)[],
  nextSibling: Int32Array,
  to: number,
): DirectSpeech | null {
  const { body, marks, morphemes } = reading;
  const sibling = nextSibling[p] ?? -1;
  const next = marks.pairs[sibling];
  if (next !== undefined && isCoordination(body, pair.close + 1, next.open)) {
    const shared = judged[sibling];
    if (shared != null && next.family === pair.family) return { ...shared, pair: p, tailEnd: pair.close + 1 };
  }
  const double = pair.family === 'double' || pair.family === 'corner';
  if (!double) return null;
  const bare: DirectSpeech = {
    pair: p,
    frame: 'bare',
    governor: null,
    tailEnd: pair.close + 1,
    partial: false,
  };
  const answer = answerNoun(reading, pair);
  if (answer !== null && (form.finite || form.clausal || form.words >= 2)) {
    return { ...bare, frame: 'noun-of-saying', governor: answer };
  }
  if (standsAlone(reading, pair)) {
    // A headline may be nothing but a quotation; it carries no full stop.
    const spoken = form.punctuated || (form.finite && form.words >= 2 && !isFirstLine(body, pair));
    if (!spoken) return null;
    return isSubjectAt(reading, firstFrom(morphemes, pair.open) - 1)
      ? bare
      : { ...bare, governor: governorOfBare(reading, pair) };
  }
  const after = firstFrom(morphemes, pair.close + 1);
  if (form.words >= 2) {
    const governor = governorOfObject(reading, after, to);
    if (governor !== null)
      return { pair: p, frame: 'reported', governor, tailEnd: pair.close + 1, partial: true };
  }
  // “…”를 취하겠다고 밝혔다: part of what was said.
  if (!form.clausal || form.words < (form.finite ? 1 : 3)) return null;
  const governor = governorOfConnective(reading, after, to);
  if (governor === null || !reports(governor.verb)) return null;
  // A short one must be what the verb says: “살려 달라”를 되풀이했다.
  if (form.words < 3 && governor.predicate !== null && governor.predicate.first - after > 4) return null;
  if (STATUTE_VERBS.has(governor.cue.lemma)) return null;
  return { pair: p, frame: 'reported', governor, tailEnd: pair.close + 1, partial: true };
}

function isFirstLine(body: string, { open }: QuotedSpan): boolean {
  return body.lastIndexOf('\n', open) < 0;
}

/** “즉각 철회”를 요구했다, “뒤늦은 핑계”로 규정했다: the words are the object of an act of saying right behind. */
function governorOfObject(reading: Reading, after: number, to: number): Governor | null {
  const particle = reading.morphemes[after];
  if (particle === undefined || particle.spaceBefore) return null;
  const as = particle.tag === 'JKB' && particle.surface.endsWith('로');
  if (particle.tag !== 'JKO' && !as) return null;
  for (let i = after + 1; i < to && i < after + 4; i++) {
    const predicate = predicateAt(reading.morphemes, i);
    if (predicate === null) continue;
    const governor = governorOf(reading, predicate);
    const kind = governor.verb?.class;
    const acts = as
      ? kind === 'judging' || AS_VERBS.has(governor.cue.lemma)
      : kind === 'demanding' || PROMISES.has(governor.cue.lemma);
    return acts ? governor : null;
  }
  return null;
}

const AS_VERBS = new Set(['규정하다', '표현하다', '비유하다', '묘사하다', '지칭하다', '일축하다']);
const PROMISES = new Set([
  '약속하다',
  '공약하다',
  '다짐하다',
  '선언하다',
  '되풀이하다',
  '외치다',
  '반복하다',
]);

/** “A”, “B”라는 / “A”와 “B”라고: nothing but a conjunction between two quotations. */
function isCoordination(body: string, from: number, to: number): boolean {
  if (to - from > 24) return false;
  const between = body
    .slice(from, to)
    .replace(/^\([^)]*\)/, '')
    .trim();
  return between === '' || [',', '·', '와', '과', '나', '이나', '및', ', '].includes(between);
}

/** 그의 대답은 “아니오”였다: the noun of saying whose content the quotation is. */
function answerNoun(reading: Reading, { open, close }: QuotedSpan): Governor | null {
  const { morphemes, lexicon } = reading;
  const particle = firstFrom(morphemes, open) - 1;
  const noun = morphemes[particle - 1];
  const copula = morphemes[firstFrom(morphemes, close + 1)];
  if (noun === undefined || copula === undefined || copula.spaceBefore) return null;
  const topic = morphemes[particle];
  if (topic?.tag !== 'JX' || !isSubjectParticle(topic.tag, topic.surface)) return null;
  const predicated = copula.tag.startsWith('VC') || /^(?:였|이었|이다|다$|뿐)/.test(copula.surface);
  return predicated && lexicon.nouns.speech.has(noun.surface) ? nounGovernor(reading, particle - 1) : null;
}

/** The quotation is all of its sentence, or ends it after a speaker, a label or other quotations. */
function standsAlone(reading: Reading, pair: QuotedSpan): boolean {
  const { body, sentences, morphemes } = reading;
  const sentence = sentences[sentenceAt(sentences, pair.open)];
  if (sentence === undefined) return false;
  let after = pair.close + 1;
  while (after < sentence.end && (isSpace(body.charCodeAt(after)) || '.,'.includes(body.charAt(after))))
    after++;
  if (after < sentence.end) return false;
  let before = pair.open - 1;
  while (before >= sentence.start && isSpace(body.charCodeAt(before))) before--;
  // “A”, “B”.: behind other quotations.
  while (before >= sentence.start && (isSpace(body.charCodeAt(before)) || body[before] === ',')) before--;
  const sibling = earlierPairClosingAt(reading, before);
  if (sibling !== undefined) return sibling.open === sentence.start;
  if (before < sentence.start || LABEL_ENDS.includes(body.charAt(before))) return true;
  // A. “…”
  if (before - sentence.start < 3 && body.charAt(before) === '.') return true;
  // 의원은 “경기가 먼저다.”
  const last = firstFrom(morphemes, pair.open) - 1;
  return '.?!'.includes(body.charAt(pair.end - 1)) && isSubjectAt(reading, last);
}

function earlierPairClosingAt({ marks: { pairs } }: Reading, close: number): QuotedSpan | undefined {
  let pair = pairs[firstFrom(pairs, close) - 1];
  while (pair !== undefined && pair.close < close) pair = pairs[pair.parent];
  return pair?.close === close ? pair : undefined;
}

const LABEL_ENDS = ':：-―–—▲△■□●○◆◇▶▷=】])';

/** A quotation in a quotation counts only with a verb of saying and a subject of its own. */
function judgeNested(reading: Reading, p: number, pair: QuotedSpan): DirectSpeech | null {
  const parent = reading.marks.pairs[pair.parent];
  if (parent === undefined || parent.parent >= 0) return null;
  const tail = tailAt(reading, pair.close + 1);
  if (tail.quotative === null) return null;
  const { morphemes } = reading;
  const from = firstFrom(morphemes, tail.end);
  const to = firstFrom(morphemes, parent.close);
  const form = innerForm(reading, pair);
  const governor = governorOfTail(reading, tail.quotative, from, to);
  if (governor === null || isUnspoken(governor) || isNamed(reading, pair, form, tail, governor)) return null;
  if (tail.quotative === 'adnominal' && !(form.finite && delivers(governor.verb))) return null;
  if (!hasSubject(reading, parent.start, pair.open)) return null;
  return { pair: p, frame: 'reported', governor, tailEnd: tail.end, partial: false };
}

function governorOfTail(reading: Reading, quotative: Quotative, from: number, to: number): Governor | null {
  if (quotative === 'complement') return governorOfComplement(reading, from, to);
  if (quotative === 'connective') return governorOfConnective(reading, from, to);
  const head = headOfPhrase(reading, from, to);
  return head === null ? null : governorOfHead(reading, head, to);
}

/** Names and hearsay have no speaker. */
function isUnspoken({ verb }: Governor): boolean {
  return verb !== null && !reports(verb);
}

/** Whether a subject stands in the clause that runs up to `to`. */
function hasSubject({ morphemes }: Reading, start: number, to: number): boolean {
  const end = firstFrom(morphemes, to);
  for (let i = end - 1; i >= 0 && end - i < 24; i--) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.start < start || morpheme.tag === 'SF') return false;
    if (isSubjectParticle(morpheme.tag, morpheme.surface)) return true;
  }
  return false;
}
