import type { Morpheme } from '../../document.js';
import { SYMBOL, tagKind } from './tag-kinds.js';

/**
 * The morphemes with runs of symbols cut into single ones: mecab-ko leaves `%)` in one piece, but a quantity
 * ends between the two. Gives back the same array when nothing has to be cut.
 */
export function splitSymbols(morphemes: readonly Morpheme[]): readonly Morpheme[] {
  if (!morphemes.some(isRun)) return morphemes;
  const split: Morpheme[] = [];
  for (const morpheme of morphemes) {
    if (!isRun(morpheme)) {
      split.push(morpheme);
      continue;
    }
    const { tag, semantic, expression } = morpheme;
    let { start, spaceBefore } = morpheme;
    for (const surface of morpheme.surface) {
      const end = start + surface.length;
      split.push({ surface, start, end, tag, semantic, expression, spaceBefore });
      start = end;
      spaceBefore = false;
    }
  }
  return split;
}

function isRun(morpheme: Morpheme): boolean {
  const { surface } = morpheme;
  if (surface.length < 2) return false;
  const first = surface.charCodeAt(0);
  const hangul = first >= 0xac00 && first <= 0xd7a3;
  return !hangul && tagKind(morpheme.tag) === SYMBOL;
}
