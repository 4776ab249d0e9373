import type { Groups } from './grouping.js';

/** Which quotes of a corpus are one statement. Statements are numbered from 1 in order of first appearance. */
export interface Statements {
  /** Of each quote its statement, that of the most articles when it makes several; 0 when it stands alone. */
  readonly of: Uint32Array;
  /** All statements of the quotes that make several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
  readonly count: number;
}

/** All statements that a quote makes. */
export function statementsMadeBy({ of, several }: Statements, quote: number): readonly number[] {
  const one = of[quote] ?? 0;
  return several.get(quote) ?? (one === 0 ? [] : [one]);
}

/** Statements in one quote that are looked at: more are a transcript. */
const MOST_IN_A_QUOTE = 8;
/** Articles that make two statements in one breath, from which on the two are one. */
const MADE_TOGETHER = 2;

/**
 * The statements that groups of utterances make: groups of several articles, those joined that several articles put
 * into one quote. `quotes` and `articles` say of each utterance where it stands.
 */
export function statementsOf(
  { of: groups, also }: Groups,
  quotes: Uint32Array,
  articles: Uint32Array,
  quoteCount: number,
): Statements {
  const articlesOf = countArticles(groups, articles);
  const made = new MadeGroups(quoteCount);
  const makes = (utterance: number, group: number): void => {
    if ((articlesOf.get(group) ?? 0) >= 2) made.add(quotes[utterance] ?? 0, group);
  };
  groups.forEach((group, utterance) => {
    makes(utterance, group);
  });
  for (const [utterance, group] of also) makes(utterance, group);
  const root = joinTogether(made.several);

  const of = new Uint32Array(quoteCount);
  const several = new Map<number, number[]>();
  const numbers = new Map<number, number>();
  for (let quote = 0; quote < quoteCount; quote++) {
    const its = made.by(quote);
    if (its.length === 0) continue;
    const byArticles = its.toSorted((a, b) => (articlesOf.get(b) ?? 0) - (articlesOf.get(a) ?? 0));
    const roots = [...new Set(byArticles.map(root))];
    for (const group of its) if (!numbers.has(root(group))) numbers.set(root(group), numbers.size + 1);
    const statements = roots.map((group) => numbers.get(group) ?? 0);
    of[quote] = statements[0] ?? 0;
    if (statements.length > 1) several.set(quote, statements);
  }
  return { of, several, count: numbers.size };
}

/** Which groups each quote holds: most hold one, and a number costs less than a list. */
class MadeGroups {
  /** One more than the group; 0: none. */
  readonly #first: Uint32Array;
  readonly several = new Map<number, number[]>();

  constructor(quotes: number) {
    this.#first = new Uint32Array(quotes);
  }

  add(quote: number, group: number): void {
    const first = this.#first[quote] ?? 0;
    if (first === 0) this.#first[quote] = group + 1;
    if (first === 0 || first === group + 1) return;
    const its = this.several.get(quote);
    if (its === undefined) this.several.set(quote, [first - 1, group]);
    else if (!its.includes(group) && its.length < MOST_IN_A_QUOTE) its.push(group);
  }

  by(quote: number): readonly number[] {
    const first = this.#first[quote] ?? 0;
    return this.several.get(quote) ?? (first === 0 ? [] : [first - 1]);
  }
}

/** Of each group the number of articles; utterances of one article follow each other. */
function countArticles(groups: Uint32Array, articles: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  const latest = new Map<number, number>();
  groups.forEach((group, utterance) => {
    const article = articles[utterance] ?? 0;
    if (latest.get(group) === article) return;
    latest.set(group, article);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  return counts;
}

/** Joins groups that several quotes hold side by side; gives the group that stands for each. */
function joinTogether(several: ReadonlyMap<number, readonly number[]>): (group: number) => number {
  const parent = new Map<number, number>();
  const root = (group: number): number => {
    let at = group;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const above = parent.get(up);
      if (above !== undefined) parent.set(at, above);
      at = up;
    }
    return at;
  };
  const together = new Map<string, number>();
  for (const its of several.values()) {
    for (let i = 0; i < its.length; i++) {
      for (let j = i + 1; j < its.length; j++) {
        const pair = [its[i] ?? 0, its[j] ?? 0].sort((a, b) => a - b);
        const count = (together.get(`${pair}`) ?? 0) + 1;
        together.set(`${pair}`, count);
        if (count !== MADE_TOGETHER) continue;
        const [one = 0, other = 0] = pair.map(root);
        if (one !== other) parent.set(Math.max(one, other), Math.min(one, other));
      }
    }
  }
  return root;
}
