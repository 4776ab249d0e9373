import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, UsageError } from './errors.js';
import type { PartName } from './file-hash.js';
import { noIssueInRun, noReports } from './messages.js';
import { isRecord } from './readers/read-json.js';

/** What later commands want to know of a finished run. */
export interface RunFile {
  /** The codebook as the run was told it: an id or a file. */
  readonly issue: string;
  /** The learned stance model that judged; null when the codebook alone did. */
  readonly stanceModel: PartName | null;
}

/** The run.json of a reports folder. Throws UsageError when there is none of this version. */
export function readRunFile(folder: string): RunFile {
  const file = path.join(folder, 'run.json');
  let run: unknown;
  try {
    run = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(noReports(file, messageOf(error)));
  }
  const options = isRecord(run) ? run.options : null;
  if (!isRecord(run) || !isRecord(options) || typeof options.issue !== 'string') {
    throw new UsageError(noIssueInRun(file));
  }
  const { stanceModel: model } = run;
  const known = isRecord(model) && typeof model.name === 'string' && typeof model.hash === 'string';
  return {
    issue: options.issue,
    stanceModel: known ? { name: String(model.name), hash: String(model.hash) } : null,
  };
}
