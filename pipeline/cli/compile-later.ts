import { setFlagsFromString } from 'node:v8';

/**
 * How much bytecode a function runs, in bytes, before V8 compiles it again and better. The usual 66 KB suit programs
 * of a few hot loops; an analysis is thousands of functions that all get warm at once, in each worker.
 * docs/decisions.md has the figures.
 */
const INTERRUPT_BUDGET = 1_000_000;

/** Tells V8 to take its time. Of use before the threads start; it holds for the whole process. */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
