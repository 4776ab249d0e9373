import type { AnalysedDocument } from '../../src/document.js';
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
