import type { Layers } from '../../src/document.js';
import type { LocalText } from '../../src/local-text.js';
import type { BatchItem } from '../parts/batch-item.js';

/** What is reported of an analysed article besides the article itself. */
export type ReportedLayers = Omit<Layers, 'morphemes' | 'mentions'> & {
  readonly morphemes?: Layers['morphemes'];
};

/** What went wrong with an article, and what to do. */
export interface Trouble {
  readonly code: string;
  readonly message: LocalText;
}

/** The fate of one article: its layers, perhaps with something missing in them, or why it has none. */
export type Outcome =
  | { readonly layers: ReportedLayers; readonly incomplete?: Trouble }
  | { readonly failure: Trouble };

/** Runs batches somewhere: worker threads here, other machines there. */
export interface Engine {
  /** Batches that it can have in work at once. */
  readonly slots: number;
  /** The part (`parts/part-bytes.ts`) that comes out of the batch: a bad article is a failure in it. */
  run(batch: readonly BatchItem[], signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** An engine whose outcomes can be had before they are written down. */
export interface OutcomeEngine extends Engine {
  /** Outcomes stand in the order of the articles. */
  outcomes(batch: readonly BatchItem[], signal: AbortSignal): Promise<readonly Outcome[]>;
}
