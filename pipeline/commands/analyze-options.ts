import type { Language } from '../../src/local-text.js';
import { dataHash } from '../data-hash.js';
import { redisAddress } from '../engines/redis-address.js';
import type { EngineOptions } from '../engines/start-engine.js';
import type { PartName } from '../file-hash.js';
import { VERSION } from '../package-root.js';
import type { DecidingFacts } from '../parts/deciding-facts.js';
import type { NamedColumns } from '../readers/field-aliases.js';
import type { RunParts } from '../run-parts.js';
import type { Format } from '../writers/formats.js';
import type { RunFacts } from '../writers/run-json.js';

/** The options of `nonjo analyze`, complete. */
export interface AnalyzeOptions extends EngineOptions {
  readonly inputs: readonly string[];
  readonly issue: string;
  readonly out: string;
  readonly formats: readonly Format[];
  readonly tokens: boolean;
  readonly limit: number;
  readonly strict: boolean;
  readonly columns: NamedColumns;
  readonly dedupe: boolean;
  /** Continue the interrupted run in `out`, where there is one. */
  readonly resume: boolean;
  readonly lang: Language;
  /** Positions of a lower score are told as neutral. */
  readonly minScore: number;
  /** An external judge, `openai:URL,MODEL`; null: the built-in one. */
  readonly judge: string | null;
}

/** What a run has to have in common with the one that it continues. */
export function decidingFacts(
  parts: RunParts,
  options: AnalyzeOptions,
  judge: string | undefined,
): DecidingFacts {
  const named = (part: PartName | null): string => (part === null ? 'none' : `${part.name} ${part.hash}`);
  const { formats, tokens, limit, columns, dedupe, lang, minScore } = options;
  return {
    version: VERSION,
    codebook: named(parts.codebook),
    dictionary: named(parts.dictionary),
    tagger: named(parts.tagger),
    'stance model': named(parts.stanceModel),
    'lexicons and models': dataHash(),
    '--judge': judge ?? 'none',
    '--format': formats.join(','),
    '--tokens': String(tokens),
    '--limit': String(limit),
    '--column': statedColumns(columns).join(' '),
    '--dedupe': String(dedupe),
    '--lang': lang,
    '--min-score': String(minScore),
  };
}

/** The options as run.json states them, without credentials. */
export function statedOptions(options: AnalyzeOptions): RunFacts['options'] {
  const { judge: _, columns, redis, ...others } = options;
  return {
    ...others,
    columns: statedColumns(columns),
    redis: options.engine === 'bullmq' ? redisAddress(redis) : null,
  };
}

function statedColumns(columns: NamedColumns): string[] {
  return [...columns].map(([field, header]) => `${field}=${header}`);
}
