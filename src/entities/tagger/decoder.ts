/** Finds the best labels of one sentence at a time from their scores, in buffers that are reused. */

import { beginLabel, classOf, insideLabel, isBegin, labelCount, OUTSIDE } from './labels.js';
import { laneCount, type TaggerModel } from './model.js';

/** Below every score of a legal path, and far enough from the end of int32. */
const NEVER = -(1 << 28);

export class Decoder {
  /** Best label of each morpheme after `decode`. */
  path = new Uint8Array(0);
  private readonly labels: number;
  /** An entry is a label that may stand after any other: outside, then each class's beginning. */
  private readonly entries: number;
  /** `enter[p * entries + e]`: score of the transition from label p to entry e; the last row is the start. */
  private readonly enter: Int32Array;
  /** `goOn[p]`: from label p to the inside label of its class. */
  private readonly goOn: Int32Array;
  /** Of each label: the greatest and the least score of a transition to an entry. */
  private readonly bestExit: Int32Array;
  private readonly worstExit: Int32Array;
  /** Scores of the best paths to each label of the morpheme at hand and of the one before it. */
  private best: Int32Array;
  private before: Int32Array;
  /** `back[i * labels + y]`: what stands before label y of morpheme i on the best path to it. */
  private back = new Uint8Array(0);
  private readonly entered: Int32Array;
  private readonly enteredFrom: Uint8Array;

  constructor({ classes, transitions }: TaggerModel) {
    const labels = labelCount(classes.length);
    const entryLabels = [OUTSIDE, ...Array.from(classes, (_, index) => beginLabel(index))];
    const rows = Array.from({ length: labels + 1 }, (_, p) =>
      entryLabels.map((y) => transitions[p * labels + y] as number),
    );
    this.labels = labels;
    this.entries = entryLabels.length;
    this.enter = Int32Array.from(rows.flat());
    this.goOn = Int32Array.from({ length: labels }, (_, p) =>
      p === OUTSIDE ? NEVER : (transitions[p * labels + insideLabel(classOf(p))] as number),
    );
    this.bestExit = Int32Array.from(rows, (row) => Math.max(...row));
    this.worstExit = Int32Array.from(rows, (row) => Math.min(...row));
    this.best = new Int32Array(labels);
    this.before = new Int32Array(labels);
    this.entered = new Int32Array(this.entries);
    this.enteredFrom = new Uint8Array(this.entries);
  }

  /**
   * Viterbi over legal transitions; fills `path` for `count` morphemes. Ties go to the lower label.
   * The lanes of the labels' scores (model.ts) stand in a row for each morpheme.
   */
  decode(scores: Int32Array, count: number): void {
    const { labels, entries } = this;
    const lanes = laneCount(labels);
    if (this.path.length < count) {
      this.path = new Uint8Array(2 * count);
      this.back = new Uint8Array(2 * count * labels);
    }
    this.before.fill(NEVER);
    this.entered.set(this.enter.subarray(labels * entries));
    let floor = this.step(scores, 0, 0);
    for (let i = 1; i < count; i++) {
      [this.best, this.before] = [this.before, this.best];
      this.enterFromAny(floor);
      floor = this.step(scores, i * lanes, i * labels);
    }
    this.trace(count);
  }

  /**
   * For each entry: the best way to it from the labels of the morpheme before.
   *
   * Exact although few labels are tried: one that would lose to the best of them even if its own best transition
   * met the other's worst wins nowhere. `floor` is what that best one reaches with its worst transition.
   */
  private enterFromAny(floor: number): void {
    const { labels, entries, enter, before, bestExit, entered, enteredFrom } = this;
    entered.fill(NEVER * 2);
    for (let p = 0; p < labels; p++) {
      const score = before[p] as number;
      if (score + (bestExit[p] as number) < floor) continue;
      const row = p * entries;
      for (let e = 0; e < entries; e++) {
        const candidate = score + (enter[row + e] as number);
        if (candidate > (entered[e] as number)) {
          entered[e] = candidate;
          enteredFrom[e] = p;
        }
      }
    }
  }

  /** Adds the morpheme with the scores at `at` to all paths; returns the floor for the next one. */
  private step(scores: Int32Array, at: number, backAt: number): number {
    const { labels, goOn, best, before, back, entered, enteredFrom, worstExit } = this;
    let packed = scores[at] as number;
    let lower = (packed << 16) >> 16;
    best[OUTSIDE] = (entered[OUTSIDE] as number) + lower;
    back[backAt + OUTSIDE] = enteredFrom[OUTSIDE] as number;
    let floor = (best[OUTSIDE] as number) + (worstExit[OUTSIDE] as number);
    for (let begin = 1, entry = 1; begin < labels; begin += 2, entry++) {
      // A lane has this class's beginning in its upper half, the next lane the class's inside in its lower one.
      const beginScore = (entered[entry] as number) + ((packed - lower) >> 16);
      packed = scores[at + entry] as number;
      lower = (packed << 16) >> 16;
      const inside = begin + 1;
      const viaBegin = (before[begin] as number) + (goOn[begin] as number);
      const viaInside = (before[inside] as number) + (goOn[inside] as number);
      const insideScore = Math.max(viaBegin, viaInside) + lower;
      best[begin] = beginScore;
      back[backAt + begin] = enteredFrom[entry] as number;
      best[inside] = insideScore;
      back[backAt + inside] = viaInside > viaBegin ? inside : begin;
      floor = Math.max(
        floor,
        beginScore + (worstExit[begin] as number),
        insideScore + (worstExit[inside] as number),
      );
    }
    return floor;
  }

  private trace(count: number): void {
    const { labels, best, back, path } = this;
    let label: number = OUTSIDE;
    for (let y = 1; y < labels; y++) if ((best[y] as number) > (best[label] as number)) label = y;
    for (let i = count - 1; i >= 0; i--) {
      path[i] = label;
      label = back[i * labels + label] as number;
    }
  }

  /** Class of the entity that begins at `index`, -1 when none does. */
  classBeginningAt(index: number): number {
    const label = this.path[index] as number;
    return isBegin(label) ? classOf(label) : -1;
  }
}
