import type { AnalysedDocument, Stance } from '../../src/document.js';
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

/** The document of a line; what a line does not have of it is empty. `asTold` gives the stances as reports tell them. */
export function lineDocument(line: string, asTold: (stance: Stance) => Stance): AnalysedDocument {
  const document = JSON.parse(line) as AnalysedDocument; // analysisLine wrote it
  return {
    ...document,
    stances: document.stances.map(asTold),
    morphemes: [],
    headlines: [],
    digests: new Uint32Array(),
  };
}
