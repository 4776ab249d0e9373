import { expect, it } from 'vitest';
import type { Outcome } from '../../pipeline/engines/engine.js';
import { createPartMaker } from '../../pipeline/parts/make-part.js';
import { sampleDocument } from '../writers/sample-documents.js';
import { SETTINGS } from '../writers/written-reports.js';

it('an analysis is written down before the next is asked for: one at a time is in memory', () => {
  const steps: string[] = [];
  const article = (id: string) => {
    const document = sampleDocument('누리벌은 모형을 냈다.', [], { id });
    return {
      ...document,
      passed: {
        get 면(): string {
          steps.push(`${id} written`);
          return '1';
        },
      },
    };
  };
  const articles = ['가', '나'].map(article);
  function* outcomes(): Generator<Outcome> {
    for (const layers of articles) {
      steps.push(`${layers.id} analysed`);
      yield { layers };
    }
  }
  createPartMaker(SETTINGS)(
    articles.map((each) => ({ article: each, key: `a-${each.id}` })),
    outcomes(),
  );
  expect([...new Set(steps)]).toEqual(['가 analysed', '가 written', '나 analysed', '나 written']);
});
