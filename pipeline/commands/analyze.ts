import { InterruptedError } from '../cli/interruption.js';
import { type CodebookFile, loadCodebook } from '../codebooks.js';
import { reserveDictionary } from '../dictionary/load-tokenizer.js';
import { startEngine } from '../engines/start-engine.js';
import { UnusableInputError } from '../errors.js';
import { loadExternalJudge } from '../judges/load-judge.js';
import { judgeTrouble } from '../judges/messages.js';
import { PartStore } from '../parts/part-store.js';
import { findInputs } from '../readers/find-inputs.js';
import type { Input } from '../readers/read-item.js';
import { terminalSummary } from '../report/terminal-summary.js';
import { type Progress, runAnalysis } from '../run.js';
import { runParts } from '../run-parts.js';
import { endedNow } from '../run-times.js';
import { ReportWriters } from '../writers/report-writers.js';
import { EXCEL_LIMITS } from '../writers/safe-cell.js';
import { StagedFolder } from '../writers/staged-folder.js';
import { type AnalyzeOptions, decidingFacts, statedOptions } from './analyze-options.js';

/** Marks in the process's timeline where the phases of a run begin, for who measures it (`bench/whole-run.ts`). */
const PHASES = { reading: 'nonjo: reading', reporting: 'nonjo: reporting' } as const;

/** Where lines for the user go. */
export interface Say {
  readonly summary: (line: string) => void;
  /** What a user has to know even of a quiet run. */
  readonly warning: (line: string) => void;
}

/**
 * The whole pipeline: reports in `options.out`, the summary and warnings through `say`. Exit code 0, or 1 when some
 * documents failed. Throws what makes exit code 2 (usage, codebook, output folder); no report is written then. What is
 * finished of a run that does not come to its end stays in the folder for `resume`.
 */
export async function analyzeCommand(
  options: AnalyzeOptions,
  progress: Progress,
  signal: AbortSignal,
  say: Say,
): Promise<number> {
  const issue = loadCodebook(options.issue);
  const files = await findInputs(options.inputs);
  const staged = await StagedFolder.open(options.out);
  try {
    return await analyzeInto(staged, options, files, issue, progress, signal, say);
  } finally {
    await staged.leave();
  }
}

async function analyzeInto(
  staged: StagedFolder,
  options: AnalyzeOptions,
  files: readonly Input[],
  issue: CodebookFile,
  progress: Progress,
  signal: AbortSignal,
  say: Say,
): Promise<number> {
  const startedAt = new Date();
  const { codebook } = issue;
  const { userDictionary } = options;
  const { dictionary, fill } = reserveDictionary(userDictionary === null ? {} : { userDictionary });
  const parts = runParts(issue, dictionary);
  const { formats, tokens, lang, minScore } = options;
  const report = { formats, codebook, tokens, lang, minScore, limits: EXCEL_LIMITS };
  const settings = { codebook: issue, dictionary, language: lang, report };
  const judge =
    options.judge === null ? null : loadExternalJudge(options.judge, codebook, options.out, signal);
  const store = await PartStore.open(options.out, decidingFacts(parts, options, judge?.name), options.resume);
  const advise = (): void => {
    if (signal.reason instanceof InterruptedError) signal.reason.advice = store.advice;
  };
  signal.addEventListener('abort', advise);
  try {
    const engine = await startEngine(options, settings, fill, issue, parts, judge, (text) =>
      say.warning(text[lang]),
    );
    const reports = new ReportWriters(staged, report);
    try {
      performance.mark(PHASES.reading);
      const { batches, counts } = await runAnalysis(
        { ...options, files },
        engine,
        store,
        reports,
        progress,
        signal,
      );
      performance.mark(PHASES.reporting);
      const run = {
        ...counts.facts,
        ...endedNow(startedAt),
        issue: codebook.id,
        options: statedOptions(options),
        ...parts,
        judge: judge && { name: judge.name, ...judge.counts() },
      };
      const summary = await reports.publish(run, store.parts(batches));
      await store.remove();
      for (const line of terminalSummary(summary, options.lang)) say.summary(line);
      const told = judge?.counts();
      if (judge && told && told.failed > 0)
        say.warning(judgeTrouble(judge.name, told.failed, told.questions, told.givenUp)[options.lang]);
      return counts.exitCode;
    } finally {
      await engine.close();
    }
  } catch (error) {
    await store.close();
    if (error instanceof UnusableInputError || store.articles === 0) await store.remove();
    throw error;
  } finally {
    signal.removeEventListener('abort', advise);
  }
}
