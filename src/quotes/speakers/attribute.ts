import {
  type Document,
  type Mention,
  type Morpheme,
  mentionAt,
  type Quote,
  type Span,
  type Speaker,
} from '../../document.js';
import { pairQuotationMarks } from '../../text/quotation-marks.js';
import { type Attributable, type Block, splitBlocks } from './blocks.js';
import { type Actor, type Candidate, type Closing, ENOUGH, scoreActor } from './candidates.js';
import { type Carry, carryOver, createCarry, noteBlock } from './carry-over.js';
import { confidenceOf } from './confidence.js';
import { type Frame, frameOf } from './frames.js';
import type { SpeakerLexicon } from './lexicon.js';
import { createMemory, type Memory, type Referent, remember, sameReferent } from './memory.js';
import type { NounPhrase } from './noun-phrases.js';
import { resolvePhrase } from './referents.js';
import { buildScene, firstFrom, type Scene } from './scene.js';
import { buildZones, type Zones, zonesAt } from './zones.js';

/** Phrases looked at on either side of an utterance; it keeps hostile text linear. */
const PHRASE_REACH = 10;

const UNKNOWN: Speaker = { name: '', kind: 'unknown', title: null, org: null, entity: null };

interface Attribution {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly carry: Carry;
  readonly zones: Zones;
  /** Phrases by the zone they stand in: -1 is top level. */
  readonly byZone: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly resolved: Map<NounPhrase, Referent | null>;
}

/** The utterances with their speakers, in text order. */
export function attributeSpeakers(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  utterances: readonly Attributable[],
  lexicon: SpeakerLexicon,
): Quote[] {
  if (utterances.length === 0) return [];
  const scene = buildScene(document, lexicon);
  const zones = buildZones([...utterances, ...pairQuotationMarks(document.body).pairs]);
  const attribution: Attribution = {
    scene,
    memory: createMemory(),
    carry: createCarry(),
    zones,
    byZone: groupByZone(scene.phrases, zones),
    resolved: new Map(),
  };
  const quotes: Quote[] = [];
  for (const block of splitBlocks(scene, utterances)) {
    attributeBlock(attribution, block, quotes);
  }
  return quotes.map((quote, index) => ({ ...quote, id: `q${index + 1}` }));
}

function groupByZone(phrases: readonly NounPhrase[], zones: Zones): Map<number, NounPhrase[]> {
  const found = zonesAt(
    zones,
    phrases.map(({ particleEnd }) => particleEnd - 1),
  );
  const byZone = new Map<number, NounPhrase[]>();
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase === undefined) continue;
    const zone = found[i] ?? -1;
    const group = byZone.get(zone);
    if (group === undefined) byZone.set(zone, [phrase]);
    else group.push(phrase);
  }
  return byZone;
}

function attributeBlock(attribution: Attribution, block: Block, quotes: Quote[]): void {
  const { scene, memory, carry } = attribution;
  let speaker: Candidate | null = null;
  for (const utterance of block.utterances) {
    const frame = frameOf(scene.document.morphemes, utterance.cue, scene.lexicon);
    const chosen = choose(attribution, block, utterance, frame);
    quotes.push(quoteOf(utterance, chosen, scene.document.body));
    if (chosen !== null && utterance.parent < 0) speaker = chosen;
  }
  const subject = mainSubject(attribution, block);
  if (subject !== null && (speaker === null || !sameReferent(subject, speaker.referent)))
    remember(memory, subject);
  if (speaker !== null) remember(memory, speaker.referent);
  noteBlock(carry, scene, block, subject, speaker?.referent ?? null);
}

function quoteOf(utterance: Attributable, chosen: Candidate | null, body: string): Quote {
  const { start, end, type, cue } = utterance;
  let speaker = UNKNOWN;
  if (chosen !== null) {
    const { name, kind, title, org, entity } = chosen.referent;
    speaker = { name, kind, title, org, entity };
  }
  const mention: Mention | null = chosen?.mention ?? null;
  return {
    ...mentionAt(body, start, end),
    id: '',
    type,
    speaker,
    mention,
    cue,
    confidence: confidenceOf(chosen),
  };
}

function choose(
  attribution: Attribution,
  block: Block,
  utterance: Attributable,
  frame: Frame,
): Candidate | null {
  const best = bestInBlock(attribution, block, utterance, frame);
  if (utterance.parent >= 0) return best;
  if (best !== null && best.score >= ENOUGH) return best;
  if (frame === 'answered' || frame === 'received' || frame === 'impersonal') return best;
  const carried = carryOver(attribution.carry, attribution.scene, block, utterance, (next) =>
    mainSubject(attribution, next),
  );
  if (carried === null) return best;
  return best !== null && best.score >= carried.score ? best : carried;
}

