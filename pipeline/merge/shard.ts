import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnalysedDocument } from '../../src/document.js';
import type { Language } from '../../src/local-text.js';
import { messageOf, textOf, UsageError } from '../errors.js';
import type { PartName } from '../file-hash.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { DecidingFacts } from '../parts/deciding-facts.js';
import { isRecord } from '../readers/read-json.js';
import { textLines } from '../readers/text-lines.js';
import { partHashes, type RunParts } from '../run-parts.js';
import { FORMATS, type Format } from '../writers/formats.js';
import { SHARD_FILE, type ShardItem, wholeDocument } from '../writers/shard-line.js';
import { noLines, noShard, notARun, notOneRun, unreadableShard } from './messages.js';

/** The finished reports of a part of a corpus. */
export interface Shard {
  readonly folder: string;
  /** As the run was told it. */
  readonly issue: string;
  readonly parts: RunParts;
  readonly formats: readonly Format[];
  readonly tokens: boolean;
  readonly lang: Language;
  readonly minScore: number;
  readonly dedupe: boolean;
  /** What shards of one corpus have in common. */
  readonly facts: DecidingFacts;
}

/** What a shard's run.json says. Throws UsageError when the folder holds no finished run of this version. */
export function openShard(folder: string): Shard {
  const file = path.join(folder, 'run.json');
  try {
    const run: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(run) || !isRecord(run.options)) throw new UsageError(notARun);
    const { options } = run;
    const parts = {
      dictionary: partOf(run.dictionary),
      tagger: partOf(run.tagger),
      codebook: partOf(run.codebook),
      stanceModel: run.stanceModel === null ? null : partOf(run.stanceModel),
    };
    const given = Array.isArray(options.formats) ? options.formats : [];
    const formats = FORMATS.filter((format) => given.includes(format));
    if (!formats.includes('jsonl')) throw new UsageError(noLines);
    return {
      folder,
      issue: String(options.issue),
      parts,
      formats,
      tokens: options.tokens === true,
      lang: options.lang === 'en' ? 'en' : 'ko',
      minScore: Number(options.minScore),
      dedupe: options.dedupe === true,
      facts: {
        version: String(run.version),
        ...partHashes(parts),
        '--judge': isRecord(run.judge) ? String(run.judge.name) : 'none',
        '--format': formats.join(','),
        '--tokens': String(options.tokens),
        '--dedupe': String(options.dedupe),
        '--lang': String(options.lang),
        '--min-score': String(options.minScore),
      },
    };
  } catch (error) {
    throw new UsageError(noShard(file, textOf(error)));
  }
}

/** Its documents and the entries of those that are missing, in the order of its input. */
export async function* readShard({
  folder,
}: Shard): AsyncGenerator<{ readonly document: AnalysedDocument } | { readonly entry: LedgerEntry }> {
  const lines = linesOf(path.join(folder, 'analysis.jsonl'));
  const damaged = (): UsageError => new UsageError(notOneRun(folder, SHARD_FILE));
  for await (const line of linesOf(path.join(folder, SHARD_FILE))) {
    const item = JSON.parse(line) as ShardItem; // shardLine wrote it
    if ('entry' in item) {
      yield item;
      continue;
    }
    const next = await lines.next();
    if (next.done) throw damaged();
    yield { document: wholeDocument(next.value, item.leftOut) };
  }
  if (!(await lines.next()).done) throw damaged();
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  try {
    const chunks = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 });
    for await (const { text } of textLines(chunks, Number.POSITIVE_INFINITY)) if (text !== null) yield text;
  } catch (error) {
    throw new UsageError(unreadableShard(file, messageOf(error)));
  }
}

function partOf(value: unknown): PartName {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.hash !== 'string')
    throw new UsageError(notARun);
  return { name: value.name, hash: value.hash };
}
