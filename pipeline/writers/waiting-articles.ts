import type { OfArticle } from './article-rows.js';
import { ARTICLES, articlesWith, type PassedRow } from './articles-table.js';
import type { CsvTable } from './csv-table.js';
import { RowSpool } from './row-spool.js';
import type { StagedFolder } from './staged-folder.js';
import type { Table } from './table.js';

/** The cells of articles.csv and, last, as JSON, what the input had besides. */
const WAITING: Table<OfArticle> = {
  ...ARTICLES,
  columns: [
    ...ARTICLES.columns,
    {
      name: 'passed',
      type: 'string',
      description: '',
      value: ({ document }) => JSON.stringify(document.passed ?? {}),
    },
  ],
};

/** The rows of articles.csv, whose last columns are known only when every input was read. */
export class WaitingArticles {
  readonly #spool: RowSpool<OfArticle>;
  readonly #names = new Set<string>();

  constructor(folder: StagedFolder) {
    this.#spool = new RowSpool(WAITING, folder);
  }

  async add(row: OfArticle): Promise<void> {
    for (const name of Object.keys(row.document.passed ?? {})) this.#names.add(name);
    await this.#spool.write([row]);
  }

  /** Writes the rows to the table that `create` makes of their columns; gives it back. */
  async finish(create: (table: Table<PassedRow>) => CsvTable<PassedRow>): Promise<CsvTable<PassedRow>> {
    const csv = create(articlesWith([...this.#names]));
    for await (const cells of this.#spool.rows()) {
      await csv.write([{ cells, passed: JSON.parse(String(cells.at(-1))) }]);
    }
    return csv;
  }
}
