import { oneOf, parseLexiconTable } from './lexicon-table.js';

const AFTER = ['consonant', 'vowel', 'vowel-or-l', 'any'] as const;
const PLACES = ['chain', 'open', 'last'] as const;

interface Form {
  readonly form: string;
  readonly after: (typeof AFTER)[number];
  readonly place: (typeof PLACES)[number];
}

/** No real chain of particles is longer; a bound keeps hostile text linear. */
const LONGEST_CHAIN = 4;
const LONGEST_OPEN = 8;

/** Final consonant of a Hangul syllable: 0 none, 8 ㄹ; -1 when the code unit is no syllable. */
function finalConsonant(code: number): number {
  return code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 : -1;
}

/** Knows what may hang on a name: particles and the copula, in the shape its last sound asks for. */
export class NameEndings {
  readonly #byFirst = new Map<string, Form[]>();

  /** Text of lexicons/name-particles.tsv. */
  constructor(text: string) {
    for (const { cells, place } of parseLexiconTable(text, 'name-particles.tsv', [
      'form',
      'after',
      'place',
    ])) {
      const [form = '', after = '', where = ''] = cells;
      const entry = {
        form,
        after: oneOf(after, AFTER, 'after', place),
        place: oneOf(where, PLACES, 'place', place),
      };
      const key = form.slice(0, 1);
      this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), entry]);
    }
  }

  /** Whether `text[from, to)` is nothing but endings of the name that stands before `from`. */
  fits(text: string, from: number, to: number): boolean {
    if (from === to) return true;
    return this.#fits(text, from, to, finalConsonant(text.charCodeAt(from - 1)), LONGEST_CHAIN);
  }

  #fits(text: string, from: number, to: number, final: number, left: number): boolean {
    for (const { form, after, place } of this.#byFirst.get(text.charAt(from)) ?? []) {
      const next = from + form.length;
      if (next > to || !text.startsWith(form, from)) continue;
      if (final >= 0 && !suits(after, final)) continue;
      if (next === to) return true;
      if (place === 'open' && to - next <= LONGEST_OPEN) return true;
      // Only the first ending must suit the name's last sound.
      if (place === 'chain' && left > 1 && this.#fits(text, next, to, -1, left - 1)) return true;
    }
    return false;
  }
}

function suits(after: Form['after'], final: number): boolean {
  if (after === 'consonant') return final > 0;
  if (after === 'vowel') return final === 0;
  if (after === 'vowel-or-l') return final === 0 || final === 8;
  return true;
}
