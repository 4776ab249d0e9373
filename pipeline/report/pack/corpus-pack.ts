import { type AnalysedDocument, ENTITY_TYPES, type Span, type Stance } from '../../../src/document.js';
import { type Statements, statementsMadeBy } from '../../../src/quotes/statements/statements.js';
import { isNamed } from '../../../src/quotes/voices/nameless.js';
import { isCutShort } from '../../../src/text/cut-short.js';
import type { LedgerEntry } from '../../ledger-entry.js';
import type { DoubtedQuote } from '../../writers/doubted-quotes.js';
import { articleStance, positionOf, scoreOf } from '../../writers/judged-quotes.js';
import type { Positions } from '../../writers/positions.js';
import { sentenceSpan } from '../../writers/quote-sentence.js';
import { cutText } from '../../writers/safe-cell.js';
import type { SpeakerTotal } from '../../writers/speaker-totals.js';
import { DeflatedBytes } from './deflated-bytes.js';
import {
  COLUMNS,
  type ColumnName,
  DOUBTS,
  FATES,
  MISSING,
  SPEAKER_KINDS,
  TEXT_COLUMNS,
  type TextColumnName,
  VERDICTS,
} from './layout.js';
import { TextChunks } from './text-chunks.js';
import { TextCode } from './text-code.js';
import { pushVarint } from './varints.js';

/** Ledger entries and characters of each that the page has room for. */
const MOST_ENTRIES = 5000;
const MESSAGE_CHARACTERS = 400;

/** Which quotes of the run are one speaker's and one statement, by their running number from 0. */
export interface Joins {
  /** In the order of speakers.csv. */
  readonly speakers: readonly SpeakerTotal[];
  /** Of each quote the row of its speaker. */
  readonly speakerOf: ArrayLike<number>;
  readonly statements: Statements;
}

/** Gathers a run as columns while its articles pass, in input order. */
export class CorpusPack {
  readonly columns = columnsOf(COLUMNS, () => new DeflatedBytes());
  readonly texts = columnsOf(TEXT_COLUMNS, () => ({
    bytes: new DeflatedBytes(),
    lengths: new DeflatedBytes(),
  }));
  readonly code = new TextCode();
  readonly chunks: TextChunks;
  articles = 0;
  quotes = 0;
  entriesLeftOut = 0;
  readonly #pool = new Map<string, number>();
  readonly #entries: LedgerEntry[] = [];

  /** `room` is what whole article texts may take, compressed. */
  constructor(
    readonly positions: Positions,
    room: number,
  ) {
    this.chunks = new TextChunks(room);
    this.#pooled('');
  }

  /** `document` with its positions as they are told; `key` is its short id. */
  add(document: AnalysedDocument, key: string, quotes: readonly DoubtedQuote[]): void {
    const stance = articleStance(document);
    const parts = document.stances.filter(({ scope }) => scope !== 'article' && scope !== 'quote');
    this.articles++;
    this.#text('articleId', document.id);
    this.#text('articleKey', key);
    this.#text('articleTitle', document.title);
    this.#text('articleUrl', document.url);
    this.#push('articleDate', this.#pooled(document.date));
    this.#push('articleOutlet', this.#pooled(document.outlet));
    this.#push('articleByline', this.#pooled(document.byline));
    this.#push('articlePosition', this.positions.indexOf(positionOf(stance)));
    this.#push('articleScore', orMissing(thousandths(scoreOf(stance))));
    this.#push('articleOnIssue', orMissing(thousandths(stance?.onIssue ?? null)));
    this.#push('articleDecider', this.#pooled(stance?.decidedBy ?? ''));
    this.#push('articleIsCut', Number(isCutShort(document.body)));
    this.#push('articleStances', parts.length);
    this.#push('articleQuotes', quotes.length);
    this.#push('articleHeadlines', document.headlines.length);
    this.#addBody(document);
    this.#addNames(document);
    for (const part of parts) this.#addStance(part);
    for (const judged of quotes) this.#addQuote(judged);
    for (const { start, end, verdict, body, share } of document.headlines) {
      this.#push('headlineStart', start);
      this.#push('headlineLength', end - start);
      this.#push('headlineVerdict', VERDICTS.indexOf(verdict));
      this.#push('headlineBodyStart', orMissing(body?.start ?? null));
      this.#push('headlineBodyLength', body === null ? 0 : body.end - body.start);
      this.#push('headlineShare', thousandths(share) ?? 0);
    }
  }

