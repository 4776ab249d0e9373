import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Endings } from '../../src/text/endings.js';

const any = (): boolean => true;

function listOf(words: Iterable<string>): Endings<string> {
  const endings = new Endings<string>();
  for (const word of words) endings.set(word, word);
  return endings;
}

describe('Endings', () => {
  it('gives the longest listed ending', () => {
    const endings = listOf(['원', '연구원', '구원']);
    expect(endings.longest('한들연구원', any)).toBe('연구원');
    expect(endings.longest('한들의원', any)).toBe('원');
    expect(endings.longest('한들', any)).toBeNull();
    expect(endings.longest('', any)).toBeNull();
  });

  it('asks what stands before an ending', () => {
    const endings = listOf(['원', '연구원']);
    expect(endings.longest('연구원', (_, stem) => stem > 0)).toBe('원');
    expect(endings.longest('원', (_, stem) => stem > 0)).toBeNull();
  });

  it('looks no further than told', () => {
    expect(listOf(['장', '과장']).longest('새솔과장님께서', any, 4)).toBe('과장');
  });

  it('has the last value of an ending that is given twice', () => {
    const endings = new Endings<number>();
    endings.set('실', 1);
    endings.set('실', 2);
    expect(endings.longest('정책실', any)).toBe(2);
  });

  it('finds what a search over all of the list finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('가', '나', '다'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 200 }), letters, (words, text) => {
        const ending = words.filter((word) => text.endsWith(word)).sort((a, b) => b.length - a.length)[0];
        expect(listOf(words).longest(text, any)).toBe(ending ?? null);
      }),
    );
  });
});
