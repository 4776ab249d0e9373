import { inBoth } from '../../src/local-text.js';
import { loadCodebook } from '../codebooks.js';
import { UsageError } from '../errors.js';
import { partName } from '../file-hash.js';
import { otherCodebook, unlikeShards } from '../merge/messages.js';
import { openShard, readShard, type Shard } from '../merge/shard.js';
import { differences } from '../parts/deciding-facts.js';
import { createPartMaker, type PartSettings } from '../parts/make-part.js';
import { Part } from '../parts/part.js';
import { Identities } from '../readers/identities.js';
import { terminalSummary } from '../report/terminal-summary.js';
import { RunCounts } from '../run-counts.js';
import { endedNow } from '../run-times.js';
import { ArticleKeys } from '../writers/article-keys.js';
import { ReportWriters } from '../writers/report-writers.js';
import { EXCEL_LIMITS } from '../writers/safe-cell.js';
import { StagedFolder } from '../writers/staged-folder.js';

export interface MergeOptions {
  readonly folders: readonly string[];
  readonly out: string;
  /** The codebook, where it is not to be found as the shards were told it; null: as they were. */
  readonly issue: string | null;
}

/**
 * The reports of one run over everything that the shards hold, in their order. Exit code 1 when a document of theirs
 * failed. Throws UsageError when they do not belong together.
 */
export async function mergeCommand(
  { folders, out, issue }: MergeOptions,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const startedAt = new Date();
  const shards = folders.map(openShard);
  const [first, ...others] = shards;
  if (first === undefined) throw new Error('no folders to merge'); // the command line asks for one
  for (const other of others) {
    const different = differences(first.facts, other.facts, 'places');
    if (different.length > 0) throw new UsageError(unlikeShards(first.folder, other.folder, different));
  }
  const { formats, tokens, lang, minScore, parts } = first;
  const { codebook, file, text } = loadCodebook(issue ?? first.issue);
  if (partName(file, text).hash !== parts.codebook.hash)
    throw new UsageError(otherCodebook(file, first.folder));
  const settings: PartSettings = { formats, codebook, tokens, lang, minScore, limits: EXCEL_LIMITS };

  const staged = await StagedFolder.open(out);
  try {
    const reports = new ReportWriters(staged, settings);
    const counts = new RunCounts();
    for await (const part of partsOf(shards, settings, signal)) {
      const items = part.items();
      counts.add(items);
      reports.take(part, items);
    }
    counts.expectSome();
    const run = {
      ...counts.facts,
      ...endedNow(startedAt),
      issue: codebook.id,
      options: {
        merged: folders,
        issue: issue ?? first.issue,
        out,
        formats,
        tokens,
        lang,
        minScore,
        dedupe: first.dedupe,
      },
      ...parts,
      judge: null,
    };
    const summary = await reports.publish(run, partsOf(shards, settings, signal));
    for (const line of terminalSummary(summary, lang)) say(line);
    return counts.exitCode;
  } finally {
    await staged.leave();
  }
}

/** The documents of the shards as the parts of one run: ids and keys are given anew over all of them. */
async function* partsOf(
  shards: readonly Shard[],
  settings: PartSettings,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  const make = createPartMaker(settings);
  const keys = new ArticleKeys();
  const identities = new Identities(shards.some(({ dedupe }) => dedupe));
  for (const shard of shards) {
    for await (const item of readShard(shard)) {
      signal.throwIfAborted();
      if ('entry' in item) {
        yield new Part(make([{ entry: { ...item.entry, message: inBoth(item.entry.message) } }], []));
        continue;
      }
      const { sentences, morphemes, entities, quotes, stances, headlines, digests, ...told } = item.document;
      const kept = identities.distinct(told);
      if ('entry' in kept) yield new Part(make([kept], []));
      else {
        const { article } = kept;
        const layers = { sentences, morphemes, entities, quotes, stances, headlines, digests };
        yield new Part(make([{ article, key: keys.next(article.id) }], [{ layers }]));
      }
    }
  }
}
