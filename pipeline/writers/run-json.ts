import type { JudgeCounts } from '../judges/external-judge.js';
import type { RunParts } from '../run-parts.js';

import type { CellGuard } from './safe-cell.js';
import type { WrittenFile } from './staged-folder.js';
import type { WrittenTable } from './table-form.js';
import type { WorkbookLosses } from './workbook-form.js';

/** What only the run itself knows. Times are ISO 8601, durations seconds. */
export interface RunFacts extends RunParts {
  readonly version: string;
  readonly issue: string;
  /** Documents. Invariant: read = analysed + skipped + failed. */
  readonly read: number;
  readonly analysed: number;
  /** Of those analysed: not wholly judged. */
  readonly incomplete: number;
  readonly skipped: number;
  readonly failed: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durations: Readonly<Record<string, number>>;
  /** Options as the user gave or defaulted them. */
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  /** The external judge, without credentials, and how its questions ended; null for the built-in one. */
  readonly judge: (JudgeCounts & { readonly name: string }) | null;
}

/** run.json: the ledger of the run, the one output that holds times. */
export function runJson(
  facts: RunFacts,
  { cells, workbook }: { readonly cells: CellGuard; readonly workbook: WorkbookLosses | null },
  tables: readonly WrittenTable[],
  files: readonly WrittenFile[],
): string {
  const { read, analysed, skipped, failed } = facts;
  if (read !== analysed + skipped + failed) {
    throw new RangeError(
      `run does not add up: ${read} read, ${analysed} + ${skipped} + ${failed} accounted for`,
    );
  }
  const ledger = {
    ...facts,
    cells: { neutralised: cells.neutralised, cut: cells.cut },
    ...(workbook && { workbook }),
    rows: Object.fromEntries(tables.map(({ table, rows }) => [table.name, rows])),
    files,
  };
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
