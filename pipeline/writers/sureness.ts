import type { AnalysedDocument, Stance } from '../../src/document.js';
import { isCutShort } from '../../src/text/cut-short.js';
import { type JudgedQuote, positionOf } from './judged-quotes.js';
import type { Positions } from './positions.js';

/** From this probability on a side is reported as taken: leanings, clearest statements, summaries. */
const SURE_SIDE = 0.6;
/** Below this probability a person should look whether the speaker is right. */
const SURE_SPEAKER = 0.7;

/** Why a person should look at a quote. */
export type Doubt = 'unknown-speaker' | 'low-confidence' | 'low-score' | 'cut-body';

/** Whether the quote takes a side of the codebook, and surely. */
export function isSurelySided(
  positions: Positions,
  { stance }: { readonly stance: Pick<Stance, 'position' | 'score'> | null },
): boolean {
  return isSided(positions, stance?.position) && (stance?.score ?? 0) >= SURE_SIDE;
}

/** What is doubtful about a quote, in the order of what it costs a reader. */
export function doubtsAbout(
  positions: Positions,
  { body }: AnalysedDocument,
  { quote, stance }: JudgedQuote,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (quote.speaker.kind === 'unknown') doubts.push('unknown-speaker');
  else if (quote.confidence < SURE_SPEAKER) doubts.push('low-confidence');
  if (isSided(positions, positionOf(stance)) && (stance?.score ?? 0) < SURE_SIDE) doubts.push('low-score');
  if (isCutShort(body)) doubts.push('cut-body');
  return doubts;
}

function isSided(positions: Positions, position: string | undefined): boolean {
  return position !== undefined && positions.indexOf(position) < positions.sides;
}
