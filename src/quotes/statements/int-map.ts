/** Numbers of 32 bits to numbers above 0, in two typed arrays (open addressing). 0 is what is not there. */
export class IntMap {
  #keys = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #size = 0;

  get(key: number): number {
    return this.#values[this.#slotOf(key)] ?? 0;
  }

  set(key: number, value: number): void {
    let slot = this.#slotOf(key);
    if (this.#values[slot] === 0) {
      this.#size++;
      if (this.#size * 2 > this.#keys.length) {
        this.#double();
        slot = this.#slotOf(key);
      }
    }
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key ^ (key >>> 15), 0x85eb_ca6b) >>> 0;
    slot = (slot ^ (slot >>> 13)) & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #double(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const value = values[i] ?? 0;
      if (value === 0) continue;
      const slot = this.#slotOf(keys[i] ?? 0);
      this.#keys[slot] = keys[i] ?? 0;
      this.#values[slot] = value;
    }
  }
}
