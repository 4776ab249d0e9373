import { describe, expect, test } from 'vitest';
import { builder } from '../../pipeline/dictionary/kuromoji.js';
import { dictionaryForm, expressionParts } from '../../src/tokenizer/expression.js';
import { KoreanTokenizer } from '../../src/tokenizer/korean-tokenizer.js';
import { wasm } from './tokenizers.js';

const tokenizer = new KoreanTokenizer(wasm);

describe("kuromoji's interface", () => {
  test('builds by promise and by callback', async () => {
    const built = await builder({ dicPath: 'ignored' }).build();
    const called = await new Promise<KoreanTokenizer | null>((resolve, reject) => {
      builder().build((error, ready) => (error === null ? resolve(ready) : reject(error)));
    });
    expect(called?.wakati('하늘이 푸르다')).toEqual(built.wakati('하늘이 푸르다'));
  });

  test('hands a failed load to the callback', async () => {
    const error = await new Promise((resolve) => {
      builder({ userDictionary: '/nowhere/words' }).build((failure) => resolve(failure));
    });
    expect(String(error)).toContain('/nowhere/words');
  });

  test("gives kuromoji's fields and the dictionary's own", () => {
    const [word, , verb] = tokenizer.tokenize('방에 갔다');
    expect(word).toMatchObject({
      word_type: 'KNOWN',
      word_position: 1,
      surface_form: '방',
      pos: 'NNG',
      pos_detail_1: '장소',
      basic_form: '방',
      reading: '방',
      start: 0,
      end: 1,
    });
    expect(verb).toMatchObject({
      surface_form: '갔',
      word_position: 4,
      pos: 'VV+EP',
      pos_detail_2: 'VV',
      pos_detail_3: 'EP',
      conjugated_type: 'Inflect',
      conjugated_form: '가/VV/*+았/EP/*',
      basic_form: '가다',
    });
    expect(verb?.features).toMatchObject({ tag: 'VV+EP', type: 'Inflect', finalConsonant: 'T' });
    expect(tokenizer.tokenize('Qwzx').at(-1)?.word_type).toBe('UNKNOWN');
  });
});

test("KoNLPy's helpers", () => {
  const text = '나는 사과 세 개를 먹었다';
  expect(tokenizer.morphs(text)).toEqual(['나', '는', '사과', '세', '개', '를', '먹', '었', '다']);
  expect(tokenizer.wakatiString(text)).toBe('나 는 사과 세 개 를 먹 었 다');
  expect(tokenizer.nouns(text)).toEqual(['나', '사과', '개']);
  expect(tokenizer.pos(text).slice(0, 2)).toEqual([
    ['나', 'NP'],
    ['는', 'JX'],
  ]);
});

describe('expressions', () => {
  test.each([
    ['*', []],
    [
      '가/VV/*+았/EP/*',
      [
        { form: '가', tag: 'VV', semantic: '*' },
        { form: '았', tag: 'EP', semantic: '*' },
      ],
    ],
    [
      '인공/NNG/*+지능/NNG/행위',
      [
        { form: '인공', tag: 'NNG', semantic: '*' },
        { form: '지능', tag: 'NNG', semantic: '행위' },
      ],
    ],
  ])('%s', (expression, parts) => {
    expect(expressionParts(expression)).toEqual(parts);
  });

  test.each([
    ['먹', 'VV', '*', '먹다'],
    ['갔', 'VV+EP', '가/VV/*+았/EP/*', '가다'],
    ['학교', 'NNG', '*', '학교'],
    ['한', 'XSV+ETM', '하/XSV/*+ᆫ/ETM/*', '하다'],
  ])('%s/%s has the dictionary form %s', (surface, tag, expression, form) => {
    expect(dictionaryForm(surface, tag, expression)).toBe(form);
  });
});
