import type { Language } from '../../src/local-text.js';
import type { Positions } from '../writers/positions.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';
import { positionLabels } from './wording.js';

/** What every part of the page needs: the language, its words, and the positions with their labels. */
export interface ReportFrame {
  readonly lang: Language;
  readonly words: ReportWords;
  readonly positions: Positions;
  /** In the order of `positions.ids`. */
  readonly labels: readonly string[];
}

export function reportFrame(positions: Positions, lang: Language): ReportFrame {
  return { lang, words: REPORT_WORDS[lang], positions, labels: positionLabels(positions, lang) };
}
