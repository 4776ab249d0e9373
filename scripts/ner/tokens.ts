import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { loadTaggerLexicons } from '../../pipeline/load-tagger.js';
import type { TaggerLexicons } from '../../src/entities/tagger/entity-tagger.js';
import { NameShape } from '../../src/entities/tagger/name-shape.js';
import { splitMorphemes } from '../../src/entities/tagger/splitting.js';
import type { Tokenize } from './labelled-sentence.js';

/** The tagger's lexicons, and morphemes as it reads them. */
export function taggerTokens(): { lexicons: TaggerLexicons; tokenize: Tokenize } {
  const tokenizer = loadTokenizer();
  const lexicons = loadTaggerLexicons();
  const names = new NameShape(lexicons.surnames, lexicons.givenNameSyllables);
  return { lexicons, tokenize: (text) => splitMorphemes(tokenizer.tokenize(text), names) };
}
