import type { AgreedUtterance } from '../agreement/reconcile.js';
import { utteranceHash } from '../agreement/utterance-key.js';

/** Coded utterances, each once, divided for learning and testing. */
export interface Split {
  readonly training: readonly AgreedUtterance[];
  /** The fold in which each of `training` is tested by cross-validation. */
  readonly fold: readonly number[];
  /** Never learned from. */
  readonly test: readonly AgreedUtterance[];
}

/** Every fifth is held out. */
const TEST_EVERY = 5;

/**
 * Divides utterances within each code by their words alone: the same utterances give the same parts, and every part
 * has its share of each code.
 */
export function split(utterances: readonly AgreedUtterance[], folds: number): Split {
  const named = utterances.map((utterance) => ({ utterance, hash: utteranceHash(utterance.quote) }));
  named.sort((a, b) => order(a.utterance.code, b.utterance.code) || order(a.hash, b.hash));
  const inOrder = named.map(({ utterance }) => utterance);
  const training = inOrder.filter((_, i) => i % TEST_EVERY !== 0);
  return {
    training,
    fold: training.map((_, i) => i % folds),
    test: inOrder.filter((_, i) => i % TEST_EVERY === 0),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
