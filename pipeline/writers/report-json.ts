import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { CorpusTotals } from './corpus-totals.js';
import type { Positions } from './positions.js';
import type { SpeakerTotal } from './speaker-totals.js';

/** Speakers listed in report.json; the others are in speakers.csv. */
const SPEAKERS_LISTED = 500;

/** report.json: the totals behind the report. Counts by position have every position, zero or not. */
export function reportJson(totals: CorpusTotals, speakers: readonly SpeakerTotal[]): string {
  const { positions } = totals;
  const { codebook } = positions;
  const listed = speakers.slice(0, SPEAKERS_LISTED);
  const report = {
    issue: {
      id: codebook.id,
      title: codebook.title,
      question: codebook.question,
      positions: codebook.positions.map(({ id, label }) => ({ id, label })),
    },
    articles: {
      analysed: totals.articles,
      withQuotes: totals.articlesWithQuotes,
      outlets: totals.outlets.size,
      firstDate: totals.firstDate,
      lastDate: totals.lastDate,
      byPosition: byPosition(positions, totals.articlesByPosition),
    },
    quotes: {
      total: totals.quotes,
      direct: totals.directQuotes,
      indirect: totals.quotes - totals.directQuotes,
      bySpeakerKind: totals.quotesBySpeakerKind,
      byPosition: byPosition(positions, totals.quotesByPosition),
      review: { total: totals.quotesToReview, byReason: Object.fromEntries(totals.doubts) },
    },
    entities: { total: totals.entities, byType: Object.fromEntries(totals.entitiesByType) },
    missing: { ...totals.missing, byCode: Object.fromEntries(totals.missingByCode) },
    speakers: {
      total: speakers.filter(isNamed).length,
      listed: listed.length,
      list: listed.map((speaker) => ({ ...speaker, byPosition: byPosition(positions, speaker.byPosition) })),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function byPosition(positions: Positions, counts: readonly number[]): Record<string, number> {
  return Object.fromEntries(positions.ids.map((id, index) => [id, counts[index] ?? 0]));
}
