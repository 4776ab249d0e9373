/** Figures of whole articles, decision by decision: gold, and the project's own articles left out of the training. */
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import type { Judge } from '../../src/stance/judge.js';
import {
  calibrationError,
  calibrationErrorByChance,
  reliability,
} from '../../src/stance/learning/calibration.js';
import { foldsOf } from '../../src/stance/learning/cross-validation.js';
import { learnSteps } from '../../src/stance/learning/learn-steps.js';
import { labelProbabilities, QuoteDecisions } from '../../src/stance/steps/steps.js';
import { readAllArticles, readOwnArticles } from './issue-articles.js';
import { readLearnArticles } from './learn-articles.js';
import { type PressArticle, readPressArticles } from './press-articles.js';
import { show } from './scores.js';
import { readCodebook } from './stance-data.js';
import {
  articlesOfOtherIssues,
  codebookArticles,
  codebookJudge,
  type JudgedArticle,
  judgedArticle,
  learnedArticles,
  learnedJudge,
  mayBeOnIssue,
} from './step-data.js';
import { examplesWithout, ISSUES, learnTransfer } from './transfer-data.js';

const FOLDS = 5;

/** What was answered about a quote, beside the truth; indices of labels. */
interface Answered {
  readonly truth: number;
  readonly scores: Float64Array;
}

/** Quotes of our own articles, each article left out of everything that judges it; and every issue by steps of the others. */
export function articleScores(codebook: Codebook): void {
  const labels = labelsOf(codebook);
  const { articles, answers } = leftOut(codebook);
  const of = (belongs: (article: JudgedArticle) => boolean): Answered[] =>
    answers.filter((_, i) => belongs(articles[i])).flat();
  showAnswers(
    `${codebook.id}, coverage`,
    of(({ article }) => article.source === 'coverage'),
    labels,
  );
  showAnswers(
    `${codebook.id}, evenly spread`,
    of(({ article }) => article.source === 'even'),
    labels,
  );
  for (const issue of ISSUES) {
    const model = learnSteps(codebookArticles(ISSUES.filter((other) => other !== issue)));
    const tested = codebookArticles([issue]).filter(({ article }) => article.source === 'coverage');
    showAnswers(
      `${issue}, codebook alone, steps of the other issues`,
      tested.flatMap((article) => answered(model, article)),
      labelsOf(readCodebook(issue)),
    );
  }
}

/**
 * Annotated articles that nothing learned from (`SET.articles.jsonl`, `SET.quotes.jsonl`), spans and speakers given: what
 * the pipeline's own quotes cannot exceed.
 */
export function pressScores(codebook: Codebook, sets: readonly string[]): void {
  const labels = labelsOf(codebook);
  const learned = learnedFrom(codebook, readAllArticles(codebook));
  const others = ISSUES.filter((issue) => issue !== codebook.id);
  const alone = {
    judge: codebookJudge(codebook, learnTransfer(examplesWithout(codebook.id))),
    steps: learnSteps(codebookArticles(others)),
  };
  for (const set of sets) {
    const gold = readPressArticles(`${set}.articles.jsonl`, `${set}.quotes.jsonl`, 'learn');
    for (const [name, { judge, steps }] of Object.entries({ learned, alone })) {
      const read = gold.map((article) => judgedArticle(codebook, judge, article));
      showAnswers(
        `${set}, ${name}`,
        read.flatMap((article) => answered(steps, article)),
        labels,
      );
    }
  }
}

/**
 * Quotes of ../shared/gold/learn as the pipeline finds them: the shut part by models that learned from the open one and our
 * own articles, and every story by models that have not seen it.
 */
export function learnScores(codebook: Codebook): void {
  const labels = labelsOf(codebook);
  const { judge, steps } = learnedFrom(codebook, [
    ...readOwnArticles(codebook),
    ...readLearnArticles('open'),
  ]);
  const shut = readLearnArticles('shut').map((article) => judgedArticle(codebook, judge, article));
  const { articles, answers } = leftOut(codebook);
  for (const [name, kind] of Object.entries({ press: /^ms-/, events: /^ev-/, both: /^(?:ms|ev)-/ })) {
    const isOfKind = ({ article }: JudgedArticle): boolean =>
      article.source === 'learn' && kind.test(article.document.id);
    showAnswers(
      `${name}, shut`,
      shut.filter(isOfKind).flatMap((article) => answered(steps, article)),
      labels,
    );
    showAnswers(`${name}, stories left out`, answers.filter((_, i) => isOfKind(articles[i])).flat(), labels);
  }
}

