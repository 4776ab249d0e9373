import { loadStanceResources } from '../../pipeline/load-stance.js';
import { createBuiltInJudge } from '../../src/stance/built-in-judge.js';
import { type Codebook, labelsOf, NEUTRAL } from '../../src/stance/codebook.js';
import { contextOf } from '../../src/stance/context.js';
import { type ContextModel, contextRows, NO_CONTEXT } from '../../src/stance/context-model.js';
import { DocumentReader } from '../../src/stance/document-reader.js';
import type { Judge } from '../../src/stance/judge.js';
import { type ChoiceExample, learnWeights } from '../../src/stance/learning/conditional-logit.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
import { type CodedUtterance, learn, modelFile } from '../../src/stance/learning/train.js';
import { TermFinder } from '../../src/stance/relevance.js';
import { surroundingsOf } from '../../src/stance/surroundings.js';
import { readArticleQuotes } from './article-quotes.js';
import type { PressArticle } from './press-articles.js';
import { tokenizer } from './stance-data.js';

/** Strength of the L2 penalty that draws the context model's weights to those that ignore the context. */
const CONTEXT_PENALTY = 0.08;
/** Neutral quotes count for more: they are a third in our articles on the issue, but more in the press. */
const NEUTRAL_IMPORTANCE = 1.5;
const FOLDS = 5;

/** An article whose quotes have been judged by a model that has not seen it, ready for learning. */
export interface ContextExamples {
  readonly article: PressArticle;
  readonly judge: Judge;
  readonly examples: readonly ChoiceExample[];
}

/** The built-in judge learned from utterances and the quotes of articles. */
function judgeOf(
  codebook: Codebook,
  coded: readonly CodedUtterance[],
  articles: readonly PressArticle[],
  temperature: number,
): Judge {
  const labels = labelsOf(codebook);
  const learned = learn([...coded, ...readArticleQuotes(codebook, articles)], labels.length);
  const model = parseStanceModel(modelFile(codebook.id, labels, learned, temperature), codebook.id);
  return createBuiltInJudge({ codebook, resources: loadStanceResources(), model, tokenizer });
}

/** What every article's quotes and their surroundings offer, each fold of articles judged by a model that has not seen it. */
export function contextExamples(
  codebook: Codebook,
  coded: readonly CodedUtterance[],
  articles: readonly PressArticle[],
  temperature: number,
): ContextExamples[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = articles.filter((_, i) => i % FOLDS !== fold);
    const judge = judgeOf(codebook, coded, seen, temperature);
    return articles
      .filter((_, i) => i % FOLDS === fold)
      .map((article) => ({ article, judge, examples: examplesOf(codebook, judge, article) }));
  }).flat();
}

function examplesOf(codebook: Codebook, judge: Judge, { document, truths }: PressArticle): ChoiceExample[] {
  const context = contextOf(document, new TermFinder(codebook));
  const reader = new DocumentReader(document, tokenizer, context);
  const surroundings = surroundingsOf(document, codebook, judge, reader);
  return document.quotes.flatMap(({ id }, i) => {
    const target = labelsOf(codebook).indexOf(truths.get(id) ?? '');
    const judged = surroundings[i];
    if (target < 0 || !judged) return [];
    const importance = truths.get(id) === NEUTRAL ? NEUTRAL_IMPORTANCE : 1;
    return [{ rows: contextRows(codebook, judged), target, importance }];
  });
}

export function learnContext(examples: readonly ChoiceExample[]): ContextModel {
  return learnWeights(examples, NO_CONTEXT, CONTEXT_PENALTY);
}
