import { ENTITY_TYPES, type EntityType, type SpeakerKind } from '../../src/document.js';
import { UNJUDGED } from '../../src/stance/codebook.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { ArticleDigest } from '../parts/item-digest.js';
import { positionOf } from './judged-quotes.js';
import type { Positions } from './positions.js';
import type { Doubt } from './sureness.js';

/** The counts behind every report. `byPosition` is in the order of `Positions.ids`. */
export class CorpusTotals {
  articles = 0;
  articlesWithQuotes = 0;
  firstDate = '';
  lastDate = '';
  readonly outlets = new Set<string>();
  readonly articlesByPosition: number[];

  quotes = 0;
  directQuotes = 0;
  readonly quotesByPosition: number[];
  readonly quotesBySpeakerKind: Record<SpeakerKind, number> = {
    person: 0,
    organization: 0,
    anonymous: 0,
    unknown: 0,
  };

  /** Quotes that a person should look at, and how many for each reason. */
  quotesToReview = 0;
  readonly doubts = new Map<Doubt, number>();

  entities = 0;
  readonly entitiesByType = new Map<EntityType, number>(ENTITY_TYPES.map((type) => [type, 0]));

  /** Records and files missing from the reports, wholly or in part, by fate, and how many for each reason. */
  readonly missing: Record<LedgerEntry['fate'], number> = { failed: 0, skipped: 0, incomplete: 0, noted: 0 };
  readonly missingByCode = new Map<string, number>();

  constructor(readonly positions: Positions) {
    this.articlesByPosition = positions.zeros();
    this.quotesByPosition = positions.zeros();
  }

  add({ date, outlet, position, quotes, entities }: ArticleDigest): void {
    this.articles++;
    if (quotes.length > 0) this.articlesWithQuotes++;
    if (outlet !== '') this.outlets.add(outlet);
    if (date !== '' && (this.firstDate === '' || date < this.firstDate)) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
    this.#count(this.articlesByPosition, position);
    for (const { quote, stance, doubts } of quotes) {
      if (doubts.length > 0) this.quotesToReview++;
      for (const doubt of doubts) this.doubts.set(doubt, (this.doubts.get(doubt) ?? 0) + 1);
      this.quotes++;
      if (quote.type === 'direct') this.directQuotes++;
      this.quotesBySpeakerKind[quote.speaker.kind]++;
      this.#count(this.quotesByPosition, positionOf(stance));
    }
    for (const type of ENTITY_TYPES) {
      const number = entities[type] ?? 0;
      this.entities += number;
      this.entitiesByType.set(type, (this.entitiesByType.get(type) ?? 0) + number);
    }
  }

  enter({ fate, code }: LedgerEntry): void {
    this.missing[fate]++;
    this.missingByCode.set(code, (this.missingByCode.get(code) ?? 0) + 1);
  }

  /** Which of `positions.ids` are worth a column: `unjudged` only when some quote or article is. */
  shownPositions(): readonly string[] {
    const unjudged = this.positions.indexOf(UNJUDGED);
    const all = this.positions.ids;
    const some = (this.quotesByPosition[unjudged] ?? 0) + (this.articlesByPosition[unjudged] ?? 0) > 0;
    return some ? all : all.filter((id) => id !== UNJUDGED);
  }

  #count(counts: number[], position: string): void {
    const index = this.positions.indexOf(position);
    counts[index] = (counts[index] ?? 0) + 1;
  }
}
