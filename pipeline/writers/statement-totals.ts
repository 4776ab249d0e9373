/** A wording of a statement as one outlet has it. */
export interface Variant {
  readonly type: string;
  readonly outlet: string;
  readonly text: string;
}

/** One statement over all articles. Lists are in order of first appearance. */
export interface StatementTotal {
  readonly id: string;
  /** The fullest wording. */
  readonly text: string;
  /** The name given most often; empty when none ever is. */
  readonly speaker: string;
  readonly articles: number;
  readonly outlets: readonly string[];
  /** Empty when no article is dated. */
  readonly firstDate: string;
  readonly variants: readonly Variant[];
}

/** A quote that makes a statement. */
export interface MadeStatement extends Variant {
  readonly speaker: string;
  readonly article: string;
  readonly date: string;
}

/** Gathers one statement while its quotes pass. */
export class StatementTally {
  readonly #articles = new Set<string>();
  readonly #outlets = new Set<string>();
  readonly #speakers = new Map<string, number>();
  readonly #variants = new Map<string, Variant>();
  #text = '';
  #firstDate = '';

  constructor(readonly id: string) {}

  add({ type, outlet, text, speaker, article, date }: MadeStatement): void {
    this.#articles.add(article);
    if (outlet !== '') this.#outlets.add(outlet);
    if (speaker !== '') this.#speakers.set(speaker, (this.#speakers.get(speaker) ?? 0) + 1);
    this.#variants.set(`${type}\t${outlet}\t${text}`, { type, outlet, text });
    if (text.length > this.#text.length) this.#text = text;
    if (date !== '' && (this.#firstDate === '' || date < this.#firstDate)) this.#firstDate = date;
  }

  total(): StatementTotal {
    const [named] = [...this.#speakers].sort((a, b) => b[1] - a[1]);
    return {
      id: this.id,
      text: this.#text,
      speaker: named?.[0] ?? '',
      articles: this.#articles.size,
      outlets: [...this.#outlets],
      firstDate: this.#firstDate,
      variants: [...this.#variants.values()],
    };
  }
}
