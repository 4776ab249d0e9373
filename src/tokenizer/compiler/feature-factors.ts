/**
 * Splits feature strings into what few combinations repeat (tag, semantic class, final consonant, type, first and
 * last tag) and what is a word's own (reading, expression). A reading equal to the surface is left out, as is an
 * expression `*`; equal remainders are stored once, with one private-use unit for each `/TAG/class+`.
 */
import { FIRST_ENDING, LAST_ENDING } from '../dictionary/expression-endings.js';
import { MecabDictionaryError } from './mecab-dictionary.js';

export class FeatureFactors {
  readonly grammar: string[][] = [];
  readonly grammarOfToken: number[] = [];
  readonly extraOfToken: number[] = [];
  /** What the private-use units stand for. */
  readonly endings: string[] = [];
  readonly #endingUnits = new Map<string, string>();
  readonly #grammarIndex = new Map<string, number>();
  readonly #extraIndex = new Map<string, number>();
  /** Begins with a NUL: offset 0 says "none". */
  readonly #chunks: string[] = ['\0'];
  #extrasLength = 1;

  /** `feature` is a row of mecab-ko-dic: tag,semantic,final consonant,reading,type,first,last,expression. */
  add(surface: string, feature: string): void {
    const [
      tag = '*',
      semantic = '*',
      final = '*',
      reading = '*',
      type = '*',
      first = '*',
      last = '*',
      ...rest
    ] = feature.split(',');
    const row = [tag, semantic, final, type, first, last];
    const key = row.join(',');
    let grammar = this.#grammarIndex.get(key);
    if (grammar === undefined) {
      grammar = this.grammar.push(row) - 1;
      this.#grammarIndex.set(key, grammar);
    }
    this.grammarOfToken.push(grammar);

    const expression = rest.join(',');
    const extra = `${reading === surface ? '' : reading}\t${expression === '*' ? '' : this.#abbreviate(expression)}`;
    this.extraOfToken.push(extra === '\t' ? 0 : this.#store(extra));
  }

  extras(): Uint16Array {
    const text = this.#chunks.join('');
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    return units;
  }

  #abbreviate(expression: string): string {
    if (/[\ue000-\uf8ff]/.test(expression)) {
      throw new MecabDictionaryError('sys.dic', `private-use characters in the expression ${expression}`);
    }
    return expression.replaceAll(/\/[A-Z][A-Z-]*\/[^+/]*\+?/g, (ending) => {
      const known = this.#endingUnits.get(ending);
      if (known !== undefined) return known;
      const code = FIRST_ENDING + this.endings.length;
      if (code > LAST_ENDING) return ending;
      const unit = String.fromCharCode(code);
      this.endings.push(ending);
      this.#endingUnits.set(ending, unit);
      return unit;
    });
  }

  #store(extra: string): number {
    const known = this.#extraIndex.get(extra);
    if (known !== undefined) return known;
    const offset = this.#extrasLength;
    this.#extraIndex.set(extra, offset);
    this.#chunks.push(extra, '\0');
    this.#extrasLength += extra.length + 1;
    return offset;
  }
}
