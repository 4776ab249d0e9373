/**
 * The layers as JSON, the same in analysis.jsonl and in the filters. Field order is part of the format: bytes
 * must not vary.
 */
import {
  type Entity,
  type Mention,
  mentionAt,
  type Quote,
  type Stance,
  type TaggedSpan,
} from '../../src/document.js';
import { roundScore } from './score.js';

/** Title and organisation of a person are told with the quotes, not here. */
export function entityFields({ id, type, name, aliases, mentions }: Entity): Omit<Entity, 'title' | 'org'> {
  return {
    id,
    type,
    name,
    aliases,
    mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
  };
}

export function mentionFields(
  body: string,
  { start, end, type }: TaggedSpan,
): Mention & Pick<TaggedSpan, 'type'> {
  return { ...mentionAt(body, start, end), type };
}

export function quoteFields({ id, type, start, end, text, speaker, mention, cue, confidence }: Quote): Quote {
  const { name, kind, title, org, entity } = speaker;
  return {
    id,
    type,
    start,
    end,
    text,
    speaker: { name, kind, title, org, entity },
    mention: mention === null ? null : { start: mention.start, end: mention.end, text: mention.text },
    cue: cue === null ? null : { start: cue.start, end: cue.end, text: cue.text, lemma: cue.lemma },
    confidence: roundScore(confidence),
  };
}

/** What a judgement says, without the issue and segment it is about. */
export function judgementFields({
  position,
  score,
  scores,
  evidence,
}: Pick<Stance, 'position' | 'score' | 'scores' | 'evidence'>): Omit<Stance, 'issue' | 'scope' | 'ref'> {
  return {
    position,
    score: roundScore(score),
    scores: Object.fromEntries(Object.entries(scores).map(([label, share]) => [label, roundScore(share)])),
    evidence: evidence.map(({ start, end, text, why }) => ({ start, end, text, why })),
  };
}
