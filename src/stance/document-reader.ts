import type { Document, Morpheme, Span } from '../document.js';
import { wordFrom } from '../text/by-position.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import type { Utterance } from './judge.js';

/** Gives the texts of a document as utterances to be judged. */
export class DocumentReader {
  readonly #document: Document<'morphemes'>;
  readonly #tokenizer: Tokenizer;
  readonly #context: number;

  /** `context` is how surely the document is about the issue, 0..1. */
  constructor(document: Document<'morphemes'>, tokenizer: Tokenizer, context: number) {
    this.#document = document;
    this.#tokenizer = tokenizer;
    this.#context = context;
  }

  /** The words of a span of the body. */
  span({ start, end }: Span): Utterance {
    const { body, morphemes } = this.#document;
    const context = this.#context;
    return { text: body.slice(start, end), morphemes: within(morphemes, start, end), base: start, context };
  }

  /** Words that do not stand in the body as they are. */
  text(text: string): Utterance {
    return { text, morphemes: this.#tokenizer.tokenize(text), base: 0, context: this.#context };
  }
}

/** The morphemes that lie wholly in `[start, end)`. */
function within(morphemes: readonly Morpheme[], start: number, end: number): Morpheme[] {
  const first = wordFrom(morphemes, start);
  let last = first;
  while (last < morphemes.length && (morphemes[last]?.end ?? 0) <= end) last++;
  return morphemes.slice(first, last);
}