  /** Encoded behind the articles, so that the bytes do not depend on which articles a part holds beside it. */
  enter(entry: LedgerEntry): void {
    if (this.#entries.length === MOST_ENTRIES) this.entriesLeftOut++;
    else this.#entries.push(entry);
  }

  /** What is known only when all articles passed. Nothing is added afterwards. */
  join({ speakers, speakerOf, statements }: Joins): void {
    for (const entry of this.#entries) this.#addEntry(entry);
    for (let quote = 0; quote < this.quotes; quote++) {
      this.#push('quoteSpeaker', speakerOf[quote] ?? 0);
      this.#push('quoteStatement', statements.of[quote] ?? 0);
    }
    for (const speaker of speakers) {
      this.#text('speakerName', speaker.name);
      this.#text('speakerTitle', speaker.title);
      this.#text('speakerOrg', speaker.org);
      this.#push('speakerKind', SPEAKER_KINDS.indexOf(speaker.kind));
      this.#push('speakerIsNamed', Number(isNamed(speaker)));
      const leaning = speaker.leaning === '' ? null : this.positions.indexOf(speaker.leaning);
      this.#push('speakerLeaning', orMissing(leaning));
      this.#push('speakerFirstDate', this.#pooled(speaker.firstDate));
      this.#push('speakerLastDate', this.#pooled(speaker.lastDate));
    }
    const members = Array.from({ length: statements.count }, (): number[] => []);
    for (let quote = 0; quote < this.quotes; quote++) {
      for (const number of statementsMadeBy(statements, quote)) members[number - 1]?.push(quote);
    }
    for (const quotes of members) {
      this.#push('statementQuotes', quotes.length);
      let before = 0;
      for (const quote of quotes) {
        this.#push('statementQuoteGap', quote - before);
        before = quote;
      }
    }
  }

  /** The body, whole and in excerpts: one chunk of texts for those that matter as much. */
  #addBody(document: AnalysedDocument): void {
    const { body } = document;
    const excerpts = excerptsOf(document);
    const excerpt = excerpts.map(({ start, end }) => body.slice(start, end)).join('');
    const rank = Math.max(
      0,
      this.positions.indexOf(positionOf(articleStance(document))) - this.positions.sides + 1,
    );
    this.#push('articleLength', body.length);
    this.#push('articleExcerpts', excerpts.length);
    this.#push('articleChunk', this.chunks.add(rank, this.code.encode(body), this.code.encode(excerpt)));
    let before = 0;
    for (const { start, end } of excerpts) {
      this.#push('excerptGap', start - before);
      this.#push('excerptLength', end - start);
      before = end;
    }
  }

  #addNames({ entities }: AnalysedDocument): void {
    const names = entities
      .flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    this.#push('articleNames', names.length);
    let before = 0;
    for (const { start, end, type } of names) {
      this.#push('nameGap', start - before);
      this.#push('nameLength', end - start);
      this.#push('nameType', ENTITY_TYPES.indexOf(type));
      before = start;
    }
  }

  #addStance(stance: Stance): void {
    this.#push('stanceScope', this.#pooled(stance.scope));
    this.#push('stancePosition', this.positions.indexOf(stance.position));
    this.#push('stanceScore', orMissing(thousandths(scoreOf(stance))));
    this.#push('stanceEvidence', this.#addEvidence(stance));
  }

  #addQuote(judged: DoubtedQuote): void {
    const { quote, stance, doubts } = judged;
    const { start, end, speaker, mention, cue } = quote;
    this.quotes++;
    this.#text('quoteId', quote.id);
    this.#push('quoteType', Number(quote.type === 'indirect'));
    this.#push('quoteStart', start);
    this.#push('quoteLength', end - start);
    this.#push('quoteTitle', this.#pooled(speaker.title ?? ''));
    this.#push('quoteOrg', this.#pooled(speaker.org ?? ''));
    this.#push('quoteConfidence', thousandths(quote.confidence) ?? 0);
    this.#push('quoteMentionStart', orMissing(mention?.start ?? null));
    this.#push('quoteMentionLength', mention === null ? 0 : mention.end - mention.start);
    this.#push('quoteCueStart', orMissing(cue?.start ?? null));
    this.#push('quoteCueLength', cue === null ? 0 : cue.end - cue.start);
    this.#push('quoteLemma', this.#pooled(cue?.lemma ?? ''));
    this.#push('quotePosition', this.positions.indexOf(positionOf(stance)));
    this.#push('quoteScore', orMissing(thousandths(scoreOf(stance))));
    this.#push(
      'quoteDoubts',
      doubts.reduce((bits, doubt) => bits | (1 << DOUBTS.indexOf(doubt)), 0),
    );
    this.#push('quoteEvidence', this.#addEvidence(stance));
  }

  /** How many words of evidence stand in the body. */
  #addEvidence(stance: Stance | null): number {
    let count = 0;
    for (const { start, end, why } of stance?.evidence ?? []) {
      if (start === null || end === null) continue;
      this.#push('evidenceStart', start);
      this.#push('evidenceLength', end - start);
      this.#push('evidenceWhy', this.#pooled(why));
      count++;
    }
    return count;
  }

  #addEntry({ fate, file, record, code, message }: LedgerEntry): void {
    this.#push('entryFate', FATES.indexOf(fate));
    this.#push('entryFile', this.#pooled(file));
    this.#push('entryRecord', orMissing(record));
    this.#push('entryCode', this.#pooled(code));
    this.#text('entryMessage', cutText(message, MESSAGE_CHARACTERS));
  }

  #pooled(text: string): number {
    const known = this.#pool.get(text);
    if (known !== undefined) return known;
    const index = this.#pool.size;
    this.#pool.set(text, index);
    this.#text('pool', text);
    return index;
  }

  #text(column: TextColumnName, text: string): void {
    const { bytes, lengths } = this.texts[column];
    bytes.append(this.code.encode(text));
    pushVarint(lengths, text.length);
  }

  #push(column: ColumnName, value: number): void {
    if (value < 0) throw new Error(`column "${column}" does not take ${value}`);
    pushVarint(this.columns[column], value);
  }
}

function columnsOf<Name extends string, Column>(names: readonly Name[], create: () => Column) {
  return Object.fromEntries(names.map((name) => [name, create()])) as Record<Name, Column>; // one of each name
}

/** The stretches of the body that hold quotes, in order, none overlapping another. */
function excerptsOf(document: AnalysedDocument): Span[] {
  const spans = document.quotes.map((quote) => sentenceSpan(document, quote));
  const excerpts: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = excerpts.at(-1);
    if (last === undefined || span.start >= last.end) excerpts.push(span);
    else excerpts[excerpts.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return excerpts;
}

function orMissing(value: number | null): number {
  return value === null ? MISSING : value + 1;
}

function thousandths(probability: number | null): number | null {
  return probability === null ? null : Math.round(probability * 1000);
}
