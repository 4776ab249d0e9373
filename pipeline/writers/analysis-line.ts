import type { AnalysedDocument, Stance } from '../../src/document.js';
import { told } from '../../src/stance/least-score.js';
import type { ArticleDigest } from '../parts/item-digest.js';
import { entityFields, judgementFields, quoteFields } from './json-fields.js';

/** One line of analysis.jsonl, line end included. Field order is part of the format: bytes must not vary. */
export function analysisLine(document: AnalysedDocument, withTokens: boolean): string {
  const { id, title, body, date, outlet, byline, url, source } = document;
  const line = {
    id,
    title,
    body,
    date,
    outlet,
    byline,
    url,
    source: { file: source.file, record: source.record },
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    entities: document.entities.map(entityFields),
    quotes: document.quotes.map(quoteFields),
    stances: document.stances.map(({ issue, scope, ref, ...judgement }) => ({
      issue,
      scope,
      ref,
      ...judgementFields(judgement),
    })),
    ...(withTokens ? { tokens: document.morphemes } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

/**
 * The document of a line as reports tell it. `digest` is of the same article: it has what a line lacks, and the
 * positions as they were told before a line's scores were rounded.
 */
export function toldDocument(line: string, digest: ArticleDigest, minScore: number): AnalysedDocument {
  const document = JSON.parse(line) as AnalysedDocument; // analysisLine wrote it
  const { position, decision, headlines, quotes } = digest;
  const ofQuotes = new Map(document.quotes.map(({ id }, at) => [id, quotes[at]?.stance ?? {}]));
  const stances = document.stances.map((stance): Stance => {
    if (stance.scope === 'article') return { ...stance, position, ...decision };
    return { ...told(stance, minScore), ...(stance.scope === 'quote' ? ofQuotes.get(stance.ref) : {}) };
  });
  return { ...document, stances, headlines, morphemes: [], digests: new Uint32Array() };
}
