import type { Cue, Morpheme } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import { codesOf } from '../../text/characters.js';
import type { Attributable } from './blocks.js';
import type { SpeakerLexicon } from './lexicon.js';

/**
 * How the words around an utterance attribute it.
 * `says` a verb of saying; `says-noun` a noun of saying whose verb leaves it the subject's (비판을 했다);
 * `source` 에 따르면; `is-said-by` a noun of saying with the copula (X의 말이다);
 * `answered` somebody else's words that the subject replies to (…는 질문에 …);
 * `received` somebody else's words as object (…는 지적을 받았다); `impersonal` nobody's (…는 지적이 나온다);
 * `voiced` those of the many who are its topic, of nobody carried over (주민들은 “…”며 호평이 이어진다);
 * `bare` no cue at all.
 */
export type Frame =
  | 'says'
  | 'says-noun'
  | 'source'
  | 'is-said-by'
  | 'answered'
  | 'received'
  | 'impersonal'
  | 'voiced'
  | 'bare';

/** How far after a noun of saying its verb is looked for, in morphemes. */
const VERB_REACH = 14;

export function frameOf(
  morphemes: readonly Morpheme[],
  { cue, end, frame }: Attributable,
  lexicon: SpeakerLexicon,
): Frame {
  const isJoined = saidWhile(morphemes, end, cue?.start ?? end + MARK);
  if (cue === null) {
    return frame === 'noun-of-saying'
      ? frameOfNoun(morphemes, wordFrom(morphemes, end + MARK), isJoined, lexicon)
      : 'bare';
  }
  if (cue.text.startsWith('따르') || cue.text.startsWith('의하')) return 'source';
  const at = wordFrom(morphemes, cue.start);
  let i = at;
  while (i < morphemes.length && (morphemes[i]?.start ?? 0) < cue.end) i++;
  const tag = morphemes[at]?.tag ?? '';
  // …며 찬사가 이어진다: no passive of saying
  const goesOn = isJoined && startsWithAny(lexicon.references.impersonal, cue.lemma.slice(0, -1));
  // “…”며 일부 부인한 것으로 알려졌다: what is known is that somebody said it
  if (isJoined && isKnownThat(morphemes, at)) return 'says';
  // 눈물을 보였다, 종이를 들어 보였다: with an object it is no passive
  const before = morphemes[at - 1];
  const active = before?.tag === 'JKO' || (cue.lemma === '보이다' && /[^고]$/.test(before?.surface ?? '고'));
  if (!active && isPassive(cue, lexicon)) return goesOn ? 'voiced' : 'impersonal';
  if (!(tag.startsWith('NN') || tag === 'XR'))
    return isSaidOfNoun(morphemes, i, lexicon) ? 'impersonal' : 'says';
  const after = morphemes[i];
  if (after === undefined) return 'says';
  if (after.tag.startsWith('XS') || (after.tag.startsWith('V') && after.surface.startsWith('하')))
    return 'says';
  // 입장이나, …: the copula, which the tokenizer takes for a particle.
  if (after.tag.startsWith('VCP') || (after.tag === 'JC' && after.surface === '이나')) return 'is-said-by';
  if (after.tag === 'JC') return 'impersonal';
  if (after.tag === 'JKB' && after.surface.startsWith('에'))
    return OWN_WORDS.has(cue.lemma) && /^(?:대하?[해여]|관해)/.test(morphemes[i + 1]?.surface ?? '')
      ? 'says-noun'
      : 'answered';
  return frameOfNoun(morphemes, i, isJoined, lexicon);
}

/** “…”라는 반문에 대해서는 …라고 해명했다: one explains one's own words, and answers another's. */
const OWN_WORDS: ReadonlySet<string> = new Set(['반문', '자문', '농담', '혼잣말', '푸념', '막말', '폭언']);

/** A closing mark. */
const MARK = 1;

/** “…”며 호평이 이어진다: the words are joined to the noun as what its people say, not described by it (“…”는 호평). */
function saidWhile(morphemes: readonly Morpheme[], end: number, until: number): boolean {
  for (let i = wordFrom(morphemes, end); (morphemes[i]?.start ?? until) < until; i++) {
    if (/(?:며|면서)$/.test(morphemes[i]?.surface ?? '')) return true;
  }
  return false;
}

/** …한 것으로 알려졌다: the verb at `cue` is about a deed told before it. */
function isKnownThat(morphemes: readonly Morpheme[], cue: number): boolean {
  const [thing, particle] = [morphemes[cue - 2], morphemes[cue - 1]];
  return (
    thing?.surface === '것' && particle?.tag === 'JKB' && morphemes[cue - 3]?.tag.includes('ETM') === true
  );
}

/** 알려졌다, 평가된다, 적혀 있다: nobody is said to speak. */
function isPassive({ text, lemma }: Cue, lexicon: SpeakerLexicon): boolean {
  if (lexicon.references.passive.has(lemma.slice(0, -1)) || lemma.endsWith('되다')) return true;
  if (lemma.endsWith('지다') && /[려해혀겨여어]지다$/.test(lemma)) return true;
  for (let i = 1; i < text.length; i++) {
    // Few verbs have the syllable; the expressions are for them.
    if (JI.has(text.charCodeAt(i))) return /[려해혀겨여어](?:졌|진|질)$|(?:려|해|혀|겨|여)졌/.test(text);
  }
  return false;
}

/** Forms of 지다 with an ending. */
const JI = codesOf('졌진질');

/** …라고 생각하는 응답은, …라고 답한 비율이: the verb only describes a noun of saying. */
function isSaidOfNoun(morphemes: readonly Morpheme[], from: number, lexicon: SpeakerLexicon): boolean {
  for (let i = from - 1; i < morphemes.length && i < from + 3; i++) {
    const tag = morphemes[i]?.tag ?? '';
    if (tag.includes('ETM')) return lexicon.references.voice.has(morphemes[i + 1]?.surface ?? '');
    if (tag.includes('EF') || tag.includes('EC')) return false;
  }
  return false;
}

function frameOfNoun(
  morphemes: readonly Morpheme[],
  from: number,
  isJoined: boolean,
  lexicon: SpeakerLexicon,
): Frame {
  const { impersonal, received } = lexicon.references;
  for (let i = from; i < morphemes.length && i < from + VERB_REACH; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.tag === 'SF') break;
    const { tag } = morpheme;
    if (!(tag.startsWith('VV') || tag.startsWith('VA') || tag.startsWith('XS'))) continue;
    const word = tag.startsWith('XS') ? (morphemes[i - 1]?.surface ?? '') : stem(morpheme);
    // …는 글이 적지 않다: few or many, nobody writes here
    const few = tag.startsWith('VA') && word === '적';
    if (few || startsWithAny(impersonal, word)) return isJoined ? 'voiced' : 'impersonal';
    return startsWithAny(received, word) ? 'received' : 'says-noun';
  }
  return 'says-noun';
}

/** Stem of a verb, from the parts of a contraction where mecab gives them (나왔 -> 나오). */
function stem(morpheme: Morpheme): string {
  const slash = morpheme.expression.indexOf('/');
  return slash > 0 ? morpheme.expression.slice(0, slash) : morpheme.surface;
}

function startsWithAny(words: ReadonlySet<string>, word: string): boolean {
  for (let length = word.length; length > 0; length--) if (words.has(word.slice(0, length))) return true;
  return false;
}
