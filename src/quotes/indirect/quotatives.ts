/** Quotative endings that let a reported clause end: -다고, -라며, -다는, also cut up, doubled or behind a note. */
import type { Morpheme } from '../../document.js';
import {
  endsLikeQuotative,
  isNominal,
  lastTag,
  type Quotative,
  quotativeEnding,
} from '../cues/morphology.js';
import { CLOSING_MARKS } from '../speaker-like.js';

/** Where the quotative at morpheme `i` lets its clause end. */
export interface QuotativeAt {
  readonly at: number;
  readonly kind: Quotative;
  readonly clauseEnd: number;
}

/** The quotative ending at `i`; after a finished verb (했다라고) the clause ends before it. */
export function quotativeAt(morphemes: readonly Morpheme[], i: number): QuotativeAt | null {
  const morpheme = morphemes[i];
  if (morpheme === undefined) return null;
  const { surface } = morpheme;
  // Asked of every morpheme: the last letter tells it of nearly all.
  if (surface.endsWith('면')) return cutConnective(morphemes, i);
  if (!(morpheme.tag === 'JKQ' || endsLikeQuotative(surface))) return null;
  if (morpheme.spaceBefore) {
    if (surface === '고' || surface === '라고') return detached(morphemes, i);
  } else if (surface.length < 3 && morphemes[i - 1]?.surface === ')') {
    return behindNote(morphemes, i);
  } else if (surface.length < 4) {
    const split = SPLIT_TAILS.get(surface);
    const found = split === undefined ? null : afterFinite(morphemes, i, split);
    if (found !== null) return found;
  }
  const found = quotativeEnding(morpheme);
  const before = morphemes[i - 1];
  const doubled = before !== undefined && !morpheme.spaceBefore && lastTag(before.tag) === 'EF';
  if (doubled && morpheme.tag === 'JKQ') return { at: i, kind: 'complement', clauseEnd: morpheme.start };
  // 5㎜라고: after signs and foreign letters the tokenizer sees a particle.
  if (
    morpheme.tag === 'JKQ' &&
    before !== undefined &&
    !morpheme.spaceBefore &&
    morpheme.surface.endsWith('라고')
  ) {
    return isNominal(before.tag) || (before.tag === 'SY' && !CLOSING_MARKS.includes(before.surface))
      ? { at: i, kind: 'complement', clauseEnd: morpheme.end - 1 }
      : null;
  }
  if (found === null) return null;
  return { at: i, kind: found.kind, clauseEnd: doubled ? morpheme.start : found.clauseEnd };
}

/** 막힌다며, 나온다면서, cut behind the finite verb. */
const SPLIT_TAILS: ReadonlyMap<string, Quotative> = new Map([
  ['고', 'complement'],
  ['며', 'connective'],
  ['면서', 'connective'],
  ['면서도', 'connective'],
  ['는', 'adnominal'],
]);

/** 몰랐다 comes as one morpheme of tense, 한다 as one of a copula. */
const FINITE: ReadonlySet<string> = new Set(['EC', 'EF', 'EP', 'VCP']);

/** 한다, 하라, 하자, 하냐: what a quotative may hang on. */
function isFinished(morpheme: Morpheme | undefined): morpheme is Morpheme {
  return (
    morpheme !== undefined &&
    FINITE.has(lastTag(morpheme.tag)) &&
    '다라자냐'.includes(morpheme.surface.slice(-1))
  );
}

function afterFinite(morphemes: readonly Morpheme[], i: number, kind: Quotative): QuotativeAt | null {
  const before = morphemes[i - 1];
  return isFinished(before) ? { at: i, kind, clauseEnd: before.end } : null;
}

/** 않는다면서도, cut into 는다면 and 서도. */
function cutConnective(morphemes: readonly Morpheme[], i: number): QuotativeAt | null {
  const morpheme = morphemes[i];
  const next = morphemes[i + 1];
  if (morpheme === undefined || next?.spaceBefore !== false || !/^서도?$/.test(next.surface)) return null;
  if (!/(?:다|라|자|냐)면$/.test(morpheme.surface) || lastTag(morpheme.tag) !== 'EC') return null;
  return { at: i + 1, kind: 'connective', clauseEnd: morpheme.end - 1 };
}

/** 싸우겠다 고 밝혔다: a quotative set off by a stray space. */
function detached(morphemes: readonly Morpheme[], i: number): QuotativeAt | null {
  const before = morphemes[i - 1];
  if (!isFinished(before) || !/^E[CF]$/.test(lastTag(before.tag))) return null;
  return { at: i, kind: 'complement', clauseEnd: before.end };
}

/** 치솟았다(flared up)고: a note stands between the finished verb and its quotative. */
function behindNote(morphemes: readonly Morpheme[], i: number): QuotativeAt | null {
  const kind = SPLIT_TAILS.get(morphemes[i]?.surface ?? '');
  const closing = morphemes[i - 1];
  if (kind === undefined || closing === undefined) return null;
  let open = i - 2;
  while (open > 0 && i - open < LONGEST_NOTE && morphemes[open]?.surface !== '(') open--;
  const isNote = morphemes[open]?.surface === '(' && isFinished(morphemes[open - 1]);
  return isNote ? { at: i, kind, clauseEnd: closing.end } : null;
}

/** Morphemes of a note in brackets. */
const LONGEST_NOTE = 10;
