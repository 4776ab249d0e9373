import { NEUTRAL, OFF_ISSUE } from '../../src/stance/codebook.js';
import type { Judgement, Reason } from '../../src/stance/judge.js';
import { isRecord } from '../readers/read-json.js';
import { recordIn } from './record-in-prose.js';

/** Longest list of evidence and longest reason that are an answer and no flood. */
const MOST_EVIDENCE = 10;
const LONGEST_REASON = 500;

/**
 * The judgement in a model's answer (JSON, alone or amid prose); null when it does not follow the schema, quotes words
 * that the text does not have, or takes a position without quoting any.
 */
export function readAnswer(content: string, text: string, labels: readonly string[]): Judgement | null {
  const answer = recordIn(content, 'position');
  if (!answer || !Array.isArray(answer.evidence) || answer.evidence.length > MOST_EVIDENCE) return null;
  const { position, confidence } = answer;
  if (typeof position !== 'string' || !labels.includes(position)) return null;
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return null;
  const evidence: Reason[] = [];
  for (const item of answer.evidence as unknown[]) {
    const reason = reasonIn(text, item);
    if (!reason) return null;
    evidence.push(reason);
  }
  const takesSide = position !== NEUTRAL && position !== OFF_ISSUE;
  if (takesSide && evidence.length === 0) return null;
  return { position, score: confidence, scores: spread(position, confidence, labels), evidence };
}

function reasonIn(text: string, item: unknown): Reason | null {
  if (!isRecord(item) || typeof item.text !== 'string' || typeof item.why !== 'string' || item.text === '')
    return null;
  if (item.why.length > LONGEST_REASON) return null;
  const start = text.indexOf(item.text);
  return start < 0 ? null : { start, end: start + item.text.length, text: item.text, why: item.why };
}

/** The model says only how sure it is of one label; the others share the rest. */
function spread(position: string, confidence: number, labels: readonly string[]): Record<string, number> {
  const rest = (1 - confidence) / (labels.length - 1);
  return Object.fromEntries(labels.map((label) => [label, label === position ? confidence : rest]));
}
