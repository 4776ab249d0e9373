/** Typed arrays that grow: what is kept of every utterance of a corpus must cost bytes, not objects. */

export class GrowingUint32 {
  #values = new Uint32Array(1024);
  length = 0;

  /** The values so far and room behind them; valid until the next `push`. */
  get values(): Uint32Array {
    return this.#values;
  }

  push(value: number): void {
    this.#reserve(this.length + 1);
    this.#values[this.length++] = value;
  }

  append(values: Uint32Array): void {
    this.#reserve(this.length + values.length);
    this.#values.set(values, this.length);
    this.length += values.length;
  }

  #reserve(length: number): void {
    if (length <= this.#values.length) return;
    const larger = new Uint32Array(Math.max(length, this.#values.length * 2));
    larger.set(this.#values);
    this.#values = larger;
  }
}
