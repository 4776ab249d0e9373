/**
 * A run against what careful readers say: quotes found, and of those found the speaker, his title and organisation, the
 * word of saying and the position. Quotes are paired one to one, best overlap first.
 */
import type { Entity, Quote, Speaker, Stance } from '../document.js';
import { overlap, trimmed } from './extents.js';
import { type GoldDocument, type GoldQuote, NAME_TYPES, type NameType, UNKNOWN_SPEAKER } from './gold.js';
import { Share, Tally } from './tally.js';

/** What is scored of an analysed article. */
export interface ScoredDocument {
  readonly id: string;
  readonly body: string;
  readonly quotes: readonly Pick<Quote, 'id' | 'type' | 'start' | 'end' | 'text' | 'speaker' | 'cue'>[];
  readonly entities: readonly Entity[];
  readonly stances: readonly Pick<Stance, 'scope' | 'ref' | 'position'>[];
}

export class QuoteScores {
  readonly direct = new Tally();
  readonly indirect = new Tally();
  readonly all80 = new Tally();
  readonly all30 = new Tally();
  readonly speaker = new Share();
  readonly namedSpeaker = new Share();
  readonly title = new Share();
  readonly organisation = new Share();
  readonly cue = new Share();
  readonly positions = new Map<string, Tally>();
  readonly position = new Share();
  readonly names: Readonly<Record<NameType, Tally>> = { PS: new Tally(), OG: new Tally(), LC: new Tally() };

  /** Mean F1 over the positions that readers gave. */
  get positionMacroF1(): number {
    const given = [...this.positions.values()].filter(({ wanted }) => wanted > 0);
    return given.length === 0 ? 0 : given.reduce((sum, { f1 }) => sum + f1, 0) / given.length;
  }
}

/** Overlap from which two quotes may be the same, is as good as right, and is exact. */
const SAME = 0.3;
const GOOD = 0.8;
const EXACT = 0.999;

/** Documents that the run lacks count with all their quotes as missed. */
export function scoreQuotes(
  run: ReadonlyMap<string, ScoredDocument>,
  gold: readonly GoldDocument[],
): QuoteScores {
  const scores = new QuoteScores();
  for (const document of gold) scoreDocument(scores, run.get(document.id), document);
  return scores;
}

function scoreDocument(scores: QuoteScores, found: ScoredDocument | undefined, gold: GoldDocument): void {
  const given = found?.quotes ?? [];
  for (const type of ['direct', 'indirect'] as const) {
    scores[type].given += given.filter((quote) => quote.type === type).length;
    scores[type].wanted += gold.quotes.filter((quote) => quote.type === type).length;
  }
  for (const tally of [scores.all80, scores.all30]) {
    tally.given += given.length;
    tally.wanted += gold.quotes.length;
  }
  if (found !== undefined) for (const pair of pairsOf(found, gold)) scorePair(scores, found, pair);
  if (gold.names !== null) scoreNames(scores, found?.entities ?? [], gold.names);
}

interface Pair {
  readonly wanted: GoldQuote;
  readonly quote: ScoredDocument['quotes'][number];
  readonly overlap: number;
}

function pairsOf({ body, quotes }: ScoredDocument, gold: GoldDocument): Pair[] {
  const extents = new Map(quotes.map((quote) => [quote, trimmed(body, quote)]));
  const possible = gold.quotes.flatMap((wanted) => {
    const accepted = wanted.extents.map((extent) => trimmed(body, extent));
    return quotes.map((quote): Pair => {
      const extent = extents.get(quote) ?? quote;
      return { wanted, quote, overlap: Math.max(0, ...accepted.map((one) => overlap(one, extent))) };
    });
  });
  const taken = new Set<unknown>();
  return possible
    .filter(({ overlap }) => overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap)
    .filter(({ wanted, quote }) => {
      if (taken.has(wanted) || taken.has(quote)) return false;
      taken.add(wanted).add(quote);
      return true;
    });
}

function scorePair(scores: QuoteScores, { stances }: ScoredDocument, { wanted, quote, overlap }: Pair): void {
  scores.all30.right++;
  if (overlap >= GOOD) scores.all80.right++;
  if (wanted.type === quote.type && overlap >= (wanted.type === 'direct' ? EXACT : GOOD))
    scores[wanted.type].right++;
  const { speaker, cue } = quote;
  const isRight = wanted.speakers.some((name) => isSpeaker(speaker, name));
  scores.speaker.add(isRight);
  if (wanted.named) scores.namedSpeaker.add(isRight);
  if (isRight && wanted.titles.length > 0)
    scores.title.add(wanted.titles.some((t) => matches(speaker.title, t)));
  const { orgs } = wanted;
  if (isRight && orgs.length > 0 && orgs[0] !== wanted.speakers[0])
    scores.organisation.add(
      orgs.some((org) =>
        org === null ? speaker.org === null : speaker.org !== null && matches(speaker.org, org),
      ),
    );
  if (wanted.cues.length > 0)
    scores.cue.add(
      wanted.cues.some(
        (one) => matches(cue?.text ?? null, one) || squashed(cue?.lemma).includes(squashed(one)),
      ),
    );
  if (wanted.position !== null) {
    const position = stances.find(({ scope, ref }) => scope === 'quote' && ref === quote.id)?.position;
    scorePosition(scores, wanted.position, position ?? '');
  }
}

function scorePosition({ positions, position }: QuoteScores, wanted: string, given: string): void {
  const of = (label: string): Tally => {
    const tally = positions.get(label) ?? new Tally();
    positions.set(label, tally);
    return tally;
  };
  of(wanted).wanted++;
  of(given).given++;
  if (given === wanted) of(given).right++;
  position.add(given === wanted);
}

function scoreNames(
  scores: QuoteScores,
  entities: readonly Entity[],
  names: NonNullable<GoldDocument['names']>,
): void {
  const isName = (name: string): boolean => name.length > 1;
  for (const type of NAME_TYPES) {
    const wanted = new Set(names[type].filter(isName));
    const given = new Set(
      entities
        .filter((entity) => entity.type === type)
        .flatMap(({ name, mentions }) => [name, ...mentions.map(({ text }) => text)])
        .filter(isName),
    );
    scores.names[type].wanted += wanted.size;
    scores.names[type].given += given.size;
    for (const name of given) if (wanted.has(name)) scores.names[type].right++;
  }
}

function isSpeaker({ kind, name }: Speaker, wanted: string): boolean {
  return wanted === UNKNOWN_SPEAKER ? kind === 'unknown' || name === '' : squashed(name) === squashed(wanted);
}

/** One of the two within the other, blanks aside; whoever accepts nothing accepts anything. */
function matches(given: string | null, wanted: string): boolean {
  const [one, other] = [squashed(given), squashed(wanted)];
  return other === '' || (one !== '' && (one.includes(other) || other.includes(one)));
}

function squashed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, '');
}
