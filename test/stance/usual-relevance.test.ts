import { describe, expect, it } from 'vitest';
import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import { atomsOf } from '../../src/stance/atoms.js';
import { CueWords } from '../../src/stance/cue-words.js';
import { contentForms, IssueWords } from '../../src/stance/issue/issue-words.js';
import { parseCodebook } from '../../src/stance/parse-codebook.js';
import { codebookOf, tokenizer } from './shared.js';

const read = (text: string) => atomsOf(tokenizer.tokenize(text));

/** A codebook of two examples that share the words given. */
function smallCodebook(first: string, second: string) {
  return parseCodebook(
    `id: bakery\ntitle: { ko: 빵집, en: Bakery }\nquestion: 빵집을 열까?\nterms: [빵집]\npositions:\n` +
      `  - id: open\n    label: { ko: 열자, en: Open }\n    description: 열자.\n    examples: [${first}]\n` +
      `  - id: wait\n    label: { ko: 기다리자, en: Wait }\n    description: 기다리자.\n    examples: [${second}]\n`,
    'bakery.yaml',
  );
}

describe('the usual density of a codebook', () => {
  const densityOf = (first: string, second: string): number =>
    new IssueWords(smallCodebook(first, second), read, loadStanceLexicons().rarity).usualDensity;

  it('rises with the words that its examples share', () => {
    const shared = densityOf('밀가루 반죽은 새벽에 해야 한다.', '밀가루 반죽은 새벽에 할 수 없다.');
    const strange = densityOf('밀가루 반죽은 새벽에 해야 한다.', '월세가 비싸 문을 닫는다.');
    expect(shared).toBeGreaterThan(strange);
  });

  it('stays near that of large codebooks however little a small one holds', () => {
    expect(densityOf('밀가루.', '월세.')).toBeGreaterThan(0.7);
  });
});

describe('the words of a cue', () => {
  const cues = new CueWords(codebookOf('sovereign-ai'), (text) => contentForms(read(text)));
  const stems = (text: string): Set<string> => new Set(contentForms(read(text)));

  it('are those of the cues that stand whole in the utterance', () => {
    expect([...cues.of('skeptic', stems('문을 잠그다가 갈라파고스가 될까 두렵다.'))]).toEqual(['갈라파고스']);
    expect([...cues.of('skeptic', stems('바퀴가 빠졌다.'))]).toEqual([]);
    expect([...cues.of('data-control', stems('갈라파고스가 될까 두렵다.'))]).toEqual([]);
  });

  it('leave out what only names the issue', () => {
    expect(cues.ofIssue.has('ai')).toBe(true);
    expect(cues.ofIssue.has('갈라파고스')).toBe(false);
  });
});
