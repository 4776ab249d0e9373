import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalText } from '../../src/local-text.js';
import { isRecord } from '../readers/read-json.js';
import { replacing } from './messages.js';

/** What decides whether two runs are of the same things. */
interface Subject {
  readonly out: string;
  readonly inputs: readonly string[];
  readonly issue: string;
}

/** A word about reports in the output folder that this run will replace and that are of other things; else null. */
export function warningOfReplacement({ out, inputs, issue }: Subject): LocalText | null {
  let run: unknown;
  try {
    run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  } catch {
    return null; // no reports of ours, or none that can be named
  }
  if (!isRecord(run) || !isRecord(run.options)) return null;
  const { inputs: earlier, issue: earlierIssue } = run.options;
  if (!Array.isArray(earlier) || typeof earlierIssue !== 'string') return null;
  const names = earlier.map(String);
  if (earlierIssue === issue && names.join('\n') === inputs.join('\n')) return null;
  const shown = names.length > 2 ? `${names.slice(0, 2).join(', ')}, …` : names.join(', ');
  return replacing(out, shown, earlierIssue, String(run.finishedAt ?? '').slice(0, 10));
}
