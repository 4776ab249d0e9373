/**
 * How a run is packed into report.html: columns of whole numbers instead of objects, in the order of the lists below.
 * A number that may be missing is stored one higher, 0 meaning that it is; probabilities are thousandths.
 */

/** `missing + 1` in a column of numbers that may be missing. */
export const MISSING = 0;

export const COLUMNS = [
  // of an article
  'articleDate', // pool
  'articleOutlet', // pool
  'articleByline', // pool
  'articlePosition',
  'articleScore', // or missing
  'articleOnIssue', // or missing
  'articleDecider', // pool
  'articleIsCut',
  'articleLength', // of the body
  'articleChunk',
  'articleExcerpts', // how many
  'articleStances',
  'articleQuotes',
  'articleNames',
  'articleHeadlines',
  // of a stretch of a body that holds quotes: what stands for the text where the whole one is left out
  'excerptGap', // since the end of the one before
  'excerptLength',
  // of a stance of an article's parts: headline, lead, author, conclusion
  'stanceScope', // pool
  'stancePosition',
  'stanceScore', // or missing
  'stanceEvidence', // how many
  // of a quote
  'quoteType', // 1 indirect
  'quoteStart',
  'quoteLength',
  'quoteSpeaker',
  'quoteTitle', // pool
  'quoteOrg', // pool
  'quoteConfidence',
  'quoteMentionStart', // or missing
  'quoteMentionLength',
  'quoteCueStart', // or missing
  'quoteCueLength',
  'quoteLemma', // pool
  'quotePosition',
  'quoteScore', // or missing
  'quoteDoubts', // bits in the order of DOUBTS
  'quoteStatement', // 0: stands alone
  'quoteEvidence', // how many
  // of words of evidence: those of an article's stances, then those of its quotes
  'evidenceStart', // or missing: of the headline
  'evidenceLength',
  'evidenceWhy', // pool
  // of a name in a body
  'nameGap', // since the start of the one before
  'nameLength',
  'nameType', // in the order of ENTITY_TYPES
  // of a stretch quoted by a headline
  'headlineStart',
  'headlineLength',
  'headlineVerdict', // in the order of VERDICTS
  'headlineBodyStart', // or missing
  'headlineBodyLength',
  'headlineShare',
  // of a speaker, in the order of speakers.csv
  'speakerKind', // in the order of SPEAKER_KINDS
  'speakerIsNamed',
  'speakerLeaning', // position, or missing
  'speakerFirstDate', // pool
  'speakerLastDate', // pool
  // of a statement
  'statementQuotes', // how many
  'statementQuoteGap', // since the quote before
  // of a document that is missing or incomplete
  'entryFate', // in the order of FATES
  'entryFile', // pool
  'entryRecord', // or missing
  'entryCode', // pool
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Columns of texts. `pool` holds what many rows share; its first text is empty. */
export const TEXT_COLUMNS = [
  'pool',
  'articleId',
  'articleKey',
  'articleTitle',
  'articleUrl',
  'quoteId',
  'speakerName',
  'speakerTitle',
  'speakerOrg',
  'entryMessage',
] as const;
export type TextColumnName = (typeof TEXT_COLUMNS)[number];

export const SPEAKER_KINDS = ['person', 'organization', 'anonymous', 'unknown'] as const;
export const VERDICTS = ['verbatim', 'shortened', 'altered', 'absent'] as const;
export const DOUBTS = ['unknown-speaker', 'low-confidence', 'low-score', 'cut-body'] as const;
export const FATES = ['failed', 'incomplete', 'noted', 'skipped'] as const;

/** What the page has to know before it unpacks the columns. */
export interface PackHead {
  readonly version: string;
  readonly issue: { readonly id: string; readonly title: string; readonly question: string };
  /** In the order of all reports; the first `sides` are positions of the codebook. */
  readonly positions: readonly { readonly id: string; readonly label: string }[];
  readonly sides: number;
  readonly minScore: number;
  readonly articles: number;
  readonly quotes: number;
  /** Of TextCode. */
  readonly alphabet: readonly number[];
  /** Bytes of each column, in the order of COLUMNS. */
  readonly columnBytes: readonly number[];
  /** Bytes of the lengths of each text column, in the order of TEXT_COLUMNS. */
  readonly textLengthBytes: readonly number[];
  /** Of each chunk of texts: 1 where it holds whole articles, 0 where it holds the excerpts only. */
  readonly chunksWhole: readonly number[];
  /** Entries of the ledger that the page has no room for. */
  readonly entriesLeftOut: number;
}

/** Ids of the script elements that hold the sections: deflated, in base64. */
export const SECTION = {
  head: 'data-head',
  columns: 'data-columns',
  texts: 'data-texts',
  chunk: (number: number): string => `data-chunk-${number}`,
} as const;
