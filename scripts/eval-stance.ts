/**
 * Every figure of the stance room: `npm run eval:stance [-- SECTION… [SET…]]`, sections cv, curve, gold, press, articles, learn, unseen, gate.
 * `press SET` measures on the articles of SET.articles.jsonl and SET.quotes.jsonl.
 * Gold is measured only, gold/learn with models that have not seen the stories that they judge; both lie in ../shared, and their
 * sections are skipped aloud where that is missing.
 */
import { existsSync } from 'node:fs';
import { type BaselineName, crossValidateBaseline } from '../pipeline/baselines.js';
import { loadStanceLexicons, loadStanceModel, loadStanceResources } from '../pipeline/load-stance.js';
import { type Answer, type LabelScores, scoreLabels } from '../src/stance/agreement/label-scores.js';
import { shuffled } from '../src/stance/agreement/random.js';
import { isContent } from '../src/stance/atoms.js';
import { createBuiltInJudge } from '../src/stance/built-in-judge.js';
import { labelsOf } from '../src/stance/codebook.js';
import type { Judge } from '../src/stance/judge.js';
import { softmax } from '../src/stance/judge.js';
import {
  calibrationError,
  fitTemperature,
  type HeldOut,
  reliability,
} from '../src/stance/learning/calibration.js';
import { crossValidate, foldsOf } from '../src/stance/learning/cross-validation.js';
import { LearnedLogits } from '../src/stance/learning/learned-logits.js';
import { parseStanceModel } from '../src/stance/learning/stance-model.js';
import { type CodedUtterance, learn, modelFile } from '../src/stance/learning/train.js';
import { readArticleQuotes } from './stance/article-quotes.js';
import { articleScores, learnScores, pressScores } from './stance/article-scores.js';
import { gateScores } from './stance/gate-scores.js';
import { readOwnArticles } from './stance/issue-articles.js';
import { answerOf, show } from './stance/scores.js';
import { codedOf, readCodebook, readCoded, readJsonLines, tokenizer } from './stance/stance-data.js';
import { examplesWithout, ISSUES, learnTransfer } from './stance/transfer-data.js';

const FOLDS = 5;
/** natural's logistic regression takes minutes for more. */
const MOST_FOR_NATURAL_LOGISTIC = 250;
const GOLD = '../shared/gold';
const NEWS = ['../shared/data/news/press.jsonl', '../shared/data/news/wikinews.jsonl'];

const codebook = readCodebook('sovereign-ai');
const labels = labelsOf(codebook);

const SECTIONS: Record<string, () => void> = {
  cv: crossValidation,
  curve: learningCurve,
  gold,
  press,
  articles,
  learn: learnSection,
  unseen,
  gate,
};
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  run();
}

/** The shipped learner against natural's, each utterance judged by a model that has not seen its file. */
function crossValidation(): void {
  const coded = [...readCoded(codebook), ...readArticleQuotes(codebook, readOwnArticles(codebook))];
  const fold = foldsOf(
    coded.map(({ group }) => group),
    FOLDS,
  );
  const heldOut = crossValidate(coded, labels, fold);
  show(`learned model, ${coded.length} utterances`, scoreLabels(heldOut.map(answer), labels));
  const bags = coded.map(({ argument, target }, i) => {
    const words = argument.atoms.filter(isContent).map(({ form }) => form);
    return { words, label: labels[target] ?? '', fold: fold[i] ?? 0 };
  });
  showBaseline('bayes', bags);
  const few = shuffled(bags, 1).slice(0, MOST_FOR_NATURAL_LOGISTIC);
  showBaseline(
    'logistic_regression',
    few.map((bag, i) => ({ ...bag, fold: i % 2 })),
  );
  const sample = shuffled(coded, 1).slice(0, MOST_FOR_NATURAL_LOGISTIC);
  const sampled = crossValidate(
    sample,
    labels,
    sample.map((_, i) => i % 2),
  );
  show('  learned model on the same', scoreLabels(sampled.map(answer), labels));
  showReliability(heldOut);
}

function showBaseline(name: BaselineName, bags: Parameters<typeof crossValidateBaseline>[1]): void {
  show(`natural ${name}, ${bags.length} utterances`, scoreLabels(crossValidateBaseline(name, bags), labels));
}

