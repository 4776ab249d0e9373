import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LexiconError } from '../../../src/entities/lexicon-table.js';
import { addGazetteer, classNumber } from '../../../src/entities/tagger/gazetteer.js';
import { KnownForms } from '../../../src/entities/tagger/known-forms.js';

const CLASSES = ['OG', 'LC', 'TM', 'LCP', 'OGG_MEDIA'];
const FOLDER = new URL('../../../lexicons/gazetteers/', import.meta.url);

describe('gazetteers', () => {
  it.each(readdirSync(FOLDER))('%s can be read and lists no name twice', (fileName) => {
    const text = readFileSync(new URL(fileName, FOLDER), 'utf8');
    const forms = new KnownForms();
    addGazetteer({ fileName, text }, CLASSES, forms);
    const names = text.split('\n').filter((line) => /^[^#].*\t/.test(line));
    expect(new Set(names.map((line) => line.split('\t')[0])).size).toBe(names.length);
    for (const line of names.slice(1)) expect(forms.has(line.split('\t')[0] ?? ''), line).toBe(true);
  });

  it('name file, line and remedy when a class is unknown', () => {
    const read = () =>
      addGazetteer({ fileName: 'x.tsv', text: 'name\tclass\n누리\tXY\n' }, CLASSES, new KnownForms());
    expect(read).toThrow(LexiconError);
    expect(read).toThrow(/x\.tsv line 2.*XY.*write one that begins with/);
  });

  it('map a NIKL class to the most specific class of the model', () => {
    const name = (nikl: string) => CLASSES[classNumber(CLASSES, nikl)];
    expect(name('OGG_MEDIA')).toBe('OGG_MEDIA');
    expect(name('OGG_LAW')).toBe('OG');
    expect(name('LCP_CITY')).toBe('LCP');
    expect(name('LC_OTHERS')).toBe('LC');
    expect(name('PS_NAME')).toBeUndefined();
  });
});