function bestInBlock(
  attribution: Attribution,
  block: Block,
  utterance: Attributable,
  frame: Frame,
): Candidate | null {
  const zone = zoneAround(attribution.zones, utterance);
  const phrases = attribution.byZone.get(zone) ?? [];
  const from = zone < 0 ? block.start : (attribution.zones.spans[zone]?.start ?? 0);
  const to = zone < 0 ? block.end : (attribution.zones.spans[zone]?.end ?? 0);
  const cue: Span = utterance.cue ?? { start: to, end: to };
  const at = firstFrom(phrases, utterance.start);
  let best: Candidate | null = null;
  let nearer = 0;
  for (let i = at - 1; i >= 0 && at - i <= PHRASE_REACH; i--) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.start < from) break;
    const candidate = consider(attribution, phrase, utterance, frame, cue, nearer);
    if (candidate === null) continue;
    nearer++;
    if (best === null || candidate.score > best.score) best = candidate;
  }
  nearer = 0;
  for (let i = at; i < phrases.length && i - at < PHRASE_REACH; i++) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.end > to) break;
    if (phrase.start < utterance.end) continue;
    const candidate = consider(attribution, phrase, utterance, frame, cue, nearer);
    if (candidate === null) continue;
    nearer++;
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return best;
}

/** The zone the utterance stands in: that of its parent, or any marks around it. */
function zoneAround(zones: Zones, utterance: Attributable): number {
  let index = firstFrom(zones.spans, utterance.start);
  while (index < zones.spans.length && zones.spans[index]?.end !== utterance.end) index++;
  return zones.parents[index] ?? -1;
}

function consider(
  attribution: Attribution,
  phrase: NounPhrase,
  utterance: Attributable,
  frame: Frame,
  cue: Span,
  nearer: number,
): Candidate | null {
  const referent = resolve(attribution, phrase);
  if (referent === null) return null;
  const closed = closing(attribution, phrase, utterance);
  const actor: Actor = { phrase, referent, closed };
  const score = scoreActor(actor, utterance, frame, cue, nearer);
  return score <= 0
    ? null
    : { referent, mention: referent.mention, score, why: `${phrase.role}:${closed}:${frame}` };
}

function resolve(attribution: Attribution, phrase: NounPhrase): Referent | null {
  const { resolved, scene, memory } = attribution;
  const known = resolved.get(phrase);
  if (known !== undefined) return known;
  const referent = resolvePhrase(scene, memory, phrase);
  resolved.set(phrase, referent);
  return referent;
}

/** Morphemes looked at between a subject and its utterance. */
const CLAUSE_REACH = 60;

/** Connective endings after which another subject takes over. */
const SWITCHING = new Set([
  '자',
  '면',
  '는데',
  '은데',
  'ㄴ데',
  '인데',
  '지만',
  '으나',
  '나',
  '니',
  '니까',
  '으니',
  '자마자',
  '므로',
]);

/** Adnominal forms that carry no clause of their own. */
const FOSSILS = new Set(['지난', '오는', '대한', '관한', '위한', '의한', '따른', '통한', '인한']);

function closesAdnominally({ tag, surface }: Morpheme): boolean {
  if (!tag.includes('ETM') && !tag.includes('ETN')) return false;
  return !(tag.startsWith('VA') || tag.startsWith('XSA') || tag.startsWith('VCP') || FOSSILS.has(surface));
}

/** How a predicate between the phrase and the utterance has closed the phrase's clause. */
function closing(attribution: Attribution, phrase: NounPhrase, utterance: Span): Closing {
  const { morphemes } = attribution.scene.document;
  const end = phrase.end <= utterance.start ? utterance.start : utterance.end;
  let loose = false;
  for (let i = phrase.next; i < morphemes.length && i - phrase.next < CLAUSE_REACH; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.end > end) break;
    const { tag } = morpheme;
    if (tag === 'SSO' || tag === 'SSC') break;
    if (tag.startsWith('JK') && tag !== 'JKG') loose = true;
    if (closesAdnominally(morpheme)) return loose ? 'loose' : 'adnominal';
    if (tag.includes('EC') && SWITCHING.has(morpheme.surface)) return 'connective';
  }
  return 'no';
}

/** Who the block's main clause is about: its first topic that can speak, otherwise its last open subject. */
function mainSubject(attribution: Attribution, block: Span): Referent | null {
  const phrases = attribution.byZone.get(-1) ?? [];
  let subject: Referent | null = null;
  for (let i = firstFrom(phrases, block.start); i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.end > block.end) break;
    if (phrase.role !== 'topic' && phrase.role !== 'subject' && phrase.role !== 'also') continue;
    const referent = resolve(attribution, phrase);
    if (referent === null) continue;
    if (phrase.role === 'topic') return referent;
    if (subject === null) subject = referent;
  }
  return subject;
}
