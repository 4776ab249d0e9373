import { loadCodebook } from '../codebooks.js';
import { shareDictionary } from '../dictionary/load-tokenizer.js';
import { LocalEngine } from '../engines/local-engine.js';
import { VERSION } from '../package-root.js';
import { findInputs } from '../readers/find-inputs.js';
import { terminalSummary } from '../report/terminal-summary.js';
import type { ReportLanguage } from '../report/wording.js';
import { type Progress, runAnalysis } from '../run.js';
import type { Format } from '../writers/formats.js';
import { createReportWriters } from '../writers/report-writers.js';

/** The options of `nonjo analyze`, complete. */
export interface AnalyzeOptions {
  readonly inputs: readonly string[];
  readonly issue: string;
  readonly out: string;
  readonly formats: readonly Format[];
  readonly workers: number;
  readonly tokens: boolean;
  readonly limit: number;
  readonly strict: boolean;
  readonly lang: ReportLanguage;
}

/**
 * The whole pipeline: reports in `options.out`, the summary through `print`. Exit code 0, or 1 when some
 * documents failed. Throws what makes exit code 2 (usage, codebook, output folder) before anything is written.
 */
export async function analyzeCommand(
  options: AnalyzeOptions,
  progress: Progress,
  signal: AbortSignal,
  print: (line: string) => void,
): Promise<number> {
  const startedAt = new Date();
  const issue = loadCodebook(options.issue);
  const files = await findInputs(options.inputs);
  const writers = await createReportWriters(options.out, { ...options, codebook: issue.codebook });
  const dictionary = shareDictionary();
  const engine = new LocalEngine(
    { codebook: { file: issue.file, text: issue.text }, dictionary, keepMorphemes: options.tokens },
    options.workers,
  );
  try {
    const counts = await runAnalysis({ ...options, files }, engine, writers, progress, signal);
    const finishedAt = new Date();
    const summary = await writers.finish({
      ...counts,
      version: VERSION,
      issue: issue.codebook.id,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      durations: { total: (finishedAt.getTime() - startedAt.getTime()) / 1000 },
      options: { ...options },
      dictionary: dictionary.hash,
    });
    for (const line of terminalSummary(summary, options.lang)) print(line);
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    await writers.abort();
    throw error;
  } finally {
    await engine.close();
  }
}
