import type { Document } from '../document.js';
import { type AnswerWords, FARTHEST_QUESTION, statedBy } from './answers.js';
import { readArgument } from './argument.js';
import type { ArgumentLexicon } from './argument-lexicon.js';
import { atomsOf } from './atoms.js';
import type { Codebook } from './codebook.js';
import type { DocumentReader } from './document-reader.js';
import type { TopicReading } from './issue/gate.js';
import { contentForms, type IssueWords } from './issue/issue-words.js';
import type { Judge, Utterance } from './judge.js';
import { mannerOf } from './manner.js';
import type { Passage } from './passage.js';
import { PassageFacts } from './steps/passage-facts.js';
import { type StepRow, stepRow } from './steps/step-rows.js';
import type { WordKind } from './steps/utterance-words.js';
import { SurroundingReader, type Surroundings } from './surroundings.js';

/** What reading the passages of an article takes. */
export interface PassageTools {
  readonly codebook: Codebook;
  readonly judge: Judge;
  readonly words: IssueWords;
  readonly kinds: readonly WordKind[];
  readonly argument: ArgumentLexicon;
  readonly answers: AnswerWords;
}

/** Reads the passages of one document as the steps see them. */
export class PassageReader {
  readonly #document: Document<'sentences' | 'quotes'>;
  readonly #reader: DocumentReader;
  readonly #tools: PassageTools;
  readonly #surroundings: SurroundingReader;
  readonly #facts: PassageFacts;

  constructor(
    document: Document<'sentences' | 'quotes'>,
    topic: TopicReading,
    reader: DocumentReader,
    tools: PassageTools,
  ) {
    this.#document = document;
    this.#reader = reader;
    this.#tools = tools;
    this.#surroundings = new SurroundingReader(document, tools.judge, reader);
    this.#facts = new PassageFacts(document, topic, tools.words, tools.kinds);
  }

  /** The rows of all quotes, in text order; a short answer is read as what it states. */
  quotes(): StepRow[] {
    const { body, quotes } = this.#document;
    const surroundings = this.#surroundings.ofQuotes();
    return quotes.map((quote, i) => {
      const before = body.slice(Math.max(0, quote.start - FARTHEST_QUESTION), quote.start);
      const stated = statedBy(quote.text, before, this.#tools.answers);
      if (stated === null) return this.#row(quote, surroundings[i]);
      const utterance = this.#reader.text(stated);
      const scores = this.#tools.judge.scores(utterance);
      return this.#row({ ...quote, text: stated }, { ...surroundings[i], quote: scores }, utterance);
    });
  }

  /** The row of words that the writer wrote. */
  written(passage: Passage): StepRow {
    return this.#row(passage, this.#surroundings.ofWritten(passage));
  }

  #row(passage: Passage, surroundings: Surroundings, utterance = this.#utterance(passage)): StepRow {
    const { codebook, judge, argument } = this.#tools;
    const atoms = atomsOf(utterance.morphemes);
    const stems = new Set(contentForms(atoms));
    const manner = mannerOf(readArgument(atoms, argument));
    const alone = judge.scores({ ...utterance, context: 0 });
    const facts = this.#facts.of({ passage, stems, manner });
    return stepRow(codebook, surroundings, alone, facts, passage);
  }

  #utterance(passage: Passage): Utterance {
    return passage.end > passage.start ? this.#reader.span(passage) : this.#reader.text(passage.text);
  }
}
