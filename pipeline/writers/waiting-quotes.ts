import type { AnalysedDocument } from '../../src/document.js';
import { StatementIndex } from '../../src/quotes/statements/statement-index.js';
import type { Of } from './article-rows.js';
import type { CsvTable } from './csv-table.js';
import type { JudgedQuote } from './judged-quotes.js';
import { RowSpool } from './row-spool.js';
import type { StagedFolder } from './staged-folder.js';
import { StatementTally, type StatementTotal } from './statement-totals.js';
import type { Cell, Table } from './table.js';

/** The rows of quotes.csv, and which of them are one statement: known only when all were seen. */
export class WaitingQuotes {
  readonly #spool: RowSpool<Of<JudgedQuote>>;
  readonly #index = new StatementIndex();

  constructor(
    readonly table: Table<Of<JudgedQuote>>,
    folder: StagedFolder,
  ) {
    this.#spool = new RowSpool(table, folder);
  }

  /** `rows` are all quotes of `document`, in their order. */
  async add(document: AnalysedDocument, rows: readonly Of<JudgedQuote>[]): Promise<void> {
    await this.#spool.write(rows);
    this.#index.add(document, document.quotes, document.digests);
  }

  /** Writes the rows with their statements; gives the statements. */
  async finish(csv: CsvTable<readonly Cell[]>): Promise<StatementTotal[]> {
    const { of, all, count } = this.#index.finish();
    const tallies = Array.from({ length: count }, (_, i) => new StatementTally(`s${i + 1}`));
    const at = (name: string): number => this.table.columns.findIndex((column) => column.name === name);
    const statementAt = at('statement');
    const columns = ['type', 'outlet', 'text', 'speaker', 'article_id', 'date'].map(at);
    let row = 0;
    for await (const cells of this.#spool.rows()) {
      const main = of[row] ?? 0;
      await csv.write([main === 0 ? cells : cells.with(statementAt, `s${main}`)]);
      const [type = '', outlet = '', text = '', speaker = '', article = '', date = ''] = columns.map(
        (column) => String(cells[column] ?? ''),
      );
      for (const number of all.get(row) ?? []) {
        tallies[number - 1]?.add({ type, outlet, text, speaker, article, date });
      }
      row++;
    }
    return tallies.map((tally) => tally.total());
  }
}
