import { describe, expect, it } from 'vitest';
import { parseUtteranceLexicon } from '../../src/quotes/lexicon.js';

const verbs = 'lemma\tclass\ttakes\texample\n';
const nouns = 'noun\tkind\n';
const endings = 'suffix\tkind\tstrength\tstem\n';

function parse(verbRows: string, nounRows = ''): ReturnType<typeof parseUtteranceLexicon> {
  return parseUtteranceLexicon({
    'reporting-verbs.tsv': verbs + verbRows,
    'saying-nouns.tsv': nouns + nounRows,
    'organisation-suffixes.tsv': `${endings}위원회\tgovernment\tstrong\t1\n`,
  });
}

describe('parseUtteranceLexicon', () => {
  it('keeps an idiom under its words without the particle', () => {
    const { verbs } = parse('말을 아끼다\tneutral\tclause\t\n못 박다\tassertive\tclause\t\n');
    expect(verbs.get('말 아끼다')).toEqual({ lemma: '말을 아끼다', class: 'neutral', takesClause: true });
    expect(verbs.get('못 박다')?.lemma).toBe('못 박다');
  });

  it('sorts nouns by what they are around quotations', () => {
    expect(parse('', '비판\tspeech\n노래\tterm\n').nouns.term.has('노래')).toBe(true);
  });

  it('names file, line and value of an unknown class or kind', () => {
    expect(() => parse('밝히다\tcalm\tclause\t\n')).toThrow(/reporting-verbs\.tsv.*2.*calm/);
    expect(() => parse('', '비판\tspeech\n노래\tmusic\n')).toThrow(/saying-nouns\.tsv.*3.*music/);
  });
});
