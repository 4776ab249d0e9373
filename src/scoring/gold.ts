import type { Quote, Span } from '../document.js';

/** A quote as careful readers say it is. Lists hold all that they accept, the main answer first. */
export interface GoldQuote {
  readonly type: Quote['type'];
  readonly text: string;
  readonly extents: readonly Span[];
  /** Canonical names; `unknown` where the article does not tell. */
  readonly speakers: readonly string[];
  /** The article gives the speaker's own name. */
  readonly named: boolean;
  /** Empty where nothing was said of it. */
  readonly titles: readonly string[];
  /** Null among them: that no organisation is given is right too. Empty where nothing was said of it. */
  readonly orgs: readonly (string | null)[];
  readonly cues: readonly string[];
  readonly position: string | null;
}

export const UNKNOWN_SPEAKER = 'unknown';

/** Types of entity whose names readers list. */
export const NAME_TYPES = ['PS', 'OG', 'LC'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export interface GoldDocument {
  readonly id: string;
  readonly quotes: readonly GoldQuote[];
  /** All forms in which the article names each; null where nobody listed them. */
  readonly names: Readonly<Record<NameType, readonly string[]>> | null;
}
