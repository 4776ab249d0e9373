import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { loadQuoteLexicons } from '../../pipeline/load-quotes.js';
import { findUtterances, type Utterance } from '../../src/quotes/utterances.js';
import { splitSentences } from '../../src/text/sentences.js';
import { markUtterances, readCases, stripMarks } from '../support/marked-utterances.js';

const tokenizer = loadTokenizer();
const lexicons = loadQuoteLexicons();

function utterancesOf(body: string): Utterance[] {
  const article = { id: '', title: '', body, date: '', outlet: '', byline: '', url: '' };
  const source = { file: 'test', record: 0 };
  const tokenized = {
    ...article,
    source,
    sentences: splitSentences(body),
    morphemes: tokenizer.tokenize(body),
  };
  return findUtterances({ ...tokenized, entities: [] }, lexicons);
}

const folder = new URL('../cases/quotes/', import.meta.url);

describe.each(readdirSync(folder))('findUtterances on %s', (file) => {
  it.each(readCases(readFileSync(new URL(file, folder), 'utf8')))('%s', (marked) => {
    const body = stripMarks(marked);
    expect(markUtterances(body, utterancesOf(body))).toBe(marked);
  });
});

describe('findUtterances', () => {
  it('puts utterances under one verb into one group, each with the clause its subject may stand in', () => {
    const body = '김하늘 대표는 “늦었다”며 “그래도 간다”고 말했다. 그는 “끝”이라고 덧붙였다.';
    const [first, second, third] = utterancesOf(body);
    expect([first?.group, second?.group, third?.group]).toEqual([0, 0, 1]);
    expect(body.slice(second?.clause.start, second?.clause.end)).toBe(
      body.slice(0, body.indexOf('다. 그는') + 1),
    );
    expect(body.slice(third?.clause.start)).toMatch(/^그는/);
    expect([first?.sentence, third?.sentence]).toEqual([0, 1]);
  });

  it('links a quotation inside a quotation to the one around it', () => {
    const [outer, inner] = utterancesOf('박 씨는 “직원이 ‘모른다’고 털어놨다”고 전했다.');
    expect([outer?.parent, inner?.parent]).toEqual([-1, 0]);
    expect(inner?.cue?.lemma).toBe('털어놓다');
  });

  it('gives spans, cues and clauses that are slices of the text, in order', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      '고 ',
      '라며 ',
      '이라고 ',
      '는 ',
      '말했다',
      '.',
      ' ',
      '\n',
      ',',
      '그는 ',
      '간다',
      '다고 ',
      '밝혔다. ',
      '에 따르면 ',
      '입장이다.',
      '것이다. ',
      '(',
      ')',
      '김하늘 대표',
      '3',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
        const body = parts.join('');
        let at = 0;
        for (const { start, end, text, cue, clause, parent } of utterancesOf(body)) {
          expect(body.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(at);
          if (cue !== null) expect(body.slice(cue.start, cue.end)).toBe(cue.text);
          expect(clause.start).toBeLessThanOrEqual(clause.end);
          expect(parent).toBeGreaterThanOrEqual(-1);
          at = start;
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['quotation marks', '“'.repeat(50_000) + '”'.repeat(50_000)],
    ['brackets', '(['.repeat(50_000)],
    ['nested quotations', `${'그는 “‘'.repeat(5000)}네${'’고 했다”고 '.repeat(5000)}`],
    ['reported clauses', '그는 간다고 '.repeat(10_000)],
    ['one word', '가'.repeat(100_000)],
  ])('survives hostile %s', (_name, body) => {
    for (const { start, end, text } of utterancesOf(body)) expect(body.slice(start, end)).toBe(text);
  });
});

const gold = new URL('../../../shared/gold/press-style.quotes.jsonl', import.meta.url);
const hasGold = existsSync(gold);
if (!hasGold) console.warn('skipped: ../shared/gold is absent, utterances are not measured against it');

it.skipIf(!hasGold)('finds the gold direct quotes of the first half of press-style articles exactly', () => {
  const lines = (url: URL): string[] => readFileSync(url, 'utf8').trim().split('\n');
  const articles = lines(new URL('press-style.articles.jsonl', gold)).map(
    (line) => JSON.parse(line) as { id: string; body: string },
  );
  const wanted = lines(gold).map((line) => JSON.parse(line) as { quotes: { type: string; text: string }[] });
  let found = 0;
  let all = 0;
  for (const [index, { body }] of articles.slice(0, articles.length / 2).entries()) {
    const texts = new Set(utterancesOf(body).map(({ text }) => text));
    const direct = wanted[index]?.quotes.filter(({ type }) => type === 'direct') ?? [];
    all += direct.length;
    found += direct.filter(({ text }) => texts.has(text)).length;
  }
  expect(found / all).toBeGreaterThanOrEqual(0.96);
});
