/** The classifiers of the npm package natural: the ordinary tools that a learned model has to beat. */
import { createRequire } from 'node:module';
import type { Answer } from '../src/stance/agreement/label-scores.js';

/** A text as the words it consists of, with its label; `fold` says when it is tested. */
export interface BaselineText {
  readonly words: readonly string[];
  readonly label: string;
  readonly fold: number;
}

export type BaselineName = 'bayes' | 'logistic_regression';

interface NaturalClassifier {
  addDocument(words: readonly string[], label: string): void;
  train(): void;
  classify(words: readonly string[]): string;
}

/** Cross-validated answers of one of natural's classifiers over bags of words. */
export function crossValidateBaseline(name: BaselineName, texts: readonly BaselineText[]): Answer[] {
  // the package's own entry would load everything it has, databases included, and its types cover that entry only
  const require = createRequire(import.meta.url);
  const Classifier: new () => NaturalClassifier = require(
    `natural/lib/natural/classifiers/${name}_classifier.js`,
  );
  const answers: Answer[] = [];
  for (const tested of new Set(texts.map(({ fold }) => fold))) {
    const classifier = new Classifier();
    for (const { words, label, fold } of texts) if (fold !== tested) classifier.addDocument(words, label);
    classifier.train();
    for (const { words, label, fold } of texts) {
      if (fold === tested) answers.push({ truth: label, answer: classifier.classify(words) });
    }
  }
  return answers;
}
