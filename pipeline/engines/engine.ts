import type { Article, Layers } from '../../src/document.js';

/** What an engine gives back of an analysed article; the article itself stays with the sender. */
export type ReportedLayers = Omit<Layers, 'morphemes'> & { readonly morphemes?: Layers['morphemes'] };

/** The fate of one article: its layers, or why it has none. */
export type Outcome =
  | { readonly layers: ReportedLayers }
  | { readonly failure: { readonly code: string; readonly message: string } };

/** Runs batches somewhere: worker threads here, other machines there. Outcomes stand in the order of the articles. */
export interface Engine {
  run(batch: readonly Article[], signal: AbortSignal): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}
