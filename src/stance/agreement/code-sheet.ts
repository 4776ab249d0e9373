import type { Quote, Span, Stance } from '../../document.js';
import type { Codebook } from '../codebook.js';
import { codeList } from './code-names.js';
import { shuffled } from './random.js';

/** What a sheet is made from: a line of analysis.jsonl. */
export interface CodableArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly outlet: string;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Quote[];
  readonly stances: readonly Stance[];
}

export interface CodeSheetOptions {
  /** Decides the order of the rows and which are drawn, nothing else. */
  readonly seed: number;
  /** Fills the column `machine`, which is otherwise left out, lest it sway the coders. */
  readonly showMachine: boolean;
  /** So many quotes are drawn, outlets, months and positions in their shares; null takes all. */
  readonly sample: number | null;
}

/** Units of text shown on either side of a quote. */
const CONTEXT = 160;

const SHEET_COLUMNS = [
  'unit',
  'outlet',
  'date',
  'title',
  'context',
  'sentence',
  'quote',
  'speaker',
  'code',
  'note',
  'codes',
] as const;

/** The place of the column that a coder fills in. */
export const CODE_COLUMN = SHEET_COLUMNS.indexOf('code');

interface Candidate {
  readonly stratum: string;
  readonly row: string[];
}

/** One row for every quote, or for those drawn, header first, the code left empty, in an order drawn by the seed. */
export function codeSheet(
  articles: readonly CodableArticle[],
  codebook: Codebook,
  { seed, showMachine, sample }: CodeSheetOptions,
): string[][] {
  const codes = codeList(codebook).join(', ');
  const candidates = articles.flatMap((article) =>
    article.quotes.map((quote): Candidate => {
      const machine = machineCode(article, quote.id) ?? '';
      const row = [
        unitOf(article.id, quote.id),
        article.outlet,
        article.date,
        article.title,
        contextOf(article.body, quote),
        sentenceOf(article, quote),
        quote.text,
        quote.speaker.name,
        '',
        '',
        codes,
      ];
      return {
        stratum: [article.outlet, article.date.slice(0, 7), machine].join('\n'),
        row: showMachine ? [...row, machine] : row,
      };
    }),
  );
  const header = showMachine ? [...SHEET_COLUMNS, 'machine'] : [...SHEET_COLUMNS];
  const order = shuffled(candidates, seed);
  const drawn = sample === null ? order : shuffled(drawnFrom(order, sample), seed);
  return [header, ...drawn.map(({ row }) => row)];
}

/**
 * Every n-th candidate with the strata one after the other: each stratum gets its share to within one (systematic
 * sampling with implicit stratification). The order within a stratum is that of `shuffledCandidates`.
 */
function drawnFrom(shuffledCandidates: readonly Candidate[], size: number): Candidate[] {
  const inStrata = shuffledCandidates.toSorted((a, b) =>
    a.stratum < b.stratum ? -1 : a.stratum > b.stratum ? 1 : 0,
  );
  if (size >= inStrata.length) return inStrata;
  const step = inStrata.length / size;
  return Array.from({ length: size }, (_, i) => inStrata[Math.floor((i + 0.5) * step)]).filter(
    (candidate) => candidate !== undefined,
  );
}

/** The name of a quote across a corpus. */
function unitOf(articleId: string, quoteId: string): string {
  return `${articleId}#${quoteId}`;
}

/** The machine's label of every quote, by unit. */
export function machineCodes(articles: readonly CodableArticle[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const article of articles) {
    for (const quote of article.quotes) {
      const code = machineCode(article, quote.id);
      if (code !== undefined) codes.set(unitOf(article.id, quote.id), code);
    }
  }
  return codes;
}

function machineCode({ stances }: CodableArticle, quoteId: string): string | undefined {
  return stances.find(({ scope, ref }) => scope === 'quote' && ref === quoteId)?.position;
}

/** The quote between what stands around it, on one line, marked by ⟦ ⟧. */
function contextOf(body: string, { start, end }: Quote): string {
  const before = body.slice(Math.max(0, start - CONTEXT), start);
  const after = body.slice(end, end + CONTEXT);
  return onOneLine(`${before}⟦${body.slice(start, end)}⟧${after}`);
}

/** The sentences that the quote stands in. */
function sentenceOf({ body, sentences }: CodableArticle, { start, end }: Quote): string {
  const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return onOneLine(body.slice(own[0]?.start ?? start, own.at(-1)?.end ?? end));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
