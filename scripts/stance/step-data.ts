/** Whole articles as the steps learn from them: each judged by a model that has not seen it. */
import { loadStanceLexicons, loadStanceResources } from '../../pipeline/load-stance.js';
import { atomsOf } from '../../src/stance/atoms.js';
import { createBuiltInJudge } from '../../src/stance/built-in-judge.js';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import { contextOf } from '../../src/stance/context.js';
import { DocumentReader } from '../../src/stance/document-reader.js';
import { readTopic, type TopicReading } from '../../src/stance/issue/gate.js';
import { IssueWords } from '../../src/stance/issue/issue-words.js';
import type { Judge } from '../../src/stance/judge.js';
import type { StepArticle } from '../../src/stance/learning/learn-steps.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
import { type CodedUtterance, learn, modelFile } from '../../src/stance/learning/train.js';
import { PassageReader } from '../../src/stance/passage-rows.js';
import { TermFinder } from '../../src/stance/relevance.js';
import type { StanceResources } from '../../src/stance/resources.js';
import { readArticleQuotes } from './article-quotes.js';
import { isCoverage, readOwnArticles } from './issue-articles.js';
import type { PressArticle } from './press-articles.js';
import { readCodebook, readCoded, tokenizer } from './stance-data.js';
import { examplesWithout, learnTransfer } from './transfer-data.js';

const FOLDS = 5;
/** Articles whose speakers are spread evenly over the sides teach less about how many take one. */
const EVEN_ARTICLE_WEIGHT = 0.5;

/** An article as the gate read it and as the steps see it. */
export interface JudgedArticle extends StepArticle {
  readonly article: PressArticle;
  readonly topic: TopicReading;
}

/** A judge learned from utterances and the quotes of articles. */
export function learnedJudge(
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

/** A judge that knows the codebook alone. */
export function codebookJudge(codebook: Codebook, transfer: StanceResources['transfer']): Judge {
  return createBuiltInJudge({
    codebook,
    resources: { ...loadStanceLexicons(), transfer },
    model: null,
    tokenizer,
  });
}

/** Every article read with a judge that was learned without its fold of articles. */
function crossJudged(
  codebook: Codebook,
  coded: readonly CodedUtterance[],
  articles: readonly PressArticle[],
  temperature: number,
): JudgedArticle[] {
  const judged = new Array<JudgedArticle>(articles.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const judge = learnedJudge(
      codebook,
      coded,
      articles.filter((_, i) => i % FOLDS !== fold),
      temperature,
    );
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) judged[i] = judgedArticle(codebook, judge, article);
    });
  }
  return judged;
}

/** An article read with a judge. */
export function judgedArticle(codebook: Codebook, judge: Judge, article: PressArticle): JudgedArticle {
  const { document, truths } = article;
  const { rarity, ...lexicons } = loadStanceLexicons();
  const terms = new TermFinder(codebook);
  const words = new IssueWords(codebook, (text) => atomsOf(tokenizer.tokenize(text)), rarity);
  const reader = new DocumentReader(document, tokenizer, contextOf(document, terms));
  const topic = readTopic(document, reader, words, terms);
  const passages = new PassageReader(document, topic, reader, { codebook, judge, words, ...lexicons });
  const rows = passages.quotes();
  const labels = labelsOf(codebook);
  return {
    article,
    topic,
    group: document.id,
    positions: codebook.positions.length,
    importance: isCoverage(article) ? 1 : EVEN_ARTICLE_WEIGHT,
    quotes: rows.map((row, i) => ({
      row,
      target: labels.indexOf(truths.get(document.quotes[i]?.id ?? '') ?? ''),
    })),
  };
}

/** The judge that the steps stand over. */
export type StepKind = 'learned' | 'codebook';

/** The articles of several issues, each read with a judge that knows its codebook alone, as learned from the others. */
export function codebookArticles(issues: readonly string[]): JudgedArticle[] {
  return issues.flatMap((issue) => {
    const codebook = readCodebook(issue);
    const judge = codebookJudge(codebook, learnTransfer(examplesWithout(issue)));
    return readOwnArticles(codebook)
      .map((article) => judgedArticle(codebook, judge, article))
      .filter(mayBeOnIssue);
  });
}

/** The articles of an issue, each read with a judge that learned from the others. */
export function learnedArticles(issue: string, temperature: number): JudgedArticle[] {
  const codebook = readCodebook(issue);
  return crossJudged(codebook, readCoded(codebook), readOwnArticles(codebook), temperature).filter(
    mayBeOnIssue,
  );
}

/** The steps never see what is plainly about something else. */
const PLAINLY_OFF = 0.2;

function mayBeOnIssue({ topic }: JudgedArticle): boolean {
  return topic.onIssue >= PLAINLY_OFF;
}
