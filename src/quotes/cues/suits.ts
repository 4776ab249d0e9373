import type { Morpheme } from '../../document.js';

/** What is brought before a court or an office by others than those who decide on it. */
const SUITS: ReadonlySet<string> = new Set([
  '소송',
  '헌법소원',
  '소원',
  '가처분',
  '심판',
  '진정',
  '고소',
  '고발',
  '상고',
  '항소',
  '청원',
]);
/** In morphemes: 손해배상 청구 소송. */
const LONGEST_SUIT = 5;

/** 법원은 주민들이 …다며 낸 손해배상 소송에서: whether the noun phrase at `from` is a suit. */
export function isSuit(morphemes: readonly Morpheme[], from: number): boolean {
  for (let i = from; i < from + LONGEST_SUIT; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || !/^(?:NN|XP|XS)/.test(morpheme.tag)) return false;
    if (SUITS.has(morpheme.surface)) return true;
  }
  return false;
}
