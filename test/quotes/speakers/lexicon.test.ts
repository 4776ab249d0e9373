import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  looksLikeBody,
  nounClassOf,
  parseSpeakerLexicon,
  type SpeakerLexiconTexts,
} from '../../../src/quotes/speakers/lexicon.js';
import { ROOT } from '../../support/nonjo.js';

function read(name: string): string {
  return readFileSync(path.join(ROOT, 'lexicons', name), 'utf8');
}

const texts: SpeakerLexiconTexts = {
  'anonymous-speakers.tsv': read('anonymous-speakers.tsv'),
  'given-name-syllables.tsv': read('given-name-syllables.tsv'),
  'organisation-suffixes.tsv': read('organisation-suffixes.tsv'),
  'speaker-references.tsv': read('speaker-references.tsv'),
  'surnames.tsv': read('surnames.tsv'),
  'titles.tsv': read('titles.tsv'),
};
const lexicon = parseSpeakerLexicon(texts);

describe('speaker lexicons', () => {
  it('finds a noun by the longest ending of its word', () => {
    expect(nounClassOf(lexicon, '건설과관계자')).toEqual({ noun: '관계자', nounClass: 'insider' });
    expect(nounClassOf(lexicon, '클라우드정책과장')?.nounClass).toBe('post');
    expect(nounClassOf(lexicon, '주민들')?.noun).toBe('주민');
  });

  it('keeps words apart that are titles only sometimes', () => {
    expect(nounClassOf(lexicon, '주장')).toBeNull();
    expect(nounClassOf(lexicon, '시장')?.nounClass).toBe('held');
  });

  it('does not take the last syllable of a longer word for a noun', () => {
    expect(nounClassOf(lexicon, '바다군')).toBeNull();
  });

  it('knows organisations by their endings', () => {
    expect(looksLikeBody(lexicon, '국립새울박물관')).toBe(true);
    expect(looksLikeBody(lexicon, '날씨')).toBe(false);
  });

  it('names file, line, value and remedy for an unknown class', () => {
    const broken = { ...texts, 'anonymous-speakers.tsv': 'noun\tclass\tantecedent\n관계자\tinsidr\n' };
    expect(() => parseSpeakerLexicon(broken)).toThrow(
      /anonymous-speakers\.tsv line 2: class is «insidr», write one of insider/,
    );
    const reference = { ...texts, 'speaker-references.tsv': 'word\tclass\n이어\tcary\n' };
    expect(() => parseSpeakerLexicon(reference)).toThrow(/speaker-references\.tsv line 2: class is «cary»/);
  });
});
