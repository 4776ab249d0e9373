import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { readCases } from '../support/marked-utterances.js';

const cases = readCases(readFileSync(new URL('../cases/text/sentences.txt', import.meta.url), 'utf8'));

describe('splitSentences', () => {
  it.each(cases)('%s', (marked) => {
    const text = marked.replaceAll('‖', '');
    const expected = marked.split('‖').map((part) => part.trim());
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('gives ordered spans that cover everything but white space', () => {
    const pieces = fc.constantFrom(
      '했다',
      '.',
      ' ',
      '“',
      '”',
      '"',
      '\n',
      '3',
      'A',
      '(',
      '?',
      '…',
      '말',
      ',',
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