function showReliability(heldOut: readonly HeldOut[]): void {
  const temperature = fitTemperature(heldOut);
  const answers = heldOut.map((item) => {
    const probabilities = softmax(item.logits, temperature);
    return { score: Math.max(...probabilities), right: labels[item.target] === answer(item).answer };
  });
  const bins = reliability(answers);
  console.log(
    `reliability at temperature ${temperature.toFixed(3)}: expected calibration error ${calibrationError(bins).toFixed(3)}`,
  );
  for (const { from, to, count, confidence, accuracy } of bins) {
    console.log(
      `  ${from.toFixed(1)}-${to.toFixed(1)}  n ${String(count).padStart(5)}  said ${confidence.toFixed(3)}  right ${accuracy.toFixed(3)}`,
    );
  }
}

/** Macro-F1 over the number of utterances: cross-validation within the data, and the gold. */
function learningCurve(): void {
  const all = readCoded(codebook).filter(({ utterance }) => utterance.context === 0);
  const groups = shuffled([...new Set(all.map(({ group }) => group))], 1);
  const tested = new Set(groups.slice(0, Math.ceil(groups.length / FOLDS)));
  const test = all.filter(({ group }) => tested.has(group));
  const pool = shuffled(
    all.filter(({ group }) => !tested.has(group)),
    1,
  );
  const held = existsSync(GOLD) ? readGold() : [];
  for (let share = 1; share <= 8; share++) {
    const part = pool.slice(0, Math.round((pool.length * share) / 8));
    const judge = learnedFrom(part);
    const gold = held.length > 0 ? `  gold ${scored(held, judge).macroF1.toFixed(3)}` : '';
    console.log(
      `${String(part.length).padStart(6)} utterances  held-out files ${scored(test, judge).macroF1.toFixed(3)}${gold}`,
    );
  }
}

function gold(): void {
  if (skipped()) return;
  const held = readGold();
  const judgedBy = (judge: Judge): LabelScores =>
    scoreLabels(
      held.map(({ utterance, target }) => ({
        truth: labels[target] ?? '',
        answer: judge.judge(utterance).position,
      })),
      labels,
    );
  const model = loadStanceModel(codebook);
  show(
    'shipped model',
    judgedBy(createBuiltInJudge({ codebook, resources: loadStanceResources(), model, tokenizer })),
  );
  const transfer = learnTransfer(examplesWithout(codebook.id));
  const resources = { ...loadStanceLexicons(), transfer };
  const alone = createBuiltInJudge({ codebook, resources, model: null, tokenizer });
  show('codebook alone (transfer weights from the other issues)', judgedBy(alone));
}

function press(): void {
  const named = process.argv.slice(2).filter((argument) => argument.includes('/'));
  if (named.length > 0) pressScores(codebook, named);
  else if (!skipped()) pressScores(codebook, [`${GOLD}/press-style`]);
}

function articles(): void {
  articleScores(codebook);
}

function learnSection(): void {
  if (!skipped()) learnScores(codebook);
}

/** What open news on other things is called under every codebook, and articles on the issue. */
function gate(): void {
  if (!skipped()) gateScores(NEWS);
}

/** Every issue with the codebook alone, the shared weights learned on the other issues only. */
function unseen(): void {
  for (const issue of ISSUES) {
    const transfer = learnTransfer(examplesWithout(issue));
    const tested = readCodebook(issue);
    const judge = createBuiltInJudge({
      codebook: tested,
      resources: { ...loadStanceLexicons(), transfer },
      model: null,
      tokenizer,
    });
    const answers = readCoded(tested)
      .filter(({ utterance }) => utterance.context === 0)
      .map(({ utterance, target }) => ({
        truth: labelsOf(tested)[target] ?? '',
        answer: judge.judge(utterance).position,
      }));
    show(`${issue}, ${answers.length} utterances`, scoreLabels(answers, labelsOf(tested)));
  }
}

function learnedFrom(coded: readonly CodedUtterance[]): LearnedLogits {
  return new LearnedLogits(
    parseStanceModel(modelFile('curve', labels, learn(coded, labels.length), 1), 'curve'),
  );
}

function scored(coded: readonly CodedUtterance[], logits: LearnedLogits): LabelScores {
  const answers = coded.map(({ utterance, argument, target }) =>
    answerOf(labels, logits.logits(utterance, argument, null), target),
  );
  return scoreLabels(answers, labels);
}

function answer({ logits, target }: HeldOut): Answer {
  return answerOf(labels, logits, target);
}

function readGold(): CodedUtterance[] {
  return readJsonLines<{ text: string; label: string }>(`${GOLD}/stance-sovereign-ai.jsonl`).map(
    ({ text, label }) => codedOf(codebook, text, label, 'gold'),
  );
}

function skipped(): boolean {
  if (existsSync(GOLD)) return false;
  console.log(`skipped: ${GOLD} is not here`);
  return true;
}
