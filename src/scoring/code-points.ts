/** Offsets of a text in UTF-16 code units, as ours, and in code points, as programs written in Python count. */
export class CodePoints {
  /** UTF-16 offset of every code point, then the length. */
  readonly #starts: number[] = [];

  constructor(text: string) {
    let at = 0;
    for (const character of text) {
      this.#starts.push(at);
      at += character.length;
    }
    this.#starts.push(at);
  }

  /** The code points before a UTF-16 offset. */
  fromUnits(unit: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The UTF-16 offset of a code point; beyond the text its end. */
  toUnits(point: number): number {
    return this.#starts[Math.max(0, Math.min(point, this.#starts.length - 1))] ?? 0;
  }
}
