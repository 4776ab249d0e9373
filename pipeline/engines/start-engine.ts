import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalText } from '../../src/local-text.js';
import type { CodebookFile } from '../codebooks.js';
import type { ReservedDictionary } from '../dictionary/load-tokenizer.js';
import { UsageError } from '../errors.js';
import { nameInPackage } from '../file-hash.js';
import type { ExternalJudge } from '../judges/external-judge.js';
import { stanceModelFile } from '../load-stance.js';
import { judgeIsLocal } from '../messages.js';
import type { RunParts } from '../run-parts.js';
import { readTextFile } from '../text-file.js';
import type { RunNotice } from './distributed/run-notice.js';
import type { Engine } from './engine.js';
import type { EngineName } from './engine-names.js';
import { JudgingEngine } from './judging-engine.js';
import { LocalEngine } from './local-engine.js';
import type { WorkerSettings } from './worker-settings.js';

/** What decides where the analysis runs. */
export interface EngineOptions {
  readonly engine: EngineName;
  /** Threads of the local engine. */
  readonly workers: number;
  /** Where Redis is, for the distributed engine. */
  readonly redis: string;
  /** Path of a user dictionary; null without. */
  readonly userDictionary: string | null;
}

/** The engine of a run; `fill` is that of the settings' dictionary. Throws UsageError when it cannot start. */
export async function startEngine(
  options: EngineOptions,
  settings: WorkerSettings,
  fill: ReservedDictionary['fill'],
  issue: CodebookFile,
  parts: RunParts,
  judge: ExternalJudge | null,
  warn: (text: LocalText) => void,
): Promise<Engine> {
  if (options.engine === 'local') {
    const local = await LocalEngine.start(settings, options.workers, fill);
    return judge === null ? local : new JudgingEngine(local, judge, settings.report);
  }
  if (judge !== null) throw new UsageError(judgeIsLocal);
  fill();
  // neither Redis client is loaded by a run that needs none
  const [{ BullmqEngine }, { codeFacts }] = await Promise.all([
    import('./distributed/bullmq-engine.js'),
    import('./distributed/code-facts.js'),
  ]);
  const notice = noticeOf(options, settings, issue, parts);
  return BullmqEngine.start(options.redis, notice, codeFacts(settings.dictionary), warn);
}

function noticeOf(
  { userDictionary }: EngineOptions,
  { language = 'ko', report }: WorkerSettings,
  { file, text, codebook }: CodebookFile,
  parts: RunParts,
): RunNotice {
  const model = stanceModelFile(codebook, file);
  const ships = model === null || nameInPackage(model) !== null;
  return {
    codebook: { name: path.basename(file), text },
    model: ships ? null : readFileSync(model).toString('base64'),
    userDictionary: userDictionary === null ? null : readTextFile(userDictionary, 'userDictionary'),
    language,
    report,
    parts,
  };
}
