import type { Document, Morpheme, Span } from '../../document.js';
import type { SpeakerLexicon } from './lexicon.js';

/**
 * How a noun phrase stands in its clause. `topic` 은/는, `subject` 이/가/께서, `also` 도/만, `place` 에서,
 * `place-topic` 에서는, `from` 에게서/로부터, `according` 에 따르면, `genitive` 의, `means` 을 통해, `predicate` before 이다, `and` 와/과,
 * `label` before a colon, an equals sign or the quote itself.
 */
export type Role =
  | 'topic'
  | 'subject'
  | 'also'
  | 'place'
  | 'place-topic'
  | 'from'
  | 'according'
  | 'genitive'
  | 'means'
  | 'predicate'
  | 'and'
  | 'label';

/** A noun phrase without its particle. */
export interface NounPhrase extends Span {
  readonly role: Role;
  /** Where its particle (and what belongs to it, as in 에 따르면) ends. */
  readonly particleEnd: number;
  /** Index of the morpheme after the particle. */
  readonly next: number;
}

/** Noun phrases longer than this many morphemes are cut: it keeps hostile text linear. */
const LONGEST = 18;

/** Every noun phrase of the document that carries a particle a speaker may carry, in text order. */
export function findNounPhrases(
  document: Document<'morphemes' | 'entities'>,
  lexicon: SpeakerLexicon,
  mentions: readonly Span[],
): NounPhrase[] {
  const { body, morphemes } = document;
  const phrases: NounPhrase[] = [];
  const ends = new Set<number>();
  for (let i = 1; i < morphemes.length; i++) {
    const taken = nameTakenApart(body, morphemes, i, lexicon);
    if (taken !== null) {
      phrases.push(taken);
      ends.add(taken.end);
      continue;
    }
    const swallowed = swallowedParticle(morphemes[i], morphemes[i + 1]);
    const role = swallowed ?? roleAt(morphemes, i);
    if (role === null) continue;
    const start = startOfPhrase(body, morphemes, swallowed === null ? i - 1 : i, lexicon);
    const end = swallowed === null ? (morphemes[i]?.start ?? 0) : (morphemes[i]?.end ?? 0) - 1;
    if (start >= end) continue;
    const next =
      role === 'according'
        ? afterAccording(morphemes, i)
        : role === 'place-topic' && morphemes[i + 1]?.tag === 'JX'
          ? i + 2
          : i + 1;
    phrases.push({ start, end, role, particleEnd: morphemes[next - 1]?.end ?? end, next });
    ends.add(end);
  }
  const added = phrasesOfMentions(document, mentions, ends);
  if (added.length === 0) return phrases;
  return [...phrases, ...added].sort((a, b) => a.end - b.end);
}

/** A Korean name that the tokenizer read as a verb (정이든은): the written word before a subject's particle. */
function nameTakenApart(
  body: string,
  morphemes: readonly Morpheme[],
  i: number,
  lexicon: SpeakerLexicon,
): NounPhrase | null {
  const particle = morphemes[i];
  const before = morphemes[i - 1];
  if (particle === undefined || before === undefined || particle.spaceBefore || endsPhrase(before.tag))
    return null;
  const role = PARTICLES.find(([form]) => form === particle.surface)?.[1];
  if (role === undefined || before.tag.startsWith('J')) return null;
  let first = i - 1;
  while (first > 0 && i - first < 5 && morphemes[first]?.spaceBefore === false) first--;
  const start = morphemes[first]?.start ?? 0;
  const end = particle.start;
  if (end - start < 3 || end - start > 4 || lexicon.names.score(body.slice(start, end)) < 2.5) return null;
  return { start, end, role, particleEnd: particle.end, next: i + 1 };
}

/** mecab-ko-dic has 측은, 씨도 as nouns, and an unknown name keeps its particle: the role of that particle. */
function swallowedParticle(morpheme: Morpheme | undefined, next: Morpheme | undefined): Role | null {
  if (morpheme === undefined) return null;
  const { surface, tag } = morpheme;
  const lists =
    tag.startsWith('NN') && surface.length === 2 && (surface.startsWith('측') || surface.startsWith('씨'));
  const unknown = tag === 'UNKNOWN' && surface.length > 2 && next?.spaceBefore !== false;
  if (!lists && !unknown) return null;
  return PARTICLES.find(([form]) => form === surface.charAt(surface.length - 1))?.[1] ?? null;
}

