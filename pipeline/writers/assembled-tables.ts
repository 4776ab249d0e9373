import { type Statements, statementsMadeBy } from '../../src/quotes/statements/statements.js';
import type { ArticleDigest } from '../parts/item-digest.js';
import type { Part } from '../parts/part.js';
import { ARTICLES, articlesWith, passedCell } from './articles-table.js';
import { ENTITIES } from './entities-table.js';
import { HEADLINES } from './headlines-table.js';
import type { Positions } from './positions.js';
import { type quotesTable, STATEMENT_COLUMN } from './quotes-table.js';
import type { SpeakerTotal } from './speaker-totals.js';
import { speakersTable } from './speakers-table.js';
import { STANCES } from './stances-table.js';
import { StatementTally } from './statement-totals.js';
import { STATEMENTS } from './statements-table.js';
import { columnAt } from './table.js';
import { openIn, type TableForm } from './table-form.js';

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
  readonly #entities;
  readonly #quotes;
  readonly #stances;
  readonly #speakers;
  readonly #statements;
  readonly #headlines;
  readonly #tallies: readonly StatementTally[];
  readonly #statementColumn: number;
  /** Quotes of the parts before. */
  #quotesBefore = 0;

  /** Tables are opened in the order in which the reports list them. */
  constructor(
    readonly gathered: Gathered,
    quoteTable: ReturnType<typeof quotesTable>,
    forms: readonly TableForm[],
  ) {
    this.#articles = openIn(forms, articlesWith(gathered.passedColumns));
    this.#entities = openIn(forms, ENTITIES);
    this.#quotes = openIn(forms, quoteTable);
    this.#stances = openIn(forms, STANCES);
    this.#speakers = openIn(forms, speakersTable(gathered.positions));
    this.#statements = openIn(forms, STATEMENTS);
    this.#headlines = openIn(forms, HEADLINES);
    this.#statementColumn = columnAt(quoteTable, STATEMENT_COLUMN);
    this.#tallies = Array.from(
      { length: gathered.statements.count },
      (_, i) => new StatementTally(`s${i + 1}`),
    );
  }

  /** Parts come in the order of the input. `articles` are those of the part. */
  async append(part: Part, articles: readonly ArticleDigest[]): Promise<void> {
    const { statements, passedColumns } = this.gathered;
    const first = this.#quotesBefore;
    await this.#articles.append(part, {
      column: ARTICLES.columns.length,
      cells: (row) => passedColumns.map((name) => passedCell(articles[row]?.passed ?? {}, name)),
    });
    await this.#quotes.append(part, {
      column: this.#statementColumn,
      cells: (row) => {
        const statement = statements.of[first + row] ?? 0;
        return [statement === 0 ? null : `s${statement}`];
      },
    });
    for (const article of articles) this.#tally(article);
    await this.#entities.append(part);
    await this.#stances.append(part);
    await this.#headlines.append(part);
  }

  /** Writes the tables over the corpus, once all parts are there. */
  async end(): Promise<void> {
    await this.#speakers.write(this.gathered.speakers);
    await this.#statements.write(this.#tallies.map((tally) => tally.total()));
  }

  #tally({ id, date, outlet, quotes }: ArticleDigest): void {
    for (const { quote } of quotes) {
      for (const number of statementsMadeBy(this.gathered.statements, this.#quotesBefore)) {
        const { type, text, speaker } = quote;
        this.#tallies[number - 1]?.add({ type, outlet, text, speaker: speaker.name, article: id, date });
      }
      this.#quotesBefore++;
    }
  }
}
