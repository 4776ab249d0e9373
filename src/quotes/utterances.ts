/** Finds what somebody said, wrote or announced: direct and indirect quotes with the words that report them. */
import { type Cue, type Document, type Mention, mentionAt, type Span } from '../document.js';
import { isSpace } from '../text/characters.js';
import type { DirectSpeech, FrameKind } from './direct/direct-speech.js';
import { findDirectSpeech } from './direct/find-direct-speech.js';
import { findIndirectSpeech } from './indirect/find-indirect-speech.js';
import { findInnerSpeech } from './indirect/inner-speech.js';
import type { UtteranceLexicon } from './lexicon.js';
import { type Reading, readDocument, sentenceAt } from './reading.js';
import { type SpeakerNouns, speakerNouns } from './speaker-like.js';
import type { SpeakerLexicon } from './speakers/lexicon.js';

/** An utterance and what attribution needs to know of the words around it. */
export interface Utterance extends Mention {
  readonly type: 'direct' | 'indirect';
  readonly cue: Cue | null;
  readonly frame: FrameKind;
  /** Where its subject may stand, on either side of it: from the last report's end to the end of this one. */
  readonly clause: Span;
  /** Index of the sentence it begins in. */
  readonly sentence: number;
  /** Utterances under one verb of saying share the number (“A”라며 “B”고 말했다). */
  readonly group: number;
  /** Index of the utterance that contains it; -1 when none does. */
  readonly parent: number;
}

interface Found extends Span {
  readonly type: 'direct' | 'indirect';
  readonly frame: FrameKind;
  readonly cue: Cue | null;
  /** Offset after the verb of saying, or after the quotation when there is none. */
  readonly reportEnd: number;
}

export interface UtteranceLexicons {
  readonly utterances: UtteranceLexicon;
  readonly speakers: SpeakerLexicon;
}

/** The utterances of `document` in text order. Linear in its length. */
export function findUtterances(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  lexicons: UtteranceLexicons,
): Utterance[] {
  return utterancesOf(
    readDocument(document, lexicons.utterances),
    speakerNouns(document.entities, lexicons.speakers),
  );
}

/** The utterances of a document that was read already. */
export function utterancesOf(reading: Reading, nouns: SpeakerNouns): Utterance[] {
  const { body } = reading;
  const direct = findDirectSpeech(reading, nouns);
  const indirect = findIndirectSpeech(reading, nouns, direct);
  const found: Found[] = [];
  for (const speech of direct) found.push(fromDirect(reading, speech));
  for (const clause of indirect) found.push(trimmed(body, clause));
  for (const clause of findInnerSpeech(reading, nouns, direct)) found.push(trimmed(body, clause));
  return link(
    reading,
    found.sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

function fromDirect({ body, marks, morphemes }: Reading, speech: DirectSpeech): Found {
  const pair = marks.pairs[speech.pair];
  const { governor, frame, tailEnd } = speech;
  const verbEnd = governor === null ? tailEnd : (morphemes[governor.next - 1]?.end ?? tailEnd);
  return trimmed(body, {
    start: pair?.start ?? 0,
    end: pair?.end ?? 0,
    type: 'direct',
    frame,
    cue: governor?.cue ?? null,
    reportEnd: verbEnd,
  });
}

/** Without the white space at either end. */
function trimmed(body: string, found: Found): Found {
  let { start, end } = found;
  while (start < end && isSpace(body.charCodeAt(start))) start++;
  while (end > start && isSpace(body.charCodeAt(end - 1))) end--;
  const { type, frame, cue, reportEnd } = found;
  return { start, end, type, frame, cue, reportEnd };
}

function link({ body, sentences }: Reading, found: readonly Found[]): Utterance[] {
  const utterances: Utterance[] = [];
  const groups = new Map<number, number>();
  const open: number[] = [];
  let reportEnd = 0;
  let groupStart = 0;
  let latestCue = -1;
  for (const [index, { start, end, type, frame, cue, reportEnd: ownEnd }] of found.entries()) {
    while (open.length > 0 && (utterances[open.at(-1) ?? 0]?.end ?? 0) <= start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    const sentence = sentenceAt(sentences, start);
    const group = cue === null ? groups.size : (groups.get(cue.start) ?? groups.size);
    groups.set(cue?.start ?? -index - 1, group);
    const around = parent >= 0 ? utterances[parent] : sentences[sentence];
    const limit = around?.start ?? 0;
    if (parent < 0 && (cue === null || cue.start !== latestCue)) groupStart = Math.max(limit, reportEnd);
    const from = parent >= 0 ? limit : Math.min(start, Math.max(limit, groupStart));
    const to = parent >= 0 ? (around?.end ?? ownEnd) : Math.max(ownEnd, end);
    const { text } = mentionAt(body, start, end);
    utterances.push({
      start,
      end,
      text,
      type,
      cue,
      frame,
      clause: { start: from, end: to },
      sentence,
      group,
      parent,
    });
    if (parent < 0) {
      reportEnd = Math.max(reportEnd, ownEnd);
      latestCue = cue?.start ?? -1;
    }
  }
  return utterances;
}
