/**
 * Names met before: a hash table from a form, written without spaces, to what it was.
 *
 * The prefixes of every form are in the table as well, so that a search ends with the first code unit that no
 * form goes on with; forms are cut at MAX_UNITS, so a search is bounded.
 */

import type { Morpheme } from '../../document.js';
import { EMPTY_HASH, hashUnit } from './hashing.js';

const MAX_UNITS = 24;
const SPACE = 0x20;
const ABSENT = -1;
const PREFIX = 0;

export class KnownForms {
  /** Value of the form that `longest` found last. */
  found = 0;
  private bits = 12;
  private keys = new Int32Array(1 << 12);
  /** 0 where nothing stands, otherwise 1 + value. */
  private values = new Uint16Array(1 << 12);
  private used = 0;

  /** Adds a form or changes its value, a number of at least 1. */
  add(form: string, value: number): void {
    let hash = EMPTY_HASH;
    let units = 0;
    for (let i = 0; i < form.length && units < MAX_UNITS; i++) {
      const unit = form.charCodeAt(i);
      if (unit === SPACE) continue;
      if (units++ > 0) this.put(hash, PREFIX);
      hash = hashUnit(hash, unit);
    }
    if (units > 0) this.put(hash, value);
  }

  has(form: string): boolean {
    let hash = EMPTY_HASH;
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      if (unit !== SPACE) hash = hashUnit(hash, unit);
    }
    return this.get(hash) > PREFIX;
  }

  /** Adds what `entries` gave for another table. A prefix does not displace a form. */
  put(hash: number, value: number): void {
    if (2 * this.used >= this.keys.length) this.grow();
    const slot = this.slot(hash);
    const old = this.values[slot] as number;
    if (old === 0) this.used++;
    else if (value === PREFIX) return;
    this.keys[slot] = hash;
    this.values[slot] = value + 1;
  }

  /** Hash and value of all forms and prefixes, in order of hash. */
  entries(): [number, number][] {
    const list: [number, number][] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      const value = this.values[slot] as number;
      if (value > 0) list.push([this.keys[slot] as number, value - 1]);
    }
    return list.sort(([a], [b]) => a - b);
  }

  /**
   * How many morphemes from `from` on the longest known form covers, 0 when none begins there; its value is
   * then `found`. Morphemes from `to` on are not looked at.
   */
  longest(morphemes: readonly Morpheme[], from: number, to: number): number {
    let hash = EMPTY_HASH;
    let length = 0;
    for (let i = from; i < to; i++) {
      const { surface } = morphemes[i] as Morpheme;
      let value = ABSENT;
      for (let k = 0; k < surface.length; k++) {
        const unit = surface.charCodeAt(k);
        if (unit === SPACE) continue;
        hash = hashUnit(hash, unit);
        value = this.get(hash);
        if (value === ABSENT) return length;
      }
      if (value > PREFIX) {
        length = i + 1 - from;
        this.found = value;
      }
    }
    return length;
  }

  private get(hash: number): number {
    return (this.values[this.slot(hash)] as number) - 1;
  }

  private slot(hash: number): number {
    const mask = (1 << this.bits) - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - this.bits);
    while (this.values[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.bits++;
    this.keys = new Int32Array(1 << this.bits);
    this.values = new Uint16Array(1 << this.bits);
    for (let old = 0; old < keys.length; old++) {
      if (values[old] === 0) continue;
      const slot = this.slot(keys[old] as number);
      this.keys[slot] = keys[old] as number;
      this.values[slot] = values[old] as number;
    }
  }
}
