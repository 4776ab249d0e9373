import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mecabLines } from '../../src/tokenizer/mecab-format.js';
import { hostileLines } from './hostile-lines.js';
import { javascript, wasm } from './tokenizers.js';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('가', '나', ' ', '.', 'A', '1', '했다', '🙂', '\ud800', '\uffff'), {
      maxLength: 60,
    })
    .map((p) => p.join('')),
);

describe.each([
  ['WebAssembly', wasm],
  ['JavaScript', javascript],
])('%s core', (_, tokenizer) => {
  test('morphemes are in order, cover all but white space, and stand where they say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenizer.tokenize(text)) {
          const between = text.slice(end, token.start);
          expect(between).toMatch(/^[ \t\n\v\f\r\u0085\u00a0\u3000]*$/);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.surface);
          expect(token.spaceBefore).toBe(between !== '' || end === 0);
          end = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an empty line and a line of white space have no morphemes', () => {
    expect(tokenizer.tokenize('')).toEqual([]);
    expect(tokenizer.tokenize(' \t ')).toEqual([]);
  });
});

test('both cores find the same path, character by character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(mecabLines(wasm.tokenize(text))).toBe(mecabLines(javascript.tokenize(text)));
    }),
    { numRuns: 500 },
  );
  for (const line of hostileLines(500, 1)) {
    expect(mecabLines(wasm.tokenize(line))).toBe(mecabLines(javascript.tokenize(line)));
  }
});

test('a long line is analysed as its parts would be, wherever nodes are freed', () => {
  // A full stop between brackets and spaces parts the line so thoroughly that what follows cannot matter before it.
  const sentence = '정부는 독자 인공지능 모델을 개발할 다섯 팀을 골랐다고 5일 발표했다.';
  const short = javascript.tokenize(`${sentence} ${sentence}`).map((token) => token.surface);
  const perSentence = short.length / 2;
  const long = wasm
    .tokenize(Array.from({ length: 4000 }, () => sentence).join(' '))
    .map((token) => token.surface);
  expect(long.length).toBe(4000 * perSentence);
  expect(long.slice(-perSentence)).toEqual(short.slice(-perSentence));
  expect(wasm.tokenize(sentence).map((token) => token.surface)).toEqual(short.slice(0, perSentence));
});

test('what an earlier line left in the arena does not reach a later window', () => {
  const words = hostileLines(60, 11).join('');
  wasm.tokenize('가'.repeat(4000)); // fills lists that the next line's first window does not clear
  for (const line of [words.repeat(4).slice(0, 9000), '정부는5일독자모델을공개했다'.repeat(900)]) {
    expect(mecabLines(wasm.tokenize(line))).toBe(mecabLines(javascript.tokenize(line)));
  }
});

test('a token prints itself whole as JSON', () => {
  const [token] = wasm.tokenize('들어가신다');
  expect(JSON.parse(JSON.stringify(token))).toMatchObject({ start: 0, end: 3, surface: '들어가', tag: 'VV' });
});
