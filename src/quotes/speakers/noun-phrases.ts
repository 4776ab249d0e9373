import type { Document, Morpheme, Span } from '../../document.js';
import { codesOf } from '../../text/characters.js';
import { beforeNote } from '../before-note.js';
import {
  isTopicBeforeQuote,
  nameTakenApart,
  phrasesOfMentions,
  swallowedParticle,
} from './hidden-phrases.js';
import type { SpeakerLexicon } from './lexicon.js';
import type { NounPhrase, Role } from './noun-phrase.js';
import { endsPhrase, isMistakenVerb, isNominal, startOfPhrase } from './phrase-start.js';

/** Every noun phrase of the document that carries a particle a speaker may carry, in text order. */
export function findNounPhrases(
  document: Document<'morphemes' | 'entities'>,
  lexicon: SpeakerLexicon,
  mentions: readonly Span[],
): NounPhrase[] {
  const { body, morphemes } = document;
  const phrases: NounPhrase[] = [];
  for (let i = 1; i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || !(mayEndPhrase(morpheme) || isTopicBeforeQuote(morpheme, morphemes[i + 1])))
      continue;
    const isParticle = morpheme.tag.startsWith('J');
    const taken = isParticle ? nameTakenApart(body, morphemes, i, lexicon) : null;
    if (taken !== null) {
      phrases.push(taken);
      continue;
    }
    const swallowed = isParticle ? null : swallowedParticle(body, morphemes, i, lexicon);
    const role = swallowed ?? roleAt(morphemes, i);
    if (role === null) continue;
    const apart = swallowed === null || morpheme.tag === 'MAG';
    const last = apart ? ownLast(morphemes, i - 1) : i;
    const start = startOfPhrase(body, morphemes, last, lexicon, role === 'according');
    const end = swallowed === null ? (morphemes[last]?.end ?? morpheme.start) : morpheme.end - 1;
    if (start >= end) continue;
    const next = afterParticle(morphemes, i, role);
    phrases.push({ start, end, role, particleEnd: morphemes[next - 1]?.end ?? end, next });
  }
  const added = phrasesOfMentions(document, mentions, phrases);
  if (added.length === 0) return phrases;
  return [...phrases, ...added].sort((a, b) => a.end - b.end);
}

/** First syllables of nouns that may have swallowed a particle: 측은, 씨도, 양은, 군이. */
const SWALLOWING = codesOf('측씨양군');

/** Last syllables of nouns that may end in a particle. */
const PARTICLE_ENDS = codesOf('은는이가도');

/** Particles, the copula, unknown words and nouns that may have swallowed a particle. */
function mayEndPhrase({ tag, surface, spaceBefore }: Morpheme): boolean {
  switch (tag.charCodeAt(0)) {
    case 0x4a /* J */:
      return !spaceBefore;
    case 0x56 /* V */:
      return !spaceBefore && tag.startsWith('VCP');
    case 0x45 /* E */:
      return surface === '는' && tag === 'ETM';
    case 0x4e /* N */:
      return (
        surface.length === 2 &&
        (SWALLOWING.has(surface.charCodeAt(0)) || PARTICLE_ENDS.has(surface.charCodeAt(1)) || isAlso(surface))
      );
    default:
      return tag === 'UNKNOWN' || isAlso(surface) || (surface === '실은' && !spaceBefore);
  }
}

/** 김 대표 역시: an adverb in the particle's place. */
function isAlso(surface: string): boolean {
  if (surface.length !== 2) return false;
  const first = surface.charCodeAt(0);
  return (first === YEOK && surface === '역시') || (first === TTO && surface === '또한');
}

/** First letters of the two, asked for before the words are compared: half of all nouns have two letters. */
const YEOK = '역'.charCodeAt(0);
const TTO = '또'.charCodeAt(0);

function afterParticle(morphemes: readonly Morpheme[], i: number, role: Role): number {
  if (role === 'according') return afterAccording(morphemes, i);
  return (role === 'place-topic' || role === 'contains') && morphemes[i + 1]?.tag === 'JX' ? i + 2 : i + 1;
}

function roleAt(morphemes: readonly Morpheme[], i: number): Role | null {
  const morpheme = morphemes[i];
  const before = morphemes[ownLast(morphemes, i - 1)];
  if (morpheme === undefined || before === undefined) return null;
  const { tag, surface, spaceBefore } = morpheme;
  if (spaceBefore) return isAlso(surface) && isNominal(before.tag) ? 'also' : null;
  const first = tag.charCodeAt(0);
  if (first === 0x4a /* J */) {
    if (!(endsPhrase(before.tag) || before.tag === 'JKG')) return null;
    if (tag === 'JX') {
      if (surface === '은' || surface === '는') return 'topic';
      return surface === '도' || surface === '만' ? 'also' : null;
    }
    if (tag === 'JKS') return 'subject';
    if (tag === 'JKG') return 'genitive';
    if (tag === 'JC') return 'and';
    if (tag === 'JKO') return morphemes[i + 1]?.surface.startsWith('통') === true ? 'means' : null;
    if (tag.startsWith('JKB')) {
      if (surface === '에서' || surface === '서' || surface === '에선') {
        return surface === '에선' || morphemes[i + 1]?.tag === 'JX' ? 'place-topic' : 'place';
      }
      if (surface === '로부터' || surface === '으로부터' || surface.endsWith('게서') || surface === '한테서')
        return 'from';
      if (surface === '와' || surface === '과') return 'and';
      if (surface === '엔') return 'contains';
      if (surface === '에') {
        if (afterAccording(morphemes, i) > i + 1) return 'according';
        return morphemes[i + 1]?.tag === 'JX' ? 'contains' : null;
      }
    }
    return null;
  }
  if (tag.startsWith('VCP') && endsPhrase(before.tag)) return 'predicate';
  // 보험사는 is taken apart as 보험 + 사다.
  if (tag === 'ETM' && surface === '는' && isMistakenVerb(morphemes, i - 1)) return 'topic';
  return null;
}

/** Index of the last morpheme before what may part it from its particle: 가람신문[3]은, 주민들 스스로는. */
function ownLast(morphemes: readonly Morpheme[], last: number): number {
  return beforeNote(morphemes, morphemes[last]?.surface === '스스로' ? last - 1 : last);
}

/** Index after 에 따르면 / 에 의하면; `i + 1` when that is not what stands there. */
function afterAccording(morphemes: readonly Morpheme[], i: number): number {
  const verb = morphemes[i + 1]?.surface ?? '';
  if (verb === '따르면' || verb === '의하면') return i + 2;
  if ((verb === '따르' || verb === '의하') && morphemes[i + 2]?.surface === '면') return i + 3;
  return i + 1;
}
