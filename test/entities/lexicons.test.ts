import { describe, expect, it } from 'vitest';
import { LexiconError } from '../../src/entities/lexicon-table.js';
import { ENTITY_LEXICON_FILES, parseEntityLexicons } from '../../src/entities/lexicons.js';
import { lexicons, lexiconTexts } from './resources.js';

describe('entity lexicons', () => {
  for (const file of ENTITY_LEXICON_FILES) {
    it(`${file} has entries, none of them twice`, () => {
      const rows = lexiconTexts[file].split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
    });

    it(`${file}: a line with too many cells is refused with file, line and remedy`, () => {
      const text = `${lexiconTexts[file].trimEnd()}\n가\t나\t다\t라\t마\t바\n`;
      const line = text.trimEnd().split('\n').length;
      expect(() => parseEntityLexicons({ ...lexiconTexts, [file]: text })).toThrow(LexiconError);
      expect(() => parseEntityLexicons({ ...lexiconTexts, [file]: text })).toThrow(`${file} line ${line}`);
    });

    it(`${file}: a wrong header is refused`, () => {
      expect(() => parseEntityLexicons({ ...lexiconTexts, [file]: 'wrong\theader\n' })).toThrow(
        /line 1.*write/,
      );
    });
  }

  it.each([
    ['titles.tsv', 'title\tkind\torgan\n대표\tofficer\t\n', 'officer'],
    ['places.tsv', 'name\tkind\n누림\tisland\n', 'island'],
    ['organisation-suffixes.tsv', 'suffix\tkind\tstrength\tstem\n전자\tcompany\tstrong\ttwo\n', 'two'],
    ['given-name-syllables.tsv', 'syllable\tfirst\tlast\tonly\n가\t1\tx\t2\n', 'x'],
  ])('%s: a wrong value is named', (file, text, value) => {
    expect(() => parseEntityLexicons({ ...lexiconTexts, [file]: text })).toThrow(value);
  });
});

describe('what the lexicons know', () => {
  it('takes particles off a name only where they suit its last sound', () => {
    const fits = (text: string, from: number): boolean => lexicons.endings.fits(text, from, text.length);
    expect(fits('가람은', 2)).toBe(true);
    expect(fits('가람는', 2)).toBe(false);
    expect(fits('나래는', 2)).toBe(true);
    expect(fits('나래에게도', 2)).toBe(true);
    expect(fits('나래이면서', 2)).toBe(true);
    expect(fits('나래밭', 2)).toBe(false);
  });

  it('likes the shape of Korean names and no other', () => {
    const { names } = lexicons;
    expect(names.score('김서연')).toBeGreaterThan(3);
    expect(names.score('황보민서')).toBeGreaterThan(3);
    expect(names.score('이정책')).toBeLessThan(names.score('이정은'));
    expect(names.score('누림벡스')).toBe(Number.NEGATIVE_INFINITY);
    expect(names.surnameOfHanja('李')).toBe('이');
    expect(names.surnameLength('남궁연')).toBe(2);
  });

  it('tells endings of organisations by strength', () => {
    const { organisations } = lexicons;
    expect(organisations.suffix('누림연구원')?.strength).toBe('strong');
    expect(organisations.suffix('누림대')?.strength).toBe('weak');
    expect(organisations.suffix('정부')).toBeNull();
    expect(organisations.announces('여론조사업체')).toBe('announces');
  });

  it('knows aliases with their fuller names', () => {
    expect(lexicons.aliases.fullerNames('과기정통부')).toContain('과학기술정보통신부');
    expect(lexicons.aliases.typeOf('SKT')).toBe('OG');
  });
});
