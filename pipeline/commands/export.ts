import { writeFileSync } from 'node:fs';
import { labelsOf } from '../../src/stance/codebook.js';
import { readAnalysis } from '../analysis-file.js';
import { toDoccano } from '../annotation/doccano.js';
import { labelStudioConfig, toLabelStudio } from '../annotation/label-studio.js';
import { markedArticle } from '../annotation/marked-article.js';
import type { Tool } from '../annotation/tools.js';
import { loadCodebook } from '../codebooks.js';
import { messageOf, UsageError } from '../errors.js';
import { VERSION } from '../package-root.js';
import { readRunFile } from '../run-file.js';
import type { Out } from './issue.js';
import { exportUnwritable } from './messages.js';

export interface ExportCommandOptions {
  readonly format: Tool;
  /** Print the labelling interface of Label Studio instead. */
  readonly config: boolean;
  /** @default printed */
  readonly out?: string;
}

/** `export DIR`: what a run found, to be corrected in an annotation tool. Throws UsageError. */
export function exportCommand(folder: string, options: ExportCommandOptions, out: Out): number {
  const { format, config, out: file } = options;
  if (config) {
    out(labelStudioConfig(labelsOf(loadCodebook(readRunFile(folder).issue).codebook)));
    return 0;
  }
  const articles = readAnalysis(folder).map(markedArticle);
  const lines =
    format === 'doccano'
      ? articles.map(toDoccano)
      : [
          JSON.stringify(
            articles.map((article) => toLabelStudio(article, `nonjo ${VERSION}`)),
            null,
            1,
          ),
        ];
  if (file === undefined) {
    for (const line of lines) out(line);
    return 0;
  }
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch (error) {
    throw new UsageError(exportUnwritable(messageOf(error)));
  }
  return 0;
}
