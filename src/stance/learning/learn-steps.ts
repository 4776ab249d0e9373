/** Learns the decisions about quotes (`steps/`) from whole articles. */
import { softmax } from '../judge.js';
import { NEIGHBOUR_FEATURES, neighbourFeatures } from '../steps/neighbours.js';
import type { Look, StepModel, Weights } from '../steps/step-model.js';
import { LOCAL, type StepRow } from '../steps/step-rows.js';
import { firstLook, probability, QuoteDecisions, scaled } from '../steps/steps.js';
import { minimise } from './lbfgs.js';

/** A quote with its true label: the index of a position, or of neutral, or of off-issue, as `labelsOf` has them; -1 for unknown. */
export interface StepQuote {
  readonly row: StepRow;
  readonly target: number;
}

/** An article that was judged by a model which has not seen it. Articles of one `group` are left out together. */
export interface StepArticle {
  readonly group: string;
  readonly positions: number;
  readonly quotes: readonly StepQuote[];
  /** How much each of its quotes counts. */
  readonly importance: number;
}

/** Strength of the L2 penalties: on the weights of the first two decisions, and of the third on what they differ from the quote's own judgement. */
const PENALTY = 50;
const WHICH_PENALTY = 0.01;
const FOLDS = 5;
const ITERATIONS = 100;

/** Learns a model and stretches its decisions so that on articles left out they are as sure as they are right. */
export function learnSteps(articles: readonly StepArticle[]): StepModel {
  const model = learned(articles);
  const fold = foldsOf(articles);
  const heldOut: { article: StepArticle; left: StepModel }[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const left = learned(articles.filter((_, i) => fold[i] !== k));
    articles.forEach((article, i) => {
      if (fold[i] === k) heldOut.push({ article, left });
    });
  }
  return stretched(model, heldOut);
}

function foldsOf(articles: readonly StepArticle[]): number[] {
  const groups = [...new Set(articles.map(({ group }) => group))];
  return articles.map(({ group }) => groups.indexOf(group) % FOLDS);
}

function learned(articles: readonly StepArticle[]): StepModel {
  const { mean, deviation } = scalesOf(articles);
  const scales = { mean, deviation };
  const inputs = articles.map(({ quotes }) => quotes.map(({ row }) => scaled(scales, row.features)));
  const first = fitLook(articles, inputs);
  // what a first look says of articles that it has not seen
  const fold = foldsOf(articles);
  const looks = Array.from({ length: FOLDS }, (_, k) =>
    fitLook(
      articles.filter((_, i) => fold[i] !== k),
      inputs.filter((_, i) => fold[i] !== k),
    ),
  );
  const around = articles.map(({ quotes }, i) => {
    const seen = inputs[i].map((input) => firstLook(looks[fold[i]], input));
    return neighbourFeatures(
      quotes.map(({ row }) => row),
      seen,
    );
  });
  const base = mean.length;
  const outer = momentsOf(around.flat());
  const all = {
    mean: Float64Array.of(...mean, ...outer.mean),
    deviation: Float64Array.of(...deviation, ...outer.deviation),
  };
  const withNeighbours = inputs.map((article, i) =>
    article.map((input, q) => Float64Array.of(...input, ...scaled(all, around[i][q], base))),
  );
  return { ...all, first, second: fitLook(articles, withNeighbours), which: fitWhich(articles) };
}

function scalesOf(articles: readonly StepArticle[]): { mean: Float64Array; deviation: Float64Array } {
  return momentsOf(articles.flatMap(({ quotes }) => quotes.map(({ row }) => row.features)));
}

function momentsOf(rows: readonly Float64Array[]): { mean: Float64Array; deviation: Float64Array } {
  const size = rows[0]?.length ?? NEIGHBOUR_FEATURES.length;
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] += row[i] / rows.length;
  for (const row of rows)
    for (let i = 0; i < size; i++) deviation[i] += (row[i] - mean[i]) ** 2 / rows.length;
  return { mean, deviation: deviation.map((value) => Math.sqrt(value) + 1e-6) };
}

interface Case {
  readonly input: Float64Array;
  readonly yes: boolean;
  readonly importance: number;
}

function fitLook(articles: readonly StepArticle[], inputs: readonly (readonly Float64Array[])[]): Look {
  const whether: Case[] = [];
  const takes: Case[] = [];
  articles.forEach(({ quotes, positions, importance }, a) => {
    quotes.forEach(({ target }, q) => {
      if (target < 0) return;
      const input = inputs[a][q];
      const on = target <= positions;
      whether.push({ input, yes: on, importance });
      if (on) takes.push({ input, yes: target < positions, importance });
    });
  });
  return { whether: fitLogistic(whether), takes: fitLogistic(takes) };
}

