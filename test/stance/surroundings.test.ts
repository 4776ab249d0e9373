import { describe, expect, it } from 'vitest';
import {
  loadContextModel,
  loadJudge,
  loadStanceModel,
  loadStanceResources,
} from '../../pipeline/load-stance.js';
import type { Quote } from '../../src/document.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { contextOf } from '../../src/stance/context.js';
import { CONTEXT_FEATURES, NO_CONTEXT, parseContextModel } from '../../src/stance/context-model.js';
import { DocumentReader } from '../../src/stance/document-reader.js';
import type { Judge, Judgement } from '../../src/stance/judge.js';
import { TermFinder } from '../../src/stance/relevance.js';
import { createStanceStage } from '../../src/stance/stage.js';
import { StanceModelError } from '../../src/stance/stance-model-error.js';
import { surroundingsOf } from '../../src/stance/surroundings.js';
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
  const judge = ({ text }: { text: string }): Judgement => {
    heard.push(text);
    const scores = Object.fromEntries(labels.map((label, l) => [label, l === 0 ? text.length / 1000 : 0]));
    return { position: 'neutral', score: 1, scores, evidence: [] };
  };
  return { judge: { judge }, heard };
}

describe('the surroundings of quotes', () => {
  const { judge, heard } = listener();
  const [first, second, third] = surroundingsOf(
    debate,
    codebook,
    judge,
    new DocumentReader(debate, tokenizer, 0.5),
  );

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

describe('the context model', () => {
  const resources = loadStanceResources();
  const options = { codebook, resources, model: loadStanceModel(codebook), tokenizer };

  it('that ignores the context leaves every position as it is', () => {
    const judge = loadJudge(codebook, tokenizer);
    const reader = new DocumentReader(debate, tokenizer, contextOf(debate, new TermFinder(codebook)));
    const stances = createStanceStage({ ...options, contextModel: NO_CONTEXT }).run(debate);
    expect(stances.filter(({ scope }) => scope === 'quote').map(({ position }) => position)).toEqual(
      debate.quotes.map((quote) => judge.judge(reader.span(quote)).position),
    );
  });

  it('lets what a speaker says elsewhere decide an answer that alone says nothing', () => {
    const stage = createStanceStage({ ...options, contextModel: loadContextModel() });
    const scoreOf = (speaker: string): number => {
      const [, quote] = stage
        .run({
          ...debate,
          quotes: debate.quotes.map((quote, i) =>
            i === 1 ? { ...quote, speaker: { ...quote.speaker, name: speaker } } : quote,
          ),
        })
        .filter(({ scope }) => scope === 'quote');
      return quote?.scores['independent-tech'] ?? 0;
    };
    expect(scoreOf('나래솔')).toBeGreaterThan(scoreOf('오다빈'));
  });

  it('must name every feature', () => {
    const weights = Object.fromEntries(CONTEXT_FEATURES.slice(1).map((feature) => [feature, 1]));
    expect(() => parseContextModel(JSON.stringify({ weights }), 'context.json')).toThrow(
      new StanceModelError('context.json: no weight for "position quote"; run npm run train:stance'),
    );
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
    surroundingsOf({ ...document, quotes }, codebook, judge, new DocumentReader(document, tokenizer, 0));
    const longest = heard
      .filter((text) => text.length < body.trim().length)
      .reduce((n, text) => Math.max(n, text.length), 0);
    expect(longest).toBeLessThanOrEqual(603);
  });
});
