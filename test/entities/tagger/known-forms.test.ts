import { describe, expect, it } from 'vitest';
import type { Morpheme } from '../../../src/document.js';
import { KnownForms } from '../../../src/entities/tagger/known-forms.js';

function morphemes(...surfaces: string[]): Morpheme[] {
  let start = 0;
  return surfaces.map((surface) => {
    const end = start + surface.length;
    const morpheme = {
      surface,
      start,
      end,
      tag: 'NNG',
      semantic: '*',
      expression: '*',
      spaceBefore: start === 0,
    };
    start = end;
    return morpheme;
  });
}

describe('known forms', () => {
  it('finds the longest form that ends with a morpheme', () => {
    const forms = new KnownForms();
    forms.add('누리', 3);
    forms.add('누리 클라우드', 7);
    expect(forms.longest(morphemes('누리', '클라우드', '는'), 0, 3)).toBe(2);
    expect(forms.found).toBe(7);
    expect(forms.longest(morphemes('누리', '클', '는'), 0, 3)).toBe(1);
    expect(forms.found).toBe(3);
    expect(forms.longest(morphemes('누리클', '라우드'), 0, 2)).toBe(2);
    expect(forms.longest(morphemes('누', '리클'), 0, 2)).toBe(0);
  });

  it('takes no notice of spaces, in forms and in morphemes', () => {
    const forms = new KnownForms();
    forms.add('누리 AI', 5);
    expect(forms.longest(morphemes('누리 AI', '는'), 0, 2)).toBe(1);
    expect(forms.longest(morphemes('누리', 'AI'), 0, 2)).toBe(2);
    expect(forms.has('누리AI')).toBe(true);
  });

  it('looks no further than told', () => {
    const forms = new KnownForms();
    forms.add('누리클라우드', 7);
    expect(forms.longest(morphemes('누리', '클라우드'), 0, 1)).toBe(0);
    expect(forms.longest(morphemes('누리', '클라우드'), 0, 2)).toBe(2);
  });

  it('keeps a form when a longer one runs through it, in either order', () => {
    const one = new KnownForms();
    one.add('서울', 1);
    one.add('서울대', 2);
    const other = new KnownForms();
    other.add('서울대', 2);
    other.add('서울', 1);
    for (const forms of [one, other]) {
      expect(forms.longest(morphemes('서울', '에'), 0, 2)).toBe(1);
      expect(forms.found).toBe(1);
      expect(forms.has('서울대')).toBe(true);
      expect(forms.has('서')).toBe(false);
    }
  });

  it('survives growth and a round trip through its entries', () => {
    const forms = new KnownForms();
    for (let i = 0; i < 9000; i++) forms.add(`이름${i}`, 1 + (i % 200));
    const copy = new KnownForms();
    for (const [hash, value] of forms.entries()) copy.put(hash, value);
    for (let i = 0; i < 9000; i += 97) {
      expect(copy.longest(morphemes(`이름${i}`), 0, 1)).toBe(1);
      expect(copy.found).toBe(1 + (i % 200));
    }
  });
});
