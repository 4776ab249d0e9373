import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTaggerModel, TaggerModelError } from '../../../src/entities/tagger/model.js';

const bytes = new Uint8Array(readFileSync(new URL('../../../models/ner.bin', import.meta.url)));

describe('the model file', () => {
  it('stays within 15 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(15_000_000);
  });

  it('is used in place, also in memory that threads share', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const model = readTaggerModel(shared);
    expect(model.buckets.buffer).toBe(shared.buffer);
    expect(model.classes).toContain('PS');
  });

  it('may begin at an odd address', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readTaggerModel(shifted.subarray(1)).classes).toEqual(readTaggerModel(bytes).classes);
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['another file', new Uint8Array(4096)],
    ['cut short', bytes.subarray(0, bytes.length - 2)],
  ])('is refused when %s', (_, damaged) => {
    expect(() => readTaggerModel(damaged)).toThrow(TaggerModelError);
    expect(() => readTaggerModel(damaged)).toThrow(/restore models\/ner\.bin/);
  });
});
