import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import type { MecabTokenizer } from '../../src/tokenizer/tokenizer.js';
import { parseUserDictionary } from '../../src/tokenizer/user-dictionary/parse.js';
import { wasm } from './tokenizers.js';

const folder = mkdtempSync(join(tmpdir(), 'nonjo-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function withWords(words: string, core: 'wasm' | 'javascript'): MecabTokenizer {
  const path = join(folder, 'words.txt');
  writeFileSync(path, words);
  return loadTokenizer({ newsTerms: false, userDictionary: path, core });
}

const analysed = (tokenizer: MecabTokenizer, text: string) =>
  tokenizer.tokenize(text).map((token) => `${token.surface}/${token.tag}`);

describe.each(['wasm', 'javascript'] as const)('user words in the %s core', (core) => {
  const tokenizer = withWords(
    [
      '# 지어낸 이름',
      '푸른솔테크',
      '푸른솔테크놀로지\tNNP\t기업',
      '별빛 2.0\tNNP',
      '달그림자\tNNG',
      '구름바다,,,,NNP,지명,F,구름바다,*,*,*,*',
      '값싼낱말,1786,3546,-20000,NNP,*,T,값싼낱말,*,*,*,*',
    ].join('\n'),
    core,
  );

  test('are found before particles, in sentences', () => {
    expect(analysed(tokenizer, '푸른솔테크가 구름바다에서 달그림자를 보았다')).toEqual(
      expect.arrayContaining([
        '푸른솔테크/NNP',
        '가/JKS',
        '구름바다/NNP',
        '에서/JKB',
        '달그림자/NNG',
        '를/JKO',
      ]),
    );
  });

  test('may contain spaces and punctuation', () => {
    expect(analysed(tokenizer, '어제 별빛 2.0을 공개했다')).toContain('별빛 2.0/NNP');
    expect(analysed(tokenizer, '별빛  2.0')).not.toContain('별빛 2.0/NNP');
  });

  test('win over the shorter ones they begin with', () => {
    expect(analysed(tokenizer, '푸른솔테크놀로지는')).toEqual(['푸른솔테크놀로지/NNP', '는/JX']);
  });

  test('have features: those given, or made from the name', () => {
    const rows = (text: string) => tokenizer.tokenize(text).map((token) => token.featureRow);
    expect(rows('푸른솔테크놀로지')).toEqual(['NNP,기업,F,푸른솔테크놀로지,*,*,*,*']);
    expect(rows('구름바다')).toEqual(['NNP,지명,F,구름바다,*,*,*,*']);
    expect(tokenizer.tokenize('푸른솔테크놀로지')[0]).toMatchObject({
      semantic: '기업',
      expression: '*',
      isUnknown: false,
    });
  });

  test('change nothing where they do not occur', () => {
    const text = '아버지가 방에 들어가신다. 정부는 5일 발표했다.';
    expect(tokenizer.tokenize(text).map((t) => t.featureRow)).toEqual(
      wasm.tokenize(text).map((t) => t.featureRow),
    );
  });
});

test('a word that the dictionary has as one word of that tag is left as it is', () => {
  const [before] = wasm.tokenize('서울');
  const [after] = withWords('서울\tNNP\t기업', 'wasm').tokenize('서울');
  expect(after?.featureRow).toBe(before?.featureRow);
});

describe('mistakes in a user dictionary name file, line and remedy', () => {
  test.each([
    ['푸른솔\tNOUN', /words\.txt, line 1: unknown tag "NOUN"; use one of/],
    ['# ok\n푸른솔,1786,3546,cheap,NNP', /line 2: cost "cheap" is no whole number/],
    ['푸른솔,99999,1,1,NNP', /line 1: left id "99999"/],
    ['푸른솔,60000,60000,1,NNP', /context id 60000 .* is not in this dictionary/],
    ['푸른솔,1,2', /line 1: 3 columns and no tag/],
    ['푸른솔\tNNP\t기업\t하나', /line 1: 4 columns, at most 3/],
    ['\tNNP', /line 1: the name is empty/],
    ['푸른솔 NNP', /line 1: the name ends in the tag NNP; put a tab before it/],
  ])('%j', (words, message) => {
    expect(() => withWords(words, 'wasm')).toThrow(message);
  });

  test('a file that is not there', () => {
    expect(() => loadTokenizer({ userDictionary: join(folder, 'none') })).toThrow(
      /user dictionary .*none cannot be read: it does not exist/,
    );
  });
});

test('a name typed in decomposed Hangul is found in ordinary text', () => {
  const [token] = withWords(`${'가나다라마'.normalize('NFD')}\tNNP`, 'wasm').tokenize('가나다라마');
  expect(token?.surface).toBe('가나다라마');
});

test('MeCab CSV cells may be quoted', () => {
  expect(parseUserDictionary('"가,나",,,,NNP,*,F,"가,나",*,*,*,*', 'x')[0]).toMatchObject({
    surface: '가,나',
    features: ['NNP', '*', 'F', '가,나', '*', '*', '*', '*'],
  });
});

test('every news term on a line of its own comes out whole', () => {
  const lexicon = join(import.meta.dirname, '..', '..', 'lexicons', 'news-terms.tsv');
  const terms = parseUserDictionary(readFileSync(lexicon, 'utf8'), lexicon);
  const tokenizer = loadTokenizer();
  const broken = terms.filter(({ surface, tag }) => {
    const tokens = tokenizer.tokenize(surface);
    return tokens.length !== 1 || tokens[0]?.tag !== tag;
  });
  expect(broken.map(({ surface }) => surface)).toEqual([]);
});
