/**
 * The classifiers of the npm package natural: the ordinary tools that a learned model has to beat. Users need not have
 * it: it brings four databases' clients along.
 */
import { createRequire } from 'node:module';
import type { Answer } from '../src/stance/agreement/label-scores.js';

/** A text as the words it consists of, with its label. */
export interface BaselineText {
  readonly words: readonly string[];
  readonly label: string;
}

/** `fold` says when the text is tested. */
export interface FoldedText extends BaselineText {
  readonly fold: number;
}

export type BaselineName = 'bayes' | 'logistic_regression';

interface NaturalClassifier {
  addDocument(words: readonly string[], label: string): void;
  train(): void;
  classify(words: readonly string[]): string;
}

const require = createRequire(import.meta.url);

export function haveBaselines(): boolean {
  try {
    require.resolve('natural/package.json');
    return true;
  } catch {
    return false;
  }
}

/** Cross-validated answers of one of natural's classifiers over bags of words. */
export function crossValidateBaseline(name: BaselineName, texts: readonly FoldedText[]): Answer[] {
  return [...new Set(texts.map(({ fold }) => fold))].flatMap((tested) =>
    baselineAnswers(
      name,
      texts.filter(({ fold }) => fold !== tested),
      texts.filter(({ fold }) => fold === tested),
    ),
  );
}

/** What one of natural's classifiers, taught by `training`, says of each text of `test`. */
export function baselineAnswers(
  name: BaselineName,
  training: readonly BaselineText[],
  test: readonly BaselineText[],
): Answer[] {
  // the package's own entry would load everything it has, databases included, and its types cover that entry only
  const Classifier: new () => NaturalClassifier =
    name === 'bayes'
      ? require('natural/lib/natural/classifiers/bayes_classifier.js')
      : require('natural/lib/natural/classifiers/logistic_regression_classifier.js');
  const classifier = new Classifier();
  for (const { words, label } of training) classifier.addDocument(words, label);
  classifier.train();
  return test.map(({ words, label }) => ({ truth: label, answer: classifier.classify(words) }));
}
