/** Speech after which no quotative stands: alone, as an object, before a copula, or in part. */

import { firstFrom, wordFrom } from '../../text/by-position.js';
import { isLineBreak, isSpace } from '../../text/characters.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { governorOfConnective } from '../cues/find-governor.js';
import { type Governor, governorOf, nounGovernor, reports } from '../cues/governors.js';
import { predicateAt } from '../cues/morphology.js';
import { isSubjectAt, isSubjectParticle } from '../cues/subject-particles.js';
import { type Reading, sentenceAt } from '../reading.js';
import { governorOfBare } from './bare-cues.js';
import type { DirectSpeech } from './direct-speech.js';
import type { InnerForm } from './inner-form.js';
import { STATUTE_VERBS } from './named-words.js';
import { sourceOfWhole } from './parts-under-source.js';
import { afterNote } from './tails.js';

export function judgeWithoutQuotative(
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
  if (!double || isSoCalled(reading, pair) || isLawTitle(body.slice(pair.start, pair.end))) return null;
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
  const source = form.finite && form.words >= 2 ? sourceOfWhole(reading, pair) : null;
  if (source !== null) return { ...bare, frame: 'according-to', governor: source };
  if (standsAlone(reading, pair)) {
    if (isSubjectAt(reading, wordFrom(morphemes, pair.open) - 1)) return form.finite ? bare : null;
    const governor = governorOfBare(reading, pair);
    // A sub-headline may be nothing but a quotation; it carries no full stop, and nobody is said to say it.
    const finite = form.finite && form.words >= 2;
    const plain = isWholeLine(body, pair) || isFirstLine(body, pair);
    const spoken = form.punctuated || (finite && (governor !== null || isPolite(body, pair) || !plain));
    return spoken ? { ...bare, governor } : null;
  }
  const after = wordFrom(morphemes, pair.close + 1);
  // “긴급 점검 중” 안내를 낸 뒤: the noun of saying stands beside the mark.
  if (
    form.words >= 2 &&
    morphemes[after]?.spaceBefore === true &&
    (isSayingObject(reading, after) || (form.finite && isOwnedSaying(reading, pair, after)))
  ) {
    return { ...bare, frame: 'noun-of-saying', governor: nounGovernor(reading, after) };
  }
  if (form.words >= 2 || (form.closed && form.clausal)) {
    const governor = governorOfObject(reading, after, to);
    if (governor !== null)
      return { pair: p, frame: 'reported', governor, tailEnd: pair.close + 1, partial: true };
  }
  // “…”를 취하겠다고 밝혔다: part of what was said.
  if (!form.clausal || form.words < (form.finite ? 1 : 3)) return null;
  // “발전된 기술” 사업이 시작됐다고 밝혔다: a name before its noun.
  if (!form.finite && morphemes[after]?.spaceBefore !== false) return null;
  const governor = governorOfConnective(reading, after, to);
  if (governor === null || !reports(governor.verb)) return null;
  // A short one must be what the verb says: “살려 달라”를 되풀이했다.
  if (form.words < 3 && governor.predicate !== null && governor.predicate.first - after > 4) return null;
  if (STATUTE_VERBS.has(governor.cue.lemma)) return null;
  return { pair: p, frame: 'reported', governor, tailEnd: pair.close + 1, partial: true };
}

/** “산업 재해에 대한 처벌에 관한 법률”: the title of a law or a bill. */
function isLawTitle(text: string): boolean {
  return /(?:법률|특례법|특별법|기본법|법안|개정안|조례|시행령|시행규칙|결의안)(?:안)?$/.test(text.trim());
}

function isSayingObject({ morphemes, lexicon }: Reading, at: number): boolean {
  return lexicon.nouns.speech.has(morphemes[at]?.surface ?? '') && morphemes[at + 1]?.tag === 'JKO';
}

/** 한 의원의 “기다려라” 발언이: the noun of saying and its owner around the marks. */
function isOwnedSaying({ morphemes, lexicon }: Reading, { open }: QuotedSpan, after: number): boolean {
  const owner = morphemes[wordFrom(morphemes, open) - 1];
  return owner?.tag === 'JKG' && lexicon.nouns.speech.has(morphemes[after]?.surface ?? '');
}

function isFirstLine(body: string, { open }: QuotedSpan): boolean {
  return body.lastIndexOf('\n', open) < 0;
}

