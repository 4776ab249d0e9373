import type { Morpheme } from '../../document.js';
import type { NameShape } from './name-shape.js';
import { SYMBOL, tagKind } from './tag-kinds.js';

/**
 * The morphemes with those cut in two that a name or quantity may end within: runs of symbols (mecab-ko leaves `%)`
 * in one piece) into single ones, and a surname from the 씨 or 모 that is grown together with it (박씨, 김모 씨).
 * Gives back the same array when nothing has to be cut.
 */
export function splitMorphemes(morphemes: readonly Morpheme[], names: NameShape): readonly Morpheme[] {
  const split: Morpheme[] = [];
  let cut = false;
  morphemes.forEach((morpheme, index) => {
    if (isSymbolRun(morpheme)) split.push(...pieces(morpheme, morpheme.surface));
    else if (isMaskedPerson(morpheme, morphemes[index + 1], names))
      split.push(...pieces(morpheme, morpheme.surface));
    else {
      split.push(morpheme);
      return;
    }
    cut = true;
  });
  return cut ? split : morphemes;
}

function pieces(morpheme: Morpheme, surfaces: Iterable<string>): Morpheme[] {
  const { tag, semantic, expression } = morpheme;
  let { start, spaceBefore } = morpheme;
  return Array.from(surfaces, (surface) => {
    const piece = { surface, start, end: start + surface.length, tag, semantic, expression, spaceBefore };
    start = piece.end;
    spaceBefore = false;
    return piece;
  });
}

function isSymbolRun(morpheme: Morpheme): boolean {
  const { surface } = morpheme;
  if (surface.length < 2) return false;
  const first = surface.charCodeAt(0);
  const hangul = first >= 0xac00 && first <= 0xd7a3;
  return !hangul && tagKind(morpheme.tag) === SYMBOL;
}

/** 박씨; 이모 before 씨 or an age, who otherwise is an aunt. */
function isMaskedPerson({ surface }: Morpheme, next: Morpheme | undefined, names: NameShape): boolean {
  if (surface.length !== 2 || !names.isSurname(surface.charCodeAt(0))) return false;
  if (surface.endsWith('씨')) return true;
  return surface.endsWith('모') && next !== undefined && /^(?:씨|\(|군$|양$)/.test(next.surface);
}
