/** Features of tokens, decoded from the factored tables when somebody asks. */
import type { Dictionary } from './dictionary.js';
import { FIRST_ENDING, LAST_ENDING } from './expression-endings.js';

/** The eight columns of a mecab-ko-dic feature row; `*` where a column does not apply. */
export interface Features {
  readonly tag: string;
  readonly semantic: string;
  /** `T`: ends in a final consonant, `F`: in a vowel. */
  readonly finalConsonant: string;
  readonly reading: string;
  /** `Compound`, `Inflect`, `Preanalysis`. */
  readonly type: string;
  readonly firstTag: string;
  readonly lastTag: string;
  readonly expression: string;
}

/** Expressions are decoded letter by letter; a power of two of them are kept. */
const REMEMBERED = 4096;

export class FeatureTable {
  readonly #dictionary: Dictionary;
  readonly #userFeatures: readonly string[];
  readonly #firstUserToken: number;
  /** The expressions asked for last, each in the slot of its token's lower bits. */
  readonly #askedTokens = new Int32Array(REMEMBERED).fill(-1);
  readonly #asked: string[] = new Array<string>(REMEMBERED).fill('');

  /** `userFeatures`: feature rows of the tokens from number `firstUserToken` on. */
  constructor(dictionary: Dictionary, userFeatures: readonly string[], firstUserToken: number) {
    this.#dictionary = dictionary;
    this.#userFeatures = userFeatures;
    this.#firstUserToken = firstUserToken;
  }

  /** Not in any dictionary: guessed from its characters. */
  isUnknown(token: number): boolean {
    return token >= this.#dictionary.meta.firstUnknownToken && token < this.#dictionary.meta.tokens;
  }

  tag(token: number): string {
    return token >= this.#firstUserToken ? this.#userColumn(token, 0) : (this.#grammar(token)[0] ?? '*');
  }

  semantic(token: number): string {
    return token >= this.#firstUserToken ? this.#userColumn(token, 1) : (this.#grammar(token)[1] ?? '*');
  }

  expression(token: number): string {
    if (token >= this.#firstUserToken) return this.#userRow(token).split(',').slice(7).join(',');
    const slot = token & (REMEMBERED - 1);
    if (this.#askedTokens[slot] !== token) {
      this.#asked[slot] = this.#extra(token)?.[1] || '*';
      this.#askedTokens[slot] = token;
    }
    return this.#asked[slot];
  }

  /** The whole row as MeCab prints it. */
  row(token: number, surface: string): string {
    if (token >= this.#firstUserToken) return this.#userRow(token);
    const [tag, semantic, final, type, first, last] = this.#grammar(token);
    const [reading, expression] = this.#extra(token) ?? ['', ''];
    return `${tag},${semantic},${final},${reading || surface},${type},${first},${last},${expression || '*'}`;
  }

  features(token: number, surface: string): Features {
    const [
      tag = '*',
      semantic = '*',
      finalConsonant = '*',
      reading = '*',
      type = '*',
      firstTag = '*',
      lastTag = '*',
      ...rest
    ] = this.row(token, surface).split(',');
    return {
      tag,
      semantic,
      finalConsonant,
      reading,
      type,
      firstTag,
      lastTag,
      expression: rest.join(',') || '*',
    };
  }

  #grammar(token: number): readonly string[] {
    return this.#dictionary.meta.grammar[this.#dictionary.grammarOfToken[token]] ?? [];
  }

  #extra(token: number): [reading: string, expression: string] | null {
    const { extras, extraOfToken, meta } = this.#dictionary;
    const start = extraOfToken[token];
    if (start === 0) return null;
    let text = '';
    for (let i = start; extras[i] !== 0; i++) {
      const isEnding = extras[i] >= FIRST_ENDING && extras[i] <= LAST_ENDING;
      text += isEnding ? meta.expressionEndings[extras[i] - FIRST_ENDING] : String.fromCharCode(extras[i]);
    }
    const tab = text.indexOf('\t');
    return [text.slice(0, tab), text.slice(tab + 1)];
  }

  #userRow(token: number): string {
    return this.#userFeatures[token - this.#firstUserToken] ?? '';
  }

  #userColumn(token: number, column: number): string {
    return this.#userRow(token).split(',', column + 1)[column] ?? '*';
  }
}
