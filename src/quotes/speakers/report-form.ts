import type { Morpheme, Span } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import { SWITCHING } from './clauses.js';

/**
 * How the verb that reports an utterance goes on. `final` ends its sentence; `adnominal` describes a noun (말한 김 대표);
 * `reported` is reported in turn (말했다고 전했다); `switching` hands over to another subject (말하자, 말했지만);
 * `other` is anything else.
 */
export type ReportForm = 'final' | 'adnominal' | 'reported' | 'switching' | 'other';

/** Morphemes of a verb of saying with its endings and auxiliaries. */
const VERB_REACH = 9;

const QUOTATIVE = /^(?:[ㄴ는]?다|라|자|냐|느냐)(?:고|며|면서)$/;

export function reportFormOf(morphemes: readonly Morpheme[], cue: Span): ReportForm {
  const first = wordFrom(morphemes, cue.start);
  for (let i = first; i < morphemes.length && i < first + VERB_REACH; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || (i > first && /^S[SC]/.test(morpheme.tag))) break;
    const { tag, surface } = morpheme;
    if (isAdnominal(tag)) return 'adnominal';
    if (tag.includes('EF') || tag === 'SF') return 'final';
    if (!tag.includes('EC')) continue;
    if (QUOTATIVE.test(surface)) return 'reported';
    if (SWITCHING.has(surface)) return 'switching';
    if (surface !== '아' && surface !== '어' && morphemes[i + 1]?.tag.startsWith('VX') !== true)
      return 'other';
  }
  return 'other';
}

/** Of verbs of saying the tokenizer takes but 한 for a number (남겠다고 한 선수). */
function isAdnominal(tag: string): boolean {
  return tag.includes('ETM') || tag === 'MM';
}

/** …”며 자리를 떴다고 밝혔다: another report ends between the words and the verb that reports them. */
export function isReportedAgain(between: string): boolean {
  return /^\S*\s.*[다라자냐]고 /.test(between);
}

/** Index of the morpheme after the adnominal ending of the verb of saying. */
export function afterAdnominal(morphemes: readonly Morpheme[], cue: Span): number {
  let i = wordFrom(morphemes, cue.start);
  while (i < morphemes.length && !isAdnominal(morphemes[i]?.tag ?? 'ETM')) i++;
  return i + 1;
}
