import { GrowingUint32 } from './growing.js';
import { IntMap } from './int-map.js';

/**
 * The records of digests (digests.ts), each kept once: what agencies send out is printed by the dozen. Only the first
 * number of a record, whose quote it is, may differ between those that are one here.
 */
export class RecordStore {
  readonly #words = new GrowingUint32();
  /** One more than where the first record of a hash begins. */
  readonly #places = new IntMap();

  /** All records; valid until the next `put`. */
  get words(): Uint32Array {
    return this.#words.values;
  }

  /** Where the record lies in `words`. */
  put(record: Uint32Array): number {
    const hash = hashOf(record);
    const known = this.#places.get(hash) - 1;
    if (known >= 0 && this.#isAt(known, record)) return known;
    const place = this.#words.length;
    this.#words.append(record);
    if (known < 0) this.#places.set(hash, place + 1);
    return place;
  }

  #isAt(place: number, record: Uint32Array): boolean {
    const words = this.words;
    for (let i = 1; i < record.length; i++) if (words[place + i] !== record[i]) return false;
    return true;
  }
}

function hashOf(record: Uint32Array): number {
  let hash = record.length;
  for (let i = 1; i < record.length; i++) {
    hash = Math.imul(hash ^ (record[i] ?? 0), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
