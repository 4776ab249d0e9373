/** What is known of a quotation that holds speech. */
import type { Governor } from '../cues/governors.js';

/**
 * How an utterance is reported. `reported`: a verb of saying governs it; `noun-of-saying`: a noun does (…라는
 * 지적이다); `according-to`: X에 따르면; `bare`: it stands alone and the context says whose it is.
 */
export type FrameKind = 'reported' | 'noun-of-saying' | 'according-to' | 'bare';

/** Speech between marks: pair `pair` of the reading, what governs it and where its quotative ends. */
export interface DirectSpeech {
  readonly pair: number;
  readonly frame: FrameKind;
  readonly governor: Governor | null;
  /** Offset after the quotative that carries it on. */
  readonly tailEnd: number;
  /** Only part of what was said stands between the marks (“…”를 취하겠다고 밝혔다). */
  readonly partial: boolean;
}
