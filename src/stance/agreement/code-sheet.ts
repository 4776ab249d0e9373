import type { Quote, Stance } from '../../document.js';
import { shuffled } from './random.js';

/** What a sheet is made from: a line of analysis.jsonl. */
export interface CodableArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly quotes: readonly Quote[];
  readonly stances: readonly Stance[];
}

export interface CodeSheetOptions {
  /** Decides the order of the rows and nothing else. */
  readonly seed: number;
  /** Fills the column `machine`, which is otherwise left out, lest it sway the coders. */
  readonly showMachine: boolean;
}

/** Units of text shown on either side of a quote. */
const CONTEXT = 160;

const SHEET_COLUMNS = ['unit', 'title', 'context', 'quote', 'speaker', 'code', 'note'] as const;

/** One row for every judged quote, header first, the code left empty, in an order drawn by the seed. */
export function codeSheet(
  articles: readonly CodableArticle[],
  { seed, showMachine }: CodeSheetOptions,
): string[][] {
  const rows = articles.flatMap((article) =>
    article.quotes.map((quote) => {
      const row = [
        unitOf(article.id, quote.id),
        article.title,
        contextOf(article.body, quote),
        quote.text,
        quote.speaker.name,
        '',
        '',
      ];
      return showMachine ? [...row, machineCode(article, quote.id) ?? ''] : row;
    }),
  );
  const header = showMachine ? [...SHEET_COLUMNS, 'machine'] : [...SHEET_COLUMNS];
  return [header, ...shuffled(rows, seed)];
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
  return `${before}⟦${body.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ').trim();
}