function roleAt(morphemes: readonly Morpheme[], i: number): Role | null {
  const morpheme = morphemes[i];
  const before = morphemes[i - 1];
  if (morpheme === undefined || before === undefined || morpheme.spaceBefore) return null;
  const { tag, surface } = morpheme;
  const first = tag.charCodeAt(0);
  if (first === 0x4a /* J */) {
    if (!endsPhrase(before.tag)) return null;
    if (tag === 'JX') {
      if (surface === '은' || surface === '는') return 'topic';
      return surface === '도' || surface === '만' ? 'also' : null;
    }
    if (tag === 'JKS') return 'subject';
    if (tag === 'JKG') return 'genitive';
    if (tag === 'JC') return 'and';
    if (tag === 'JKO') return morphemes[i + 1]?.surface.startsWith('통') === true ? 'means' : null;
    if (tag === 'JKB') {
      if (surface === '에서' || surface === '서' || surface === '에선') {
        return surface === '에선' || morphemes[i + 1]?.tag === 'JX' ? 'place-topic' : 'place';
      }
      if (surface === '로부터' || surface === '으로부터' || surface.endsWith('게서') || surface === '한테서')
        return 'from';
      if (surface === '와' || surface === '과') return 'and';
      if (surface === '에') return afterAccording(morphemes, i) > i + 1 ? 'according' : null;
    }
    return null;
  }
  if (tag.startsWith('VCP') && endsPhrase(before.tag)) return 'predicate';
  // 보험사는 is taken apart as 보험 + 사다.
  if (tag === 'ETM' && surface === '는' && isMistakenVerb(morphemes, i - 1)) return 'topic';
  return null;
}

/** Index after 에 따르면 / 에 의하면; `i + 1` when that is not what stands there. */
function afterAccording(morphemes: readonly Morpheme[], i: number): number {
  const verb = morphemes[i + 1]?.surface ?? '';
  if (verb === '따르면' || verb === '의하면') return i + 2;
  if ((verb === '따르' || verb === '의하') && morphemes[i + 2]?.surface === '면') return i + 3;
  return i + 1;
}

/** A particle may follow: nominals, foreign letters, digits and closing brackets. */
function endsPhrase(tag: string): boolean {
  return isNominal(tag) || tag === 'SSC' || tag === 'SY';
}

function isNominal(tag: string): boolean {
  const a = tag.charCodeAt(0);
  if (a === 0x4e /* N */) return !tag.includes('+J');
  return (
    tag === 'SL' ||
    tag === 'SN' ||
    tag === 'SH' ||
    tag === 'XSN' ||
    tag === 'XPN' ||
    tag === 'XR' ||
    tag === 'UNKNOWN'
  );
}

/** Start of the noun phrase whose last morpheme is `last`; its end when nothing nominal stands there. */
function startOfPhrase(
  body: string,
  morphemes: readonly Morpheme[],
  last: number,
  lexicon: SpeakerLexicon,
): number {
  const { references } = lexicon;
  let first = last + 1;
  for (let j = last; j >= 0 && last - j < LONGEST; j--) {
    const morpheme = morphemes[j];
    if (morpheme === undefined) break;
    const { tag, surface } = morpheme;
    const following = morphemes[j + 1];
    if (following !== undefined && j < last && breaksLine(body, morpheme.end, following.start)) break;
    if (j === last && CLOSING_MARK.test(surface)) {
      const opening = openingMark(morphemes, j);
      if (opening < 0) break;
      first = opening;
      break;
    }
    if (CLOSING_MARK.test(surface)) {
      const opening = openingMark(morphemes, j);
      if (opening < 0) break;
      j = opening;
      first = opening;
      continue;
    }
    if (tag === 'SSC' && surface === ')') {
      const opening = openingBracket(morphemes, j);
      if (opening < 0) break;
      j = opening;
      continue;
    }
    if (tag === 'UNKNOWN' || isMistakenVerb(morphemes, j)) {
      while (j > 0 && morphemes[j]?.spaceBefore === false && isWord(morphemes[j - 1])) j--;
      first = j;
      continue;
    }
    if (isNominal(tag)) {
      first = j;
      if (references.demonstrative.has(surface) && j < last && surface === '해당') break;
      continue;
    }
    if (tag === 'MM') {
      const determines = references.new.has(surface) || references.demonstrative.has(surface);
      first = j;
      if (!determines) continue;
      if (surface === '다른' && morphemes[j - 1]?.surface === '또') first = j - 1;
      if (morphemes[j - 1]?.tag !== 'JKG') break;
      continue;
    }
    if (j < last && tag === 'JKG' && isNominal(morphemes[j - 1]?.tag ?? '')) continue;
    if (j < last && (tag === 'JC' || tag === 'JKB') && isInsideWord(morphemes, j, last)) continue;
    if (surface === '%' && isNominal(morphemes[j - 1]?.tag ?? '')) continue;
    if ((surface === '.' || surface === ',') && morphemes[j - 1]?.tag === 'SN' && following?.tag === 'SN')
      continue;
    if (isJoint(surface) && j < last && following?.spaceBefore === false && !morpheme.spaceBefore) continue;
    break;
  }
  while (first > 0 && first <= last && isCutOff(morphemes, first)) first--;
  while (first <= last && isTime(morphemes, first, last, references.time)) first++;
  return morphemes[first]?.start ?? morphemes[last]?.end ?? 0;
}

/** A verb that grows onto a proper noun without a particle is part of the name (고흥 + 몰). */
function isMistakenVerb(morphemes: readonly Morpheme[], j: number): boolean {
  const morpheme = morphemes[j];
  const before = morphemes[j - 1]?.tag;
  if (morpheme === undefined || morpheme.spaceBefore || !morpheme.tag.startsWith('VV')) return false;
  if (before === 'NNP' || before === 'SL') return true;
  return before === 'NNG' && (morpheme.tag === 'VV+ETM' || morpheme.surface === '사');
}

