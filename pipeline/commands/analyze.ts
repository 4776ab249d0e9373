import { type CodebookFile, loadCodebook } from '../codebooks.js';
import { shareDictionary } from '../dictionary/load-tokenizer.js';
import { JudgingEngine } from '../engines/judging-engine.js';
import { LocalEngine } from '../engines/local-engine.js';
import type { JudgeCounts } from '../judges/external-judge.js';
import { loadExternalJudge } from '../judges/load-judge.js';
import { VERSION } from '../package-root.js';
import type { NamedColumns } from '../readers/field-aliases.js';
import { findInputs } from '../readers/find-inputs.js';
import type { Input } from '../readers/read-item.js';
import { terminalSummary } from '../report/terminal-summary.js';
import type { ReportLanguage } from '../report/wording.js';
import { type Progress, runAnalysis } from '../run.js';
import { runParts } from '../run-parts.js';
import type { Format } from '../writers/formats.js';
import { createReportWriters, type ReportWriters } from '../writers/report-writers.js';

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
  readonly columns: NamedColumns;
  readonly dedupe: boolean;
  /** Path of a user dictionary; null without. */
  readonly userDictionary: string | null;
  readonly lang: ReportLanguage;
  /** Positions of a lower score are told as neutral. */
  readonly minScore: number;
  /** An external judge, `openai:URL,MODEL`; null: the built-in one. */
  readonly judge: string | null;
}

/** Where lines for the user go. */
export interface Say {
  readonly summary: (line: string) => void;
  /** What a user has to know even of a quiet run. */
  readonly warning: (line: string) => void;
}

/**
 * The whole pipeline: reports in `options.out`, the summary and warnings through `say`. Exit code 0, or 1 when some
 * documents failed. Throws what makes exit code 2 (usage, codebook, output folder) before anything is written.
 */
export async function analyzeCommand(
  options: AnalyzeOptions,
  progress: Progress,
  signal: AbortSignal,
  say: Say,
): Promise<number> {
  const issue = loadCodebook(options.issue);
  const files = await findInputs(options.inputs);
  const writers = await createReportWriters(options.out, { ...options, codebook: issue.codebook });
  try {
    return await analyzeInto(writers, { ...options, files }, issue, progress, signal, say);
  } catch (error) {
    await writers.abort();
    throw error;
  }
}

async function analyzeInto(
  writers: ReportWriters,
  options: AnalyzeOptions & { readonly files: readonly Input[] },
  issue: CodebookFile,
  progress: Progress,
  signal: AbortSignal,
  say: Say,
): Promise<number> {
  const startedAt = new Date();
  const { file, text, codebook } = issue;
  const { userDictionary } = options;
  const dictionary = shareDictionary(userDictionary === null ? {} : { userDictionary });
  const parts = runParts(issue, dictionary);
  const settings = {
    codebook: { file, text },
    dictionary,
    language: options.lang,
    keepMorphemes: options.tokens,
  };
  const judge =
    options.judge === null ? null : loadExternalJudge(options.judge, codebook, options.out, signal);
  const local = await LocalEngine.start(settings, options.workers);
  const engine = judge === null ? local : new JudgingEngine(local, judge, codebook);
  try {
    const counts = await runAnalysis(options, engine, writers, progress, signal);
    const finishedAt = new Date();
    const { files: _, judge: __, columns, ...others } = options;
    const stated = { ...others, columns: [...columns].map(([field, header]) => `${field}=${header}`) };
    const summary = await writers.finish({
      ...counts,
      version: VERSION,
      issue: codebook.id,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      durations: { total: (finishedAt.getTime() - startedAt.getTime()) / 1000 },
      options: stated,
      ...parts,
      judge: judge && { name: judge.name, ...judge.counts() },
    });
    for (const line of terminalSummary(summary, options.lang)) say.summary(line);
    const told = judge?.counts();
    if (judge && told && told.failed > 0) say.warning(judgeTrouble(judge.name, told));
    return counts.failed + counts.incomplete > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}

function judgeTrouble(name: string, { questions, failed, givenUp }: JudgeCounts): string {
  const end = givenUp ? ' It failed so often in a row that it was asked no more.' : '';
  return `the judge ${name} gave no usable answer to ${failed} of ${questions} questions; these parts are unjudged (errors.csv).${end} Run the same command again to ask for what is missing.`;
}
