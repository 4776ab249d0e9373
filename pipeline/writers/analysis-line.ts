import type { AnalysedDocument, Speaker, Stance } from '../../src/document.js';
import { roundScore } from './score.js';

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
    entities: document.entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      mentions: entity.mentions.map(({ start, end, text }) => ({ start, end, text })),
    })),
    quotes: document.quotes.map(({ id, type, start, end, text, speaker, mention, cue, confidence }) => ({
      id,
      type,
      start,
      end,
      text,
      speaker: speakerFields(speaker),
      mention: mention === null ? null : { start: mention.start, end: mention.end, text: mention.text },
      cue: cue === null ? null : { start: cue.start, end: cue.end, text: cue.text, lemma: cue.lemma },
      confidence: roundScore(confidence),
    })),
    stances: document.stances.map(stanceFields),
    ...(withTokens ? { tokens: document.morphemes } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

function speakerFields({ name, kind, title, org, entity }: Speaker): Speaker {
  return { name, kind, title, org, entity };
}

function stanceFields({ issue, scope, ref, position, score, scores, evidence }: Stance): Stance {
  return {
    issue,
    scope,
    ref,
    position,
    score: roundScore(score),
    scores: Object.fromEntries(Object.entries(scores).map(([label, share]) => [label, roundScore(share)])),
    evidence: evidence.map(({ start, end, text, why }) => ({ start, end, text, why })),
  };
}
