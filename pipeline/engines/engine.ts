import type { Article, Layers } from '../../src/document.js';

/** What an engine gives back of an analysed article; the article itself stays with the sender. */
export type ReportedLayers = Omit<Layers, 'morphemes' | 'mentions'> & {
  readonly morphemes?: Layers['morphemes'];
};

/** What went wrong with an article, and what to do. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
}

/** The fate of one article: its layers, perhaps with something missing in them, or why it has none. */
export type Outcome =
  | { readonly layers: ReportedLayers; readonly incomplete?: Trouble }
  | { readonly failure: Trouble };

/** Runs batches somewhere: worker threads here, other machines there. Outcomes stand in the order of the articles. */
export interface Engine {
  run(batch: readonly Article[], signal: AbortSignal): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}
