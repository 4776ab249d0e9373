import type { PartName } from '../file-hash.js';
import { loadFullerNames } from '../load-entities.js';
import type { ArticleDigest, ItemDigest } from '../parts/item-digest.js';
import type { PartSettings } from '../parts/make-part.js';
import { linesOf, type Part } from '../parts/part.js';
import { PICTURE_FILES } from '../report/charts/pictures.js';
import { HtmlReport } from '../report/html-report.js';
import { reportFrame } from '../report/report-frame.js';
import { positionLabels } from '../report/wording.js';
import { toldDocument } from './analysis-line.js';
import { ArticleKeys } from './article-keys.js';
import { AssembledTables } from './assembled-tables.js';
import { CorpusTables } from './corpus-tables.js';
import { CorpusTotals } from './corpus-totals.js';
import { dataPackage } from './datapackage.js';
import { doubtedQuotes } from './doubted-quotes.js';
import { ERRORS } from './errors-table.js';
import { Positions } from './positions.js';
import { quotesTable } from './quotes-table.js';
import { reportJson } from './report-json.js';
import { type RunFacts, runJson } from './run-json.js';
import { CellGuard } from './safe-cell.js';
import { SHARD_FILE } from './shard-line.js';
import type { SpeakerTotal } from './speaker-totals.js';
import type { StagedFolder, WrittenFile } from './staged-folder.js';
import { stalePartsOf } from './stale-parts.js';
import { openIn } from './table-form.js';
import { TableForms } from './table-forms.js';
import type { TellingQuote } from './telling-quotes.js';

/** What a finished run has to show for itself. */
export interface WrittenSummary {
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  readonly totals: CorpusTotals;
  readonly speakers: readonly SpeakerTotal[];
  readonly telling: readonly TellingQuote[];
  /** The learned model that judged; null when the codebook alone did. */
  readonly stanceModel: PartName | null;
}

/**
 * The reports of a run. While it goes on `take` gathers what tables over the corpus and the page need, beside the workers;
 * `publish` puts the reports together from the parts and gives all of them their names, or none.
 */
export class ReportWriters {
  readonly #corpus: CorpusTables;
  readonly #page: HtmlReport | null;
  readonly #keys = new ArticleKeys();

  constructor(
    readonly staged: StagedFolder,
    readonly settings: PartSettings,
  ) {
    const { codebook, formats, lang, minScore } = settings;
    const positions = new Positions(codebook);
    this.#corpus = new CorpusTables(new CorpusTotals(positions), loadFullerNames());
    this.#page = formats.includes('html') ? new HtmlReport(reportFrame(positions, lang), minScore) : null;
  }

  /** Parts come in the order of the input, `items` are those of the part. */
  take(part: Part, items: readonly ItemDigest[]): void {
    this.#corpus.take(part, items);
    if (this.#page === null) return;
    for (const item of items) if ('entry' in item) this.#page.enter(item.entry);
    const lines = linesOf(part.section('analysis'));
    articlesOf(items).forEach((digest, at) => {
      const document = toldDocument(lines[at] ?? '', digest, this.settings.minScore);
      this.#page?.add(document, this.#keys.next(document.id), doubtedQuotes(document, digest));
    });
  }

  /** `parts` are those that were taken, in the same order. Throws UnwritableOutputError when the folder refuses. */
  async publish(run: RunFacts, parts: AsyncIterable<Part>): Promise<WrittenSummary> {
    const { codebook, formats, lang, limits } = this.settings;
    const { staged } = this;
    const page = this.#page;
    const { totals } = this.#corpus;
    const { positions } = totals;
    const speakers = this.#corpus.speakers();
    const telling = this.#corpus.telling();
    const statements = this.#corpus.statements();
    const cells = new CellGuard(limits);
    const forms = await TableForms.create(formats, staged, cells);
    const tables =
      forms.wanted.length > 0
        ? new AssembledTables(
            {
              positions,
              speakers,
              statements,
              passedColumns: this.#corpus.passedColumns(),
            },
            quotesTable(positions, positionLabels(positions, lang)),
            forms.wanted,
          )
        : null;
    const errors = openIn(forms.always, ERRORS);
    const analysis = formats.includes('jsonl') ? await staged.create('analysis.jsonl') : null;
    const shard = analysis === null ? null : await staged.create(SHARD_FILE);

    for await (const part of parts) {
      cells.add(part.guarded());
      await errors.append(part);
      await analysis?.writeBytes(part.section('analysis'));
      await shard?.writeBytes(part.section('shard'));
      await tables?.append(part, articlesOf(part.items()));
    }

    await tables?.end();
    const written = await forms.close();
    const files = [...new Set(written.flatMap(({ places }) => places.map(({ file }) => file)))];
    for (const file of [analysis, shard]) if (file !== null) files.push(await staged.close(file));
    if (formats.includes('json')) {
      files.push(await staged.writeWhole('report.json', reportJson(totals, speakers)));
    }
    if (page !== null) {
      const file = await staged.create('report.html');
      const joins = { speakers, speakerOf: this.#corpus.speakersOfQuotes(), statements };
      for (const piece of page.page(totals, telling, joins)) await file.write(piece.markup);
      files.push(await staged.close(file));
      for (const { file, svg } of page.pictures(totals, speakers)) {
        files.push(await staged.writeWhole(file, svg));
      }
    }
    files.push(await staged.writeWhole('datapackage.json', dataPackage(codebook.id, written)));
    files.push(
      await staged.writeWhole('run.json', runJson(run, { cells, workbook: forms.losses }, written, files)),
    );
    const stalePictures =
      page === null ? [] : PICTURE_FILES.filter((name) => files.every((file) => file.name !== name));
    await staged.publish([...stalePartsOf(staged.folder, written), ...stalePictures]);
    return { folder: staged.folder, files, totals, speakers, telling, stanceModel: run.stanceModel };
  }
}

function articlesOf(items: readonly ItemDigest[]): ArticleDigest[] {
  return items.flatMap((item) => ('article' in item ? [item.article] : []));
}
