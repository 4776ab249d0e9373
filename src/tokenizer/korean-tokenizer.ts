/**
 * The interface that users of kuromoji and of KoNLPy's Mecab know, over our tokenizer.
 *
 * kuromoji's field names are Japanese grammar's; mecab-ko-dic's columns are put where they fit best. The columns
 * under their own names, and the offsets, are beside them.
 */
import type { Features } from './dictionary/features.js';
import { dictionaryForm } from './expression.js';
import type { Token } from './token.js';
import type { MecabTokenizer } from './tokenizer.js';

export interface KuromojiToken {
  /** Number of the dictionary entry. */
  readonly word_id: number;
  readonly word_type: 'KNOWN' | 'UNKNOWN';
  /** 1-based position of the first character in the text, in UTF-16 units. */
  readonly word_position: number;
  readonly surface_form: string;
  /** Sejong tag, `VV+EC` for contractions. */
  readonly pos: string;
  /** Semantic class. */
  readonly pos_detail_1: string;
  /** First tag of a compound or contraction. */
  readonly pos_detail_2: string;
  /** Its last tag. */
  readonly pos_detail_3: string;
  /** `Inflect`, `Compound`, `Preanalysis`. */
  readonly conjugated_type: string;
  /** The parts of a compound or contraction. */
  readonly conjugated_form: string;
  /** Predicates: stem and 다; otherwise the surface. */
  readonly basic_form: string;
  readonly reading: string;
  /** As `reading`: the dictionary has no other pronunciation. */
  readonly pronunciation: string;
  /** `[start, end)` in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The columns of mecab-ko-dic under their own names. */
  readonly features: Features;
}

export class KoreanTokenizer {
  readonly #tokenizer: MecabTokenizer;

  constructor(tokenizer: MecabTokenizer) {
    this.#tokenizer = tokenizer;
  }

  tokenize(text: string): KuromojiToken[] {
    return this.#tokenizer.tokenize(text).map(toKuromoji);
  }

  /** The surfaces. */
  wakati(text: string): string[] {
    return this.#tokenizer.tokenize(text).map((token) => token.surface);
  }

  /** The surfaces with a space between, as `mecab -O wakati` prints them. */
  wakatiString(text: string): string {
    return this.wakati(text).join(' ');
  }

  /** KoNLPy's name for `wakati`. */
  morphs(text: string): string[] {
    return this.wakati(text);
  }

  /** Surfaces of the nouns, pronouns and numerals: all whose tag begins with N, as KoNLPy has it. */
  nouns(text: string): string[] {
    const nouns = this.#tokenizer.tokenize(text).filter((token) => token.tag.startsWith('N'));
    return nouns.map((token) => token.surface);
  }

  pos(text: string): [surface: string, tag: string][] {
    return this.#tokenizer.tokenize(text).map((token) => [token.surface, token.tag]);
  }
}

function toKuromoji(token: Token): KuromojiToken {
  const { features } = token;
  return {
    word_id: token.id,
    word_type: token.isUnknown ? 'UNKNOWN' : 'KNOWN',
    word_position: token.start + 1,
    surface_form: token.surface,
    pos: features.tag,
    pos_detail_1: features.semantic,
    pos_detail_2: features.firstTag,
    pos_detail_3: features.lastTag,
    conjugated_type: features.type,
    conjugated_form: features.expression,
    basic_form: dictionaryForm(token.surface, features.tag, features.expression),
    reading: features.reading,
    pronunciation: features.reading,
    start: token.start,
    end: token.end,
    features,
  };
}
