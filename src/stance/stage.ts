import type { Document, Sentence, Stage, Stance } from '../document.js';
import { stancesOf } from './article.js';
import { atomsOf } from './atoms.js';
import { balanceOf, type Scales } from './balance.js';
import { type BuiltInJudgeOptions, createBuiltInJudge } from './built-in-judge.js';
import { labelsOf, OFF_ISSUE } from './codebook.js';
import { contextOf } from './context.js';
import { DocumentReader } from './document-reader.js';
import { type GenreMarks, isArgued } from './genre.js';
import { readTopic } from './issue/gate.js';
import { IssueWords } from './issue/issue-words.js';
import { type Judge, type Judgement, judgementOf } from './judge.js';
import { written } from './passage.js';
import { PassageReader, type PassageTools } from './passage-rows.js';
import { TermFinder } from './relevance.js';
import { ownSentences, type Segment, segmentsOf } from './segments.js';
import type { StepModel } from './steps/step-model.js';
import { labelProbabilities, QuoteDecisions } from './steps/steps.js';

export interface StanceStageOptions extends BuiltInJudgeOptions {
  /** Decides about the passages of an article over the judge's answers. */
  readonly stepModel: StepModel;
  /** Tells columns, editorials and analyses from reports. */
  readonly genreMarks: GenreMarks;
}

type Needs = 'sentences' | 'morphemes' | 'quotes';

/** The stage that judges headline, lead, quotes, the writer's own argument, conclusion, and from them the article. */
export function createStanceStage(options: StanceStageOptions): Stage<Needs, 'stances'> {
  const stage = new StanceStage(options);
  return {
    gives: 'stances',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: (document) => stage.run(document),
  };
}

/** How far a writer's sentences must lead to one side. */
const AUTHOR_SCALES: Scales = { lead: 0.12, steepness: 20 };

class StanceStage {
  readonly #options: StanceStageOptions;
  readonly #judge: Judge;
  readonly #terms: TermFinder;
  readonly #tools: PassageTools;
  readonly #labels: readonly string[];

  constructor(options: StanceStageOptions) {
    const { codebook, tokenizer, resources } = options;
    this.#options = options;
    this.#judge = createBuiltInJudge(options);
    this.#terms = new TermFinder(codebook);
    this.#labels = labelsOf(codebook);
    this.#tools = {
      codebook,
      judge: this.#judge,
      words: new IssueWords(codebook, (text) => atomsOf(tokenizer.tokenize(text)), resources.rarity),
      kinds: resources.kinds,
      argument: resources.argument,
      answers: resources.answers,
    };
  }

  run(document: Document<Needs>): Stance[] {
    const { codebook, tokenizer, language = 'ko' } = this.#options;
    const reader = new DocumentReader(document, tokenizer, contextOf(document, this.#terms));
    const topic = readTopic(document, reader, this.#tools.words, this.#terms);
    if (topic.onIssue < 0.5) {
      const judgement = this.#offIssue(1 - topic.onIssue);
      const segments = segmentsOf(document).map((segment) => ({ segment, judgement }));
      return stancesOf(codebook, segments, language, topic.onIssue);
    }
    const own = this.#ownArgument(document);
    const passages = new PassageReader(document, topic, reader, this.#tools);
    const quotes = new QuoteDecisions(this.#options.stepModel, passages.quotes());
    const ofQuote = new Map(document.quotes.map(({ id }, i) => [id, quotes.decisions[i]]));
    const ofWritten = (text: string, span?: Sentence): Float64Array =>
      labelProbabilities(quotes.ofWritten(passages.written(written(text, span))));
    const scoresOf = ({ scope, ref, start, end, text }: Segment): Float64Array => {
      const decided = scope === 'quote' ? ofQuote.get(ref) : undefined;
      if (decided) return labelProbabilities(decided);
      if (scope === 'author')
        return authorScores(own.map((s) => ofWritten(document.body.slice(s.start, s.end), s)));
      return start === null || end === null ? ofWritten(text) : ofWritten(text, { start, end });
    };
    const segments = segmentsOf(document, own).map((segment) => {
      return { segment, judgement: this.#judgement(segment, scoresOf(segment), reader) };
    });
    return stancesOf(codebook, segments, language, topic.onIssue);
  }

  /** The writer's own sentences where he argues; none in a report. */
  #ownArgument(document: Document<Needs>): Sentence[] {
    const own = ownSentences(document);
    const texts = own.map(({ start, end }) => document.body.slice(start, end));
    return isArgued(document, texts, this.#options.genreMarks) ? own : [];
  }

  #judgement({ start, end, text }: Segment, scores: Float64Array, reader: DocumentReader): Judgement {
    const judgement = judgementOf(this.#labels, scores);
    const utterance = start === null || end === null ? reader.text(text) : reader.span({ start, end });
    return { ...judgement, evidence: this.#judge.reasons(utterance, judgement.position) };
  }

  /** Off-issue with the given probability; what is left is even. */
  #offIssue(probability: number): Judgement {
    const rest = (1 - probability) / (this.#labels.length - 1);
    const scores = Float64Array.from(this.#labels, (label) => (label === OFF_ISSUE ? probability : rest));
    return { ...judgementOf(this.#labels, scores), evidence: [] };
  }
}

/** What a writer's sentences come to; his argument is on the issue as far as the most relevant of them is. */
function authorScores(sentences: readonly Float64Array[]): Float64Array {
  const on = sentences.reduce((most, scores) => Math.max(most, 1 - (scores.at(-1) ?? 0)), 0);
  return balanceOf(
    sentences.map((scores) => ({ weight: 1, scores })),
    on,
    AUTHOR_SCALES,
  );
}
