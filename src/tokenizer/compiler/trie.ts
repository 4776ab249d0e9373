/** A trie over UTF-16 code units, built from keys that come with common prefixes side by side. */
export class Trie {
  #capacity = 1 << 16;
  size = 1;
  firstChild = new Int32Array(this.#capacity);
  nextSibling = new Int32Array(this.#capacity);
  childCount = new Int32Array(this.#capacity);
  unit = new Uint16Array(this.#capacity);
  /** Value + 1 of the key that ends in a node; 0 where none does. */
  value = new Int32Array(this.#capacity);

  #path: number[] = [0];
  #previous = '';

  /** `key` must share its prefixes with its neighbours only (as in any sorted order); `value` >= 0. */
  add(key: string, value: number): void {
    let shared = 0;
    while (shared < key.length && key.charCodeAt(shared) === this.#previous.charCodeAt(shared)) shared++;
    this.#path.length = shared + 1;
    for (let i = shared; i < key.length; i++) {
      this.#path.push(this.#append(this.#path[i], key.charCodeAt(i)));
    }
    this.value[this.#path[key.length]] = value + 1;
    this.#previous = key;
  }

  /** The node's children, last added first. */
  children(node: number, into: number[]): void {
    into.length = 0;
    for (let child = this.firstChild[node]; child !== 0; child = this.nextSibling[child]) into.push(child);
  }

  #append(parent: number, unit: number): number {
    if (this.size === this.#capacity) this.#grow();
    const node = this.size++;
    this.unit[node] = unit;
    this.nextSibling[node] = this.firstChild[parent];
    this.firstChild[parent] = node;
    this.childCount[parent] = this.childCount[parent] + 1;
    return node;
  }

  #grow(): void {
    this.#capacity *= 2;
    const wider = (old: Int32Array) => {
      const array = new Int32Array(this.#capacity);
      array.set(old);
      return array;
    };
    this.firstChild = wider(this.firstChild);
    this.nextSibling = wider(this.nextSibling);
    this.childCount = wider(this.childCount);
    this.value = wider(this.value);
    const unit = new Uint16Array(this.#capacity);
    unit.set(this.unit);
    this.unit = unit;
  }
}
