/** Noun phrases whose particle the tokenizer did not set apart. */
import type { Document, Morpheme, Span } from '../../document.js';
import { nounClassOf, type SpeakerLexicon } from './lexicon.js';
import type { NounPhrase, Role } from './noun-phrase.js';
import { endsPhrase } from './phrase-start.js';

const PARTICLES: readonly (readonly [string, Role])[] = [
  ['께서', 'subject'],
  ['에서', 'place'],
  ['은', 'topic'],
  ['는', 'topic'],
  ['이', 'subject'],
  ['가', 'subject'],
  ['도', 'also'],
  ['에 따르면', 'according'],
];

const ROLES: ReadonlyMap<string, Role> = new Map(PARTICLES);

/** A Korean name that the tokenizer read as a verb (정이든은): the written word before a subject's particle. */
export function nameTakenApart(
  body: string,
  morphemes: readonly Morpheme[],
  i: number,
  lexicon: SpeakerLexicon,
): NounPhrase | null {
  const particle = morphemes[i];
  const before = morphemes[i - 1];
  if (particle === undefined || before === undefined || particle.spaceBefore || endsPhrase(before.tag))
    return null;
  const role = before.tag.startsWith('J') ? undefined : ROLES.get(particle.surface);
  if (role === undefined) return null;
  let first = i - 1;
  while (first > 0 && i - first < 5 && morphemes[first]?.spaceBefore === false) first--;
  const start = morphemes[first]?.start ?? 0;
  const end = particle.start;
  if (end - start < 3 || end - start > 4 || lexicon.names.score(body.slice(start, end)) < 2.5) return null;
  return { start, end, role, particleEnd: particle.end, next: i + 1 };
}

/** mecab-ko-dic has 측은, 씨도 as nouns, and an unknown name keeps its particle: the role of that particle. */
export function swallowedParticle(
  body: string,
  morphemes: readonly Morpheme[],
  i: number,
  lexicon: SpeakerLexicon,
): Role | null {
  const before = morphemes[i - 1];
  const morpheme = morphemes[i];
  const next = morphemes[i + 1];
  if (morpheme === undefined) return null;
  const { surface, tag } = morpheme;
  const title = surface.charAt(0);
  const lists =
    tag.startsWith('NN') &&
    surface.length === 2 &&
    (title === '측' || title === '씨' || (before?.surface === ')' && (title === '양' || title === '군')));
  const beforeQuote = isTopicBeforeQuote(morpheme, next) || isAge(morphemes, i);
  const unknown = tag === 'UNKNOWN' && surface.length > 2 && next?.spaceBefore !== false;
  // 정책실은, which the tokenizer takes for an adverb.
  const office = tag === 'MAG' && surface === '실은' && !morpheme.spaceBefore;
  if (!lists && !unknown && !beforeQuote && !office && !isCutNoun(body, morphemes, i, lexicon)) return null;
  return ROLES.get(surface.charAt(surface.length - 1)) ?? null;
}

/** 40대가, 20대는: people by their age, which the tokenizer reads as 대가 and 대는. */
function isAge(morphemes: readonly Morpheme[], i: number): boolean {
  const morpheme = morphemes[i];
  const number = morphemes[i - 1];
  if (morpheme === undefined || morpheme.spaceBefore || !/^대[가는도]$/.test(morpheme.surface)) return false;
  return number?.tag === 'SN' && /^[1-9]0$/.test(number.surface);
}

/** 시 + 의 + 회가: the word without its last syllable is a noun that can speak, the word itself is none. */
function isCutNoun(
  body: string,
  morphemes: readonly Morpheme[],
  i: number,
  lexicon: SpeakerLexicon,
): boolean {
  const last = morphemes[i];
  if (last === undefined || last.surface.length !== 2 || last.spaceBefore || !last.tag.startsWith('NN'))
    return false;
  if (morphemes[i + 1]?.spaceBefore === false && morphemes[i + 1]?.tag !== 'SSO') return false;
  let first = i;
  while (first > 0 && i - first < LONGEST_CUT && morphemes[first]?.spaceBefore === false) first--;
  const word = body.slice(morphemes[first]?.start ?? last.start, last.end);
  return nounClassOf(lexicon, word) === null && nounClassOf(lexicon, word.slice(0, -1)) !== null;
}

/** Morphemes of a noun that was cut at the wrong places. */
const LONGEST_CUT = 4;

/** 군은 “…”, 탈북 + 민은 “…”: two syllables with 은/는 right before a quotation are no noun of their own. */
export function isTopicBeforeQuote({ tag, surface }: Morpheme, next: Morpheme | undefined): boolean {
  // Openings are rare, so they are asked for first: this is asked of every morpheme.
  if (next?.tag !== 'SSO' || next.surface === '(' || surface.length !== 2) return false;
  const last = surface.charAt(1);
  return (last === '은' || last === '는') && (tag.startsWith('NNG') || tag.startsWith('NNP'));
}

/** Whether one of `phrases`, which ascend by end, ends at `offset`. */
function endsAt(phrases: readonly NounPhrase[], offset: number): boolean {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return phrases[low]?.end === offset;
}

/**
 * What may stand between a name and its particle: a closing mark, or an organisation and a post that the
 * tokenizer took apart (한서율 정책위의장도, 김세라 기상청 예보분석관은, 고은별 배우는).
 */
const AFTER_NAME =
  /[’'”"」』>》〉]|(?:\[\d{1,3}\])+|(?:\([^()\n]{1,40}\))?씨?(?=(?:은|는|이|가|도|께서)[\s,"“‘'])|(?: [가-힣A-Za-z·]{0,11}[^\s은는을를의에도와과로,.]){0,2} ([가-힣]{1,9}[관장원사자수역감위보무직]|[가-힣]{0,7}(?:배우|대리))(?=(?:은|는|이|가|도|께서)[\s,"“‘'])/y;

/** Names whose particle the tokenizer missed: 알름쿨로브가 as one unknown word, 정책위의장도, names between marks. */
export function phrasesOfMentions(
  { body, morphemes }: Document<'morphemes'>,
  mentions: readonly Span[],
  phrases: readonly NounPhrase[],
): NounPhrase[] {
  const added: NounPhrase[] = [];
  let next = 0;
  for (const mention of mentions) {
    let { end } = mention;
    if (endsAt(phrases, end)) continue;
    AFTER_NAME.lastIndex = end;
    const between = AFTER_NAME.exec(body);
    const after = end + (between?.[0].length ?? 0);
    if (between?.[1] !== undefined) end = after;
    if (endsAt(phrases, end)) continue;
    const particle = PARTICLES.find(([form]) => body.startsWith(form, after));
    if (particle === undefined) continue;
    const particleEnd = after + particle[0].length;
    if (particleEnd < body.length && !/[\s,"“‘'<(]/.test(body.charAt(particleEnd))) continue;
    while (next < morphemes.length && (morphemes[next]?.start ?? 0) < particleEnd) next++;
    added.push({ start: mention.start, end, role: particle[1], particleEnd, next });
  }
  return added;
}