interface LeftOut {
  readonly articles: readonly JudgedArticle[];
  readonly answers: readonly Answered[][];
}

let known: LeftOut | undefined;

/** All articles of an issue, each answered by models that have not seen it; learned once a run. */
function leftOut(codebook: Codebook): LeftOut {
  if (known === undefined) {
    const { articles } = learnedArticles(codebook.id, readAllArticles(codebook));
    known = { articles, answers: crossAnswered(articles, articlesOfOtherIssues(codebook.id)) };
  }
  return known;
}

/** A judge and steps that learned from articles. */
function learnedFrom(codebook: Codebook, training: readonly PressArticle[]): { judge: Judge; steps: Steps } {
  const { articles, temperature } = learnedArticles(codebook.id, training);
  return {
    judge: learnedJudge(codebook, training, temperature),
    steps: learnSteps([...articles.filter(mayBeOnIssue), ...articlesOfOtherIssues(codebook.id)]),
  };
}

type Steps = ReturnType<typeof learnSteps>;

function crossAnswered(articles: readonly JudgedArticle[], others: readonly JudgedArticle[]): Answered[][] {
  const fold = foldsOf(
    articles.map(({ group }) => group),
    FOLDS,
  );
  const models = Array.from({ length: FOLDS }, (_, k) =>
    learnSteps([...articles.filter((article, i) => fold[i] !== k && mayBeOnIssue(article)), ...others]),
  );
  return articles.map((article, i) => answered(models[fold[i]], article));
}

function answered(model: Steps, { quotes, topic, positions }: JudgedArticle): Answered[] {
  const { decisions } = new QuoteDecisions(
    model,
    quotes.map(({ row }) => row),
  );
  return quotes.flatMap(({ target }, i) => {
    const decision = decisions[i];
    if (target < 0 || !decision) return [];
    const off = { on: topic.onIssue, sided: 0, which: new Float64Array(positions).fill(1 / positions) };
    return [{ truth: target, scores: labelProbabilities(topic.onIssue < 0.5 ? off : decision) }];
  });
}

/** The whole answer, each decision by itself given those before, calibration, and precision over coverage. */
function showAnswers(name: string, answers: readonly Answered[], labels: readonly string[]): void {
  if (answers.length === 0) return;
  const off = labels.length - 1;
  const neutral = labels.length - 2;
  const rows = answers.map(({ truth, scores }) => {
    const answer = scores.indexOf(Math.max(...scores));
    return { truth, scores, answer, score: scores[answer], right: answer === truth };
  });
  const named = rows.map(({ truth, answer }) => ({
    truth: labels[truth] ?? '',
    answer: labels[answer] ?? '',
  }));
  show(`${name}, ${rows.length} quotes`, scoreLabels(named, labels));
  const on = rows.filter(({ truth }) => truth !== off);
  const sided = on.filter(({ truth }) => truth < neutral);
  const share = (of: readonly unknown[], all: readonly unknown[]): string =>
    (of.length / Math.max(1, all.length)).toFixed(3);
  const isOn = ({ scores }: { scores: Float64Array }): boolean => scores[off] < 0.5;
  const takes = ({ scores }: { scores: Float64Array }): boolean =>
    scores.subarray(0, neutral).reduce((sum, score) => sum + score, 0) > scores[neutral];
  const byChance = calibrationErrorByChance(rows.map(({ score }) => score));
  const best = ({ scores }: { scores: Float64Array }): number => {
    const sides = scores.subarray(0, neutral);
    return sides.indexOf(Math.max(...sides));
  };
  console.log(
    `  whether ${share(
      rows.filter((row) => isOn(row) === (row.truth !== off)),
      rows,
    )}  takes a side ${share(
      on.filter((row) => takes(row) === row.truth < neutral),
      on,
    )}  which ${share(
      sided.filter((row) => best(row) === row.truth),
      sided,
    )}  calibration error ${calibrationError(reliability(rows)).toFixed(3)} (${byChance.toFixed(3)} by chance)`,
  );
  const taken = rows.filter(({ answer }) => answer < neutral);
  const curve = [0, 0.4, 0.5, 0.6, 0.7, 0.8].map((least) => {
    const kept = taken.filter(({ score }) => score >= least);
    const right = kept.filter((row) => row.right);
    return `${least}: ${share(right, kept)} right, ${share(right, sided)} found`;
  });
  console.log(`  positions by least score  ${curve.join('  ')}`);
}