/** …습니다, …예요: said to somebody, unlike a headline. */
function isPolite(body: string, { start, end }: QuotedSpan): boolean {
  return /(?:니다|요|죠)$/.test(body.slice(Math.max(start, end - 3), end));
}

function isWholeLine(body: string, { open, close }: QuotedSpan): boolean {
  const before = open === 0 || isLineBreak(body.charCodeAt(open - 1));
  return before && (close + 1 >= body.length || isLineBreak(body.charCodeAt(close + 1)));
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

export const AS_VERBS: ReadonlySet<string> = new Set([
  '규정하다',
  '표현하다',
  '비유하다',
  '묘사하다',
  '지칭하다',
  '일축하다',
]);
const PROMISES = new Set([
  '약속하다',
  '공약하다',
  '다짐하다',
  '선언하다',
  '되풀이하다',
  '외치다',
  '반복하다',
  '언급하다',
]);

/** “A”, “B”라는 / “A”와 “B”라고: nothing but a conjunction between two quotations. */
function isCoordination(body: string, from: number, to: number): boolean {
  if (to - from > 24) return false;
  const between = body
    .slice(from, to)
    .replace(/^\([^)]*\)/, '')
    .trim();
  if (between === '' || [',', '·', '와', '과', '나', '이나', '및', ', '].includes(between)) return true;
  // A의 “…”, B의 “…”라는 말: each with an owner of its own.
  return /^(?:,|와|과|나|이나) ?[^,.\n]*[^,.\n ]의$/.test(between);
}

/** 그의 대답은 “아니오”였다: the noun of saying whose content the quotation is. */
function answerNoun(reading: Reading, { open, close }: QuotedSpan): Governor | null {
  const { morphemes, lexicon } = reading;
  const particle = wordFrom(morphemes, open) - 1;
  const noun = morphemes[particle - 1];
  const copula = morphemes[wordFrom(morphemes, close + 1)];
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
  // “…”(소담비 원장), “…” - 소담비 원장
  let after = afterSignature(body, afterNote(body, pair.close + 1));
  // [이름 / 직함 : “…”]
  while (after < sentence.end && (isSpace(body.charCodeAt(after)) || '.,]'.includes(body.charAt(after))))
    after++;
  if (after < sentence.end) return false;
  let before = pair.open - 1;
  while (before >= sentence.start && isSpace(body.charCodeAt(before))) before--;
  // “A”, “B”.: behind other quotations.
  while (before >= sentence.start && (isSpace(body.charCodeAt(before)) || body[before] === ',')) before--;
  if (before < sentence.start) return true;
  const sibling = earlierPairClosingAt(reading, before);
  if (sibling !== undefined) return sibling.open === sentence.start;
  if (LABEL_ENDS.includes(body.charAt(before))) return true;
  // A. “…”
  if (before - sentence.start < 3 && body.charAt(before) === '.') return true;
  // 의원은 “경기가 먼저다.”
  const last = wordFrom(morphemes, pair.open) - 1;
  return '.?!'.includes(body.charAt(pair.end - 1)) && isSubjectAt(reading, last);
}

/** “…” - 소담비 원장: who has said it, to the line's end. */
function afterSignature(body: string, at: number): number {
  const signature = /^ ?[-–—―] ?[^\n“”"‘’.!?]{2,30}(?=\n|$)/.exec(body.slice(at, at + LONGEST_SIGNATURE));
  return at + (signature?.[0].length ?? 0);
}

const LONGEST_SIGNATURE = 36;

function earlierPairClosingAt({ marks: { pairs } }: Reading, close: number): QuotedSpan | undefined {
  let pair = pairs[firstFrom(pairs, close) - 1];
  while (pair !== undefined && pair.close < close) pair = pairs[pair.parent];
  return pair?.close === close ? pair : undefined;
}

const LABEL_ENDS = ':：-―–—*•·ㆍ▲△■□●○◆◇▶▷=】])>〉》›';

/** 이른바 “술 없는 잔치”를: a label, whatever is said of it. */
function isSoCalled({ morphemes }: Reading, { open }: QuotedSpan): boolean {
  return SO_CALLED.has(morphemes[wordFrom(morphemes, open) - 1]?.surface ?? '');
}

const SO_CALLED = new Set(['이른바', '소위', '일명', '속칭']);
