/** What the words between two marks look like: a sentence, a phrase or a name. */

import { wordFrom } from '../../text/by-position.js';
import { isSpace } from '../../text/characters.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import { lastTag } from '../cues/morphology.js';
import type { Reading } from '../reading.js';

export interface InnerForm {
  readonly words: number;
  readonly characters: number;
  /** Ends with . ? ! or …. */
  readonly punctuated: boolean;
  /** Ends like a clause: a verb's final ending, or punctuated. */
  readonly finite: boolean;
  /** Ends with the last syllable of a whole sentence, not merely with a verb that could go on (막기 위해서). */
  readonly closed: boolean;
  /** Ends with a dependent noun that closes a clause: 직시할 것, 없을 뿐. */
  readonly nominalised: boolean;
  /** Holds a verb, a copula or a case particle: more than a name. */
  readonly clausal: boolean;
}

/** How many morphemes are looked at for a verb. */
const LOOK = 60;

const CLAUSE_NOUNS = new Set([
  '것',
  '뿐',
  '바',
  '격',
  '꼴',
  '셈',
  '수',
  '일',
  '중',
  '예정',
  '때문',
  '만큼',
  '줄',
  '터',
]);

export function innerForm({ body, morphemes }: Reading, { start, end }: QuotedSpan): InnerForm {
  let last = end - 1;
  while (last > start && isSpace(body.charCodeAt(last))) last--;
  const punctuated = '.?!…~'.includes(body.charAt(last));
  while (last > start && '.?!…~,'.includes(body.charAt(last))) last--;
  const first = wordFrom(morphemes, start);
  const final = wordFrom(morphemes, last + 1) - 1;
  const finalTag = final >= first ? lastTag(morphemes[final]?.tag ?? '') : '';
  const finiteTag = finalTag === 'EF' || finalTag === 'EC';
  // 넓은 바다: a noun, whatever it ends in.
  const noun = finalTag === 'NNG' || finalTag === 'NNP';
  const finiteEnd = !noun && endsFinite(body.charAt(last));
  let words = 0;
  let clausal = false;
  for (let i = first; i <= final && i < first + LOOK; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined) break;
    if (i === first || morpheme.spaceBefore) words++;
    const { tag } = morpheme;
    clausal ||=
      tag.charCodeAt(0) === 0x56 /* V */ ||
      (tag.startsWith('XS') && tag.charCodeAt(2) !== 0x4e) ||
      tag === 'JKS' ||
      tag === 'JKO' ||
      tag === 'JX';
  }
  return {
    words,
    characters: last + 1 - start,
    punctuated,
    closed: punctuated || finiteEnd || (!noun && '라자지'.includes(body.charAt(last))),
    finite: punctuated || finiteTag || finiteEnd,
    nominalised:
      CLAUSE_NOUNS.has(morphemes[final]?.surface ?? '') &&
      morphemes[final - 1] !== undefined &&
      lastTag(morphemes[final - 1]?.tag ?? '') === 'ETM',
    clausal,
  };
}

function endsFinite(syllable: string): boolean {
  return '다요까냐죠네'.includes(syllable) && syllable !== '';
}