/** A logistic model; the constant is not penalised. */
function fitLogistic(cases: readonly Case[]): Weights {
  const size = 1 + (cases[0]?.input.length ?? 0);
  return minimise(
    size,
    (weights, gradient) => {
      let loss = 0;
      gradient[0] = 0;
      for (let i = 1; i < size; i++) {
        loss += 0.5 * PENALTY * weights[i] * weights[i];
        gradient[i] = PENALTY * weights[i];
      }
      for (const { input, yes, importance } of cases) {
        const said = probability(weights, input);
        loss -= importance * Math.log(Math.max(1e-12, yes ? said : 1 - said));
        const error = importance * (said - (yes ? 1 : 0));
        gradient[0] += error;
        for (let i = 0; i < input.length; i++) gradient[i + 1] += error * input[i];
      }
      return loss;
    },
    ITERATIONS,
  );
}

/** Weights of a conditional logit over the sided quotes, drawn to those that hear the quote alone. */
function fitWhich(articles: readonly StepArticle[]): Float64Array {
  const sided = articles.flatMap(({ quotes, positions, importance }) =>
    quotes
      .filter(({ target }) => target >= 0 && target < positions)
      .map(({ row, target }) => ({ sides: row.sides, target, importance })),
  );
  const all = sided.reduce((sum, { importance }) => sum + importance, 0);
  const difference = minimise(
    LOCAL.length,
    (point, gradient) => {
      let loss = 0;
      point.forEach((value, i) => {
        loss += 0.5 * WHICH_PENALTY * all * value * value;
        gradient[i] = WHICH_PENALTY * all * value;
      });
      for (const { sides, target, importance } of sided) {
        const shares = softmax(
          Float64Array.from(sides, (row) => row.reduce((sum, x, i) => sum + x * (point[i] + OWN[i]), 0)),
        );
        loss -= importance * Math.log(Math.max(1e-12, shares[target]));
        sides.forEach((row, s) => {
          const error = importance * (shares[s] - (s === target ? 1 : 0));
          for (let i = 0; i < row.length; i++) gradient[i] += error * row[i];
        });
      }
      return loss;
    },
    ITERATIONS,
  );
  return difference.map((value, i) => value + OWN[i]);
}

const OWN = Float64Array.from(LOCAL, (name) => (name === 'quote' ? 1 : 0));

/** Factors tried for the logits of a decision. */
const FACTORS = Array.from({ length: 41 }, (_, i) => 0.5 * 8 ** (i / 40));

/** Multiplies each decision's logits by the factor that explains articles left out best. */
function stretched(
  model: StepModel,
  heldOut: readonly { readonly article: StepArticle; readonly left: StepModel }[],
): StepModel {
  const whether: [logit: number, importance: number][] = [];
  const takes: [logit: number, importance: number][] = [];
  const which: { logits: Float64Array; target: number; importance: number }[] = [];
  for (const { article, left } of heldOut) {
    const { quotes, positions, importance } = article;
    const { decisions } = new QuoteDecisions(
      left,
      quotes.map(({ row }) => row),
    );
    quotes.forEach(({ target }, i) => {
      const decision = decisions[i];
      if (target < 0 || !decision) return;
      const { on, sided } = decision;
      whether.push([target <= positions ? logitOf(on) : -logitOf(on), importance]);
      if (target <= positions)
        takes.push([target < positions ? logitOf(sided) : -logitOf(sided), importance]);
      if (target < positions)
        which.push({ logits: decision.which.map((share) => Math.log(share + 1e-12)), target, importance });
    });
  }
  const binary = (cases: readonly [number, number][]): number =>
    best((factor) =>
      cases.reduce(
        (loss, [logit, importance]) => loss + importance * Math.log1p(Math.exp(-factor * logit)),
        0,
      ),
    );
  const forWhich = best((factor) =>
    which.reduce(
      (loss, { logits, target, importance }) =>
        loss - importance * Math.log(softmax(logits, 1 / factor)[target] + 1e-12),
      0,
    ),
  );
  const [forWhether, forTakes] = [binary(whether), binary(takes)];
  const { second } = model;
  return {
    ...model,
    second: {
      whether: second.whether.map((weight) => weight * forWhether),
      takes: second.takes.map((weight) => weight * forTakes),
    },
    which: model.which.map((weight) => weight * forWhich),
  };
}

function best(loss: (factor: number) => number): number {
  return FACTORS.reduce((known, factor) => (loss(factor) < loss(known) ? factor : known), 1);
}

function logitOf(share: number): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, share));
  return Math.log(safe / (1 - safe));
}
