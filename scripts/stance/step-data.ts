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
import { fitTemperature, type HeldOut } from '../../src/stance/learning/calibration.js';
import { foldsOf } from '../../src/stance/learning/cross-validation.js';
import type { StepArticle } from '../../src/stance/learning/learn-steps.js';
import { LearnedLogits } from '../../src/stance/learning/learned-logits.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
import { type Learned, learn, modelFile } from '../../src/stance/learning/train.js';
import { PassageReader } from '../../src/stance/passage-rows.js';
import { TermFinder } from '../../src/stance/relevance.js';
import type { StanceResources } from '../../src/stance/resources.js';
import { readArticleQuotes } from './article-quotes.js';
import { readAllArticles } from './issue-articles.js';
import type { ArticleSource, PressArticle } from './press-articles.js';
import { readCodebook, readCoded, tokenizer } from './stance-data.js';
import { examplesWithout, ISSUES, learnTransfer } from './transfer-data.js';

const FOLDS = 5;
/** Articles whose speakers are spread evenly over the sides teach less about how many take one; those of gold/learn are few. */
const WEIGHTS: Readonly<Record<ArticleSource, number>> = { even: 0.5, coverage: 1, learn: 2 };

/** An article as the gate read it and as the steps see it. */
export interface JudgedArticle extends StepArticle {
  readonly article: PressArticle;
  readonly topic: TopicReading;
}

/** A judge as it was learned, before and after its temperature is known. */
function judgeOf(codebook: Codebook, learned: Learned, temperature: number): Judge {
  const model = parseStanceModel(
    modelFile(codebook.id, labelsOf(codebook), learned, temperature),
    codebook.id,
  );
  return createBuiltInJudge({ codebook, resources: loadStanceResources(), model, tokenizer });
}

/** A judge learned from utterances and the quotes of articles. */
export function learnedJudge(
  codebook: Codebook,
  articles: readonly PressArticle[],
  temperature: number,
): Judge {
  const all = [...readCoded(codebook), ...readArticleQuotes(codebook, articles)];
  return judgeOf(codebook, learn(all, labelsOf(codebook).length), temperature);
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

/** An article read with a judge. */
export function judgedArticle(codebook: Codebook, judge: Judge, article: PressArticle): JudgedArticle {
  const { document, truths, group, source } = article;
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
    group,
    positions: codebook.positions.length,
    importance: WEIGHTS[source],
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
    return readAllArticles(codebook)
      .map((article) => judgedArticle(codebook, judge, article))
      .filter(mayBeOnIssue);
  });
}

/** An article of another issue, read by its codebook alone, teaches less of how sure a learned judge is. */
const OTHER_ISSUE_WEIGHT = 0.5;

/** What the steps over the learned judge of an issue learn beside its own articles: those of the other issues. */
export function articlesOfOtherIssues(issue: string): JudgedArticle[] {
  return codebookArticles(ISSUES.filter((other) => other !== issue)).map((article) => ({
    ...article,
    importance: article.importance * OTHER_ISSUE_WEIGHT,
  }));
}

/** Articles of an issue read with judges that have not seen them, and the temperature that such judges need. */
export interface CrossJudged {
  readonly articles: readonly JudgedArticle[];
  readonly temperature: number;
}

/** The articles of an issue, each read with a judge that learned from the other folds of files and articles. */
export function learnedArticles(issue: string, articles: readonly PressArticle[]): CrossJudged {
  const codebook = readCodebook(issue);
  const labels = labelsOf(codebook).length;
  const all = [...readCoded(codebook), ...readArticleQuotes(codebook, articles)];
  const groups = [...all.map(({ group }) => group), ...articles.map(({ group }) => group)];
  const fold = foldsOf(groups, FOLDS);
  const heldOut: HeldOut[] = [];
  const learned = Array.from({ length: FOLDS }, (_, k) => {
    const weights = learn(
      all.filter((__, i) => fold[i] !== k),
      labels,
    );
    const logits = new LearnedLogits(
      parseStanceModel(modelFile(issue, labelsOf(codebook), weights, 1), issue),
    );
    all.forEach(({ utterance, argument, target }, i) => {
      if (fold[i] === k) heldOut.push({ logits: logits.logits(utterance, argument, null), target });
    });
    return weights;
  });
  const temperature = fitTemperature(heldOut);
  const judges = learned.map((weights) => judgeOf(codebook, weights, temperature));
  const judged = articles.map((article, i) => judgedArticle(codebook, judges[fold[all.length + i]], article));
  return { articles: judged, temperature };
}

/** The steps never see what is plainly about something else, so it teaches them nothing. */
const PLAINLY_OFF = 0.2;

export function mayBeOnIssue({ topic }: JudgedArticle): boolean {
  return topic.onIssue >= PLAINLY_OFF;
}
