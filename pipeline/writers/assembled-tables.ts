import type { Statements } from '../../src/quotes/statements/statements.js';
import type { ArticleDigest } from '../parts/item-digest.js';
import type { Part } from '../parts/part.js';
import { articlesWith, passedCell } from './articles-table.js';
import { csvCell } from './csv-row.js';
import { CsvTable, type WrittenTable } from './csv-table.js';
import { ENTITIES } from './entities-table.js';
import { HEADLINES } from './headlines-table.js';
import type { Positions } from './positions.js';
import type { quotesTable } from './quotes-table.js';
import type { CellGuard } from './safe-cell.js';
import type { SpeakerTotal } from './speaker-totals.js';
import { speakersTable } from './speakers-table.js';
import type { StagedFolder } from './staged-folder.js';
import { STANCES } from './stances-table.js';
import { StatementTally } from './statement-totals.js';
import { STATEMENTS } from './statements-table.js';

/** What was gathered of the corpus before its tables are put together. */
export interface Gathered {
  readonly positions: Positions;
  readonly speakers: readonly SpeakerTotal[];
  readonly statements: Statements;
  readonly passedColumns: readonly string[];
}

/** The tables put together from parts, their holes filled with what only the whole corpus tells. */
export class AssembledTables {
  readonly #articles;
  readonly #quotes;
  readonly #entities;
  readonly #stances;
  readonly #headlines;
  readonly #statements: readonly StatementTally[];
  /** Quotes of the parts before. */
  #quotesBefore = 0;

  constructor(
    readonly gathered: Gathered,
    quoteTable: ReturnType<typeof quotesTable>,
    readonly folder: StagedFolder,
    readonly cells: CellGuard,
  ) {
    this.#articles = new CsvTable(articlesWith(gathered.passedColumns), folder, cells);
    this.#quotes = new CsvTable(quoteTable, folder, cells);
    this.#entities = new CsvTable(ENTITIES, folder, cells);
    this.#stances = new CsvTable(STANCES, folder, cells);
    this.#headlines = new CsvTable(HEADLINES, folder, cells);
    this.#statements = Array.from(
      { length: gathered.statements.count },
      (_, i) => new StatementTally(`s${i + 1}`),
    );
  }

  /** Parts come in the order of the input. `articles` are those of the part. */
  async append(part: Part, articles: readonly ArticleDigest[]): Promise<void> {
    const { of } = this.gathered.statements;
    const first = this.#quotesBefore;
    await this.#articles.append(part.rows('articles'), (row) => this.#passedCells(articles[row]));
    await this.#quotes.append(part.rows('quotes'), (row) => {
      const statement = of[first + row] ?? 0;
      return statement === 0 ? '' : `s${statement}`;
    });
    for (const article of articles) this.#tally(article);
    await this.#entities.append(part.rows('entities'));
    await this.#stances.append(part.rows('stances'));
    await this.#headlines.append(part.rows('headlines'));
  }

  /** In the order in which the reports list them. */
  async close(): Promise<WrittenTable[]> {
    const { positions, speakers: speakerTotals } = this.gathered;
    const speakers = new CsvTable(speakersTable(positions), this.folder, this.cells);
    await speakers.write(speakerTotals);
    const statements = new CsvTable(STATEMENTS, this.folder, this.cells);
    await statements.write(this.#statements.map((tally) => tally.total()));
    const tables = [
      this.#articles,
      this.#entities,
      this.#quotes,
      this.#stances,
      speakers,
      statements,
      this.#headlines,
    ];
    const written: WrittenTable[] = [];
    for (const table of tables) written.push(await table.close());
    return written;
  }

  #passedCells(article: ArticleDigest | undefined): string {
    return this.gathered.passedColumns
      .map((name) => `,${csvCell(this.cells.guard(passedCell(article?.passed ?? {}, name)))}`)
      .join('');
  }

  #tally({ id, date, outlet, quotes }: ArticleDigest): void {
    for (const { quote } of quotes) {
      for (const number of this.gathered.statements.all.get(this.#quotesBefore) ?? []) {
        const { type, text, speaker } = quote;
        this.#statements[number - 1]?.add({ type, outlet, text, speaker: speaker.name, article: id, date });
      }
      this.#quotesBefore++;
    }
  }
}