/** A name taken apart into everyday words (허우 + 한민): the phrase begins where the written word does. */
function isCutOff(morphemes: readonly Morpheme[], first: number): boolean {
  const before = morphemes[first - 1]?.tag;
  return (
    morphemes[first]?.spaceBefore === false &&
    (before === 'IC' || before === 'MAG' || before === 'VV' || before === 'VA')
  );
}

function isWord(morpheme: Morpheme | undefined): boolean {
  return morpheme !== undefined && !morpheme.tag.startsWith('S');
}

/** 과 that is no particle: 교육과학기술부 (no space after) and 건설과 관계자 (a division). */
function isInsideWord(morphemes: readonly Morpheme[], j: number, last: number): boolean {
  if (morphemes[j]?.surface !== '과') return false;
  return (
    morphemes[j + 1]?.spaceBefore === false ||
    (j + 1 === last && INSIDERS.has(morphemes[last]?.surface ?? ''))
  );
}

const INSIDERS = new Set(['관계자', '담당자', '직원', '공무원', '팀장', '과장', '주무관']);

function isJoint(surface: string): boolean {
  return surface === '·' || surface === '‧' || surface === '-' || surface === '&' || surface === '%';
}

/** A date, a time or 이날 at the front edge of a phrase is an adverb, not part of it. */
function isTime(morphemes: readonly Morpheme[], i: number, last: number, time: ReadonlySet<string>): boolean {
  const morpheme = morphemes[i];
  if (morpheme === undefined || i === last) return false;
  const next = morphemes[i + 1];
  if (time.has(morpheme.surface) && next?.spaceBefore === true) return next.surface !== '다른';
  if (morpheme.tag === 'SN') {
    const unit = morphemes[i + 1];
    return unit !== undefined && unit.tag === 'NNBC' && morphemes[i + 2]?.spaceBefore === true;
  }
  return morpheme.tag === 'NNBC' && i < last && morphemes[i - 1]?.tag === 'SN';
}

function breaksLine(body: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (body.charCodeAt(i) === 10) return true;
  return false;
}

function openingBracket(morphemes: readonly Morpheme[], closing: number): number {
  for (let j = closing - 1; j >= 0 && closing - j < 2 * LONGEST; j--) {
    if (morphemes[j]?.surface === '(') return j;
  }
  return -1;
}

const OPENING_MARK = /^[“‘"'「『]$/;
const CLOSING_MARK = /^[”’"'」』]$/;

/** A name between marks is a phrase of its own: ‘고흥몰’이. */
function openingMark(morphemes: readonly Morpheme[], closing: number): number {
  for (let j = closing - 1; j >= 0 && closing - j < 8; j--) {
    const morpheme = morphemes[j];
    if (morpheme !== undefined && OPENING_MARK.test(morpheme.surface)) return j;
    if (morpheme === undefined || /E[CFT]|^J/.test(morpheme.tag)) return -1;
  }
  return -1;
}

const PARTICLES: readonly (readonly [string, Role])[] = [
  ['께서', 'subject'],
  ['에서', 'place'],
  ['은', 'topic'],
  ['는', 'topic'],
  ['이', 'subject'],
  ['가', 'subject'],
  ['도', 'also'],
];

/**
 * What may stand between a name and its particle: a closing mark, or an organisation and a post that the
 * tokenizer took apart (한서율 정책위의장도, 김세라 기상청 예보분석관은).
 */
const AFTER_NAME =
  /[’'”"」]|(?: [가-힣A-Za-z·]{0,11}[^\s은는을를의에도와과로,.]){0,2} ([가-힣]{1,9}[관장원사자수역감위보무직])(?=(?:은|는|이|가|도|께서)[\s,"“‘'])/y;

/** Names whose particle the tokenizer missed: 알름쿨로브가 as one unknown word, 정책위의장도, names between marks. */
function phrasesOfMentions(
  { body, morphemes }: Document<'morphemes'>,
  mentions: readonly Span[],
  ends: ReadonlySet<number>,
): NounPhrase[] {
  const added: NounPhrase[] = [];
  let next = 0;
  for (const mention of mentions) {
    let { end } = mention;
    if (ends.has(end)) continue;
    AFTER_NAME.lastIndex = end;
    const between = AFTER_NAME.exec(body);
    const after = end + (between?.[0].length ?? 0);
    if (between?.[1] !== undefined) end = after;
    if (ends.has(end)) continue;
    const particle = PARTICLES.find(([form]) => body.startsWith(form, after));
    if (particle === undefined) continue;
    const particleEnd = after + particle[0].length;
    if (particleEnd < body.length && !/[\s,"“‘'<(]/.test(body.charAt(particleEnd))) continue;
    while (next < morphemes.length && (morphemes[next]?.start ?? 0) < particleEnd) next++;
    added.push({ start: mention.start, end, role: particle[1], particleEnd, next });
  }
  return added;
}
