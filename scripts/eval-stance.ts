/**
 * Every figure of the stance room: `npm run eval:stance [-- SECTION…]`, sections cv, curve, gold, press, articles, unseen.
 * Gold is measured only; it lies in ../shared and its sections are skipped aloud where that is missing.
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
import { parseStanceModel, type StanceModel } from '../src/stance/learning/stance-model.js';
import { type CodedUtterance, learn, modelFile } from '../src/stance/learning/train.js';
import { trainTransfer } from '../src/stance/learning/train-transfer.js';
import { createStanceStage } from '../src/stance/stage.js';
import { readArticleQuotes, readOwnArticles } from './stance/article-quotes.js';
import { answersOf, readPressArticles } from './stance/press-articles.js';
import { codedOf, readCodebook, readCoded, readJsonLines, tokenizer } from './stance/stance-data.js';
import { ISSUES, readIssue, TRANSFER_PENALTY } from './stance/transfer-data.js';

const FOLDS = 5;
/** natural's logistic regression takes minutes for more. */
const MOST_FOR_NATURAL_LOGISTIC = 250;
const GOLD = '../shared/gold';

const codebook = readCodebook('sovereign-ai');
const labels = labelsOf(codebook);

const SECTIONS: Record<string, () => void> = {
  cv: crossValidation,
  curve: learningCurve,
  gold,
  press,
  articles,
  unseen,
};
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  run();
}

/** The shipped learner against natural's, each utterance judged by a model that has not seen its file. */
function crossValidation(): void {
  const coded = readCoded(codebook);
  const fold = foldsOf(
    coded.map(({ group }) => group),
    FOLDS,
  );
  const heldOut = crossValidate(coded, labels, fold);
  show(`learned model, ${coded.length} utterances`, scoreLabels(heldOut.map(answerOf), labels));
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
  show('  learned model on the same', scoreLabels(sampled.map(answerOf), labels));
  showReliability(heldOut);
}

function showBaseline(name: BaselineName, bags: Parameters<typeof crossValidateBaseline>[1]): void {
  show(`natural ${name}, ${bags.length} utterances`, scoreLabels(crossValidateBaseline(name, bags), labels));
}

function showReliability(heldOut: readonly HeldOut[]): void {
  const temperature = fitTemperature(heldOut);
  const answers = heldOut.map((item) => {
    const probabilities = softmax(item.logits, temperature);
    return { score: Math.max(...probabilities), right: labels[item.target] === answerOf(item).answer };
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
    const judge = logitsOf(part);
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
  const transfer = trainTransfer(withoutIssue(codebook.id).examples, TRANSFER_PENALTY);
  const resources = { ...loadStanceLexicons(), transfer };
  const alone = createBuiltInJudge({ codebook, resources, model: null, tokenizer });
  show('codebook alone (transfer weights from the other issues)', judgedBy(alone));
}

/** Gold quotes of whole articles, spans and speakers given: what the pipeline's own quotes cannot exceed. */
function press(): void {
  if (skipped()) return;
  const [articles, quotes] = ['articles', 'quotes'].map((what) => `${GOLD}/press-style.${what}.jsonl`);
  const answers = answersOf(
    stageOf(loadStanceModel(codebook)),
    readPressArticles(articles ?? '', quotes ?? '', tokenizer),
  );
  show('quotes of press-style articles, shipped model', scoreLabels(answers, labels));
}

/** Quotes of our own articles, each article judged by a model that has not seen it; with and without the others. */
function articles(): void {
  const coded = readCoded(codebook);
  const own = readOwnArticles();
  const temperature = loadStanceModel(codebook)?.header.temperature ?? 1;
  const learned = (added: readonly CodedUtterance[]): StanceModel =>
    parseStanceModel(
      modelFile(codebook.id, labels, learn([...coded, ...added], labels.length), temperature),
      'left out',
    );
  const without = stageOf(learned([]));
  show('without quotes of articles', scoreLabels(answersOf(without, own), labels));
  const answers = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = own.filter((_, i) => i % FOLDS !== fold);
    const tested = own.filter((_, i) => i % FOLDS === fold);
    return answersOf(stageOf(learned(readArticleQuotes(codebook, seen))), tested);
  }).flat();
  show(`with those of other articles, ${answers.length} quotes`, scoreLabels(answers, labels));
}

function stageOf(model: StanceModel | null): ReturnType<typeof createStanceStage> {
  return createStanceStage({ codebook, resources: loadStanceResources(), model, tokenizer });
}

/** Every issue with the codebook alone, the shared weights learned on the other issues only. */
function unseen(): void {
  for (const issue of ISSUES) {
    const transfer = trainTransfer(withoutIssue(issue).examples, TRANSFER_PENALTY);
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

function withoutIssue(issue: string): { examples: ReturnType<typeof readIssue>['examples'] } {
  return {
    examples: ISSUES.filter((other) => other !== issue).flatMap((other) => readIssue(other).examples),
  };
}

function logitsOf(coded: readonly CodedUtterance[]): LearnedLogits {
  return new LearnedLogits(
    parseStanceModel(modelFile('curve', labels, learn(coded, labels.length), 1), 'curve'),
  );
}

function scored(coded: readonly CodedUtterance[], logits: LearnedLogits): LabelScores {
  const answers = coded.map(({ utterance, argument, target }) =>
    answerOf({ logits: logits.logits(utterance, argument, null), target }),
  );
  return scoreLabels(answers, labels);
}

function answerOf({ logits, target }: HeldOut): Answer {
  return { truth: labels[target] ?? '', answer: labels[logits.indexOf(Math.max(...logits))] ?? '' };
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

function show(name: string, { macroF1, accuracy, perLabel }: LabelScores): void {
  const each = perLabel.map(({ label, f1 }) => `${label} ${f1.toFixed(2)}`).join('  ');
  console.log(`${name}: macro-F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}  (${each})`);
}
