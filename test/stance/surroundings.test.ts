import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/document.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { DocumentReader } from '../../src/stance/document-reader.js';
import type { Judge } from '../../src/stance/judge.js';
import { SurroundingReader } from '../../src/stance/surroundings.js';
import { articleOf, codebookOf, tokenizer } from './shared.js';

const codebook = codebookOf('sovereign-ai');
const labels = labelsOf(codebook);

const debate = articleOf(
  '소버린 AI를 보는 두 눈',
  '소버린 AI 토론회가 열렸다.\n\n나래솔 교수는 “밑바닥부터 우리 손으로”라고 했다. 그는 “다른 길은 없다”고 잘라 말했다.\n\n“글쎄”라는 사람도 있었다.',
  [
    ['나래솔', '밑바닥부터 우리 손으로'],
    ['나래솔', '다른 길은 없다'],
    ['', '글쎄'],
  ],
);

/** Answers with the length of the text as the probability of the first label, and remembers what it was asked. */
function listener(): { judge: Judge; heard: string[] } {
  const heard: string[] = [];
  const scores = ({ text }: { text: string }): Float64Array => {
    heard.push(text);
    return Float64Array.from(labels, (_, l) => (l === 0 ? text.length / 1000 : 0));
  };
  const unused = (): never => {
    throw new Error('surroundings ask for scores only');
  };
  return { judge: { scores, judge: unused, reasons: unused }, heard };
}

describe('the surroundings of quotes', () => {
  const { judge, heard } = listener();
  const [first, second, third] = new SurroundingReader(
    debate,
    judge,
    new DocumentReader(debate, tokenizer, 0.5),
  ).ofQuotes();

  it('are judged as they stand in the text, the frame without the quote', () => {
    expect(heard).toContain('나래솔 교수는 “밑바닥부터 우리 손으로”라고 했다.');
    expect(heard).toContain('나래솔 교수는 “ ”라고 했다.');
    expect(heard).toContain('소버린 AI를 보는 두 눈');
  });

  it('of a speaker are the other quotes and an even one, never the quote itself', () => {
    expect(first?.speaker?.[0]).toBeCloseTo(('다른 길은 없다'.length / 1000 + 1 / labels.length) / 2);
    expect(second?.speaker?.[0]).toBeCloseTo(
      ('밑바닥부터 우리 손으로'.length / 1000 + 1 / labels.length) / 2,
    );
  });

  it('of an unknown speaker have none', () => {
    expect(third?.speaker).toBeNull();
  });

  it('keep paragraphs apart', () => {
    expect(first?.paragraph).toEqual(second?.paragraph);
    expect(third?.paragraph).toEqual(third?.sentence);
    expect(first?.['sentence before']?.[0]).toBeCloseTo('소버린 AI 토론회가 열렸다.'.length / 1000);
  });
});

describe('a sentence of a thousand quotes', () => {
  it('is read only near each of them', () => {
    const body = '“소버린”, '.repeat(1000);
    const document = articleOf('', body, []);
    const quotes = Array.from({ length: 1000 }, (_, i): Quote => {
      const start = i * 7 + 1;
      const speaker = { name: '', kind: 'unknown', title: null, org: null, entity: null } as const;
      const span = { start, end: start + 3, text: '소버린' };
      return { id: `q${i}`, type: 'direct', ...span, speaker, mention: null, cue: null, confidence: 1 };
    });
    const { judge, heard } = listener();
    new SurroundingReader(
      { ...document, quotes },
      judge,
      new DocumentReader(document, tokenizer, 0),
    ).ofQuotes();
    const longest = heard
      .filter((text) => text.length < body.trim().length)
      .reduce((n, text) => Math.max(n, text.length), 0);
    expect(longest).toBeLessThanOrEqual(603);
  });
});
