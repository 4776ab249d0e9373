import type { Document, Quote, Stage } from '../document.js';
import { parseUtteranceLexicon, type UtteranceLexicon } from './lexicon.js';
import { readDocument } from './reading.js';
import { speakerNouns } from './speaker-like.js';
import { attributeSpeakers, type Explain } from './speakers/attribute.js';
import type { Candidate } from './speakers/candidates.js';
import { type ConfidenceModel, parseConfidenceModel } from './speakers/confidence.js';
import { parseSpeakerLexicon, type SpeakerLexicon } from './speakers/lexicon.js';
import { utterancesOf } from './utterances.js';

/** The lexicon files that the quote stage reads, by file name under `lexicons/`. */
export const QUOTE_LEXICON_FILES = [
  'anonymous-speakers.tsv',
  'given-name-syllables.tsv',
  'organisation-suffixes.tsv',
  'reporting-verbs.tsv',
  'saying-nouns.tsv',
  'speaker-references.tsv',
  'surnames.tsv',
  'titles.tsv',
] as const;
export type QuoteLexiconTexts = Readonly<Record<(typeof QUOTE_LEXICON_FILES)[number], string>>;

/** What the quote stage knows before it reads an article. */
export interface QuoteLexicons {
  readonly utterances: UtteranceLexicon;
  readonly speakers: SpeakerLexicon;
  readonly confidence: ConfidenceModel;
}

/** The lexicons from their files' texts and the model of the confidence from its own. Throws LexiconError naming file, line and remedy. */
export function parseQuoteLexicons(texts: QuoteLexiconTexts, confidence: string): QuoteLexicons {
  return {
    utterances: parseUtteranceLexicon(texts),
    speakers: parseSpeakerLexicon(texts),
    confidence: parseConfidenceModel(confidence),
  };
}

/** Who said what: the utterances of a document, each with its speaker. */
export function createQuoteStage({
  lexicons,
}: {
  readonly lexicons: QuoteLexicons;
}): Stage<'sentences' | 'morphemes' | 'entities', 'quotes'> {
  return {
    gives: 'quotes',
    needs: ['sentences', 'morphemes', 'entities'],
    run: (document) => quotesOf(document, lexicons, null),
  };
}

/** A quote with everybody who was considered as its speaker, the best first. */
export interface ExplainedQuote {
  readonly quote: Quote;
  readonly candidates: readonly Candidate[];
  /** What its confidence was read from. */
  readonly signs: readonly string[];
}

/** The quotes of a document with what spoke for and against each possible speaker. */
export function explainQuotes(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  lexicons: QuoteLexicons,
): ExplainedQuote[] {
  const explained: ExplainedQuote[] = [];
  quotesOf(document, lexicons, (quote, considered, signs) => {
    explained.push({ quote, candidates: [...considered].sort((a, b) => b.score - a.score), signs });
  });
  return explained;
}

function quotesOf(
  document: Document<'sentences' | 'morphemes' | 'entities'>,
  lexicons: QuoteLexicons,
  explain: Explain | null,
): Quote[] {
  const reading = readDocument(document, lexicons.utterances);
  const utterances = utterancesOf(reading, speakerNouns(document.entities, lexicons.speakers));
  return attributeSpeakers(
    document,
    utterances,
    lexicons.speakers,
    lexicons.confidence,
    reading.marks.pairs,
    explain,
  );
}
