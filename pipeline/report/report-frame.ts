import type { Language } from '../../src/local-text.js';
import type { Positions } from '../writers/positions.js';
import { type Html, html, NOTHING } from './html.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';
import { count, positionLabels } from './wording.js';

/** What every part of the page needs: the language, its words, and the positions with their labels. */
export interface ReportFrame {
  readonly lang: Language;
  readonly words: ReportWords;
  readonly positions: Positions;
  /** In the order of `positions.ids`. */
  readonly labels: readonly string[];
  /** The run writes tables too, so the page can point to them. */
  readonly tables: boolean;
}

export function reportFrame(positions: Positions, lang: Language, tables: boolean): ReportFrame {
  return { lang, words: REPORT_WORDS[lang], positions, labels: positionLabels(positions, lang), tables };
}

/** How much a position says on the issue: 0 takes a side, 1 takes none, 2 off the issue or unjudged. */
export function rankOf({ positions }: ReportFrame, position: string): number {
  return Math.min(2, Math.max(0, positions.indexOf(position) - positions.sides + 1));
}

/** Says that a list is not whole, and where the whole is. */
export function partialNote(
  { words, tables }: ReportFrame,
  shown: number,
  total: number,
  table: string,
): Html {
  if (shown === total) return NOTHING;
  return html`<p class="partial">${words.partial(count(shown), count(total), tables ? table : '--format csv')}</p>
`;
}
