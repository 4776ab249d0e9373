import type { Out } from '../commands/issue.js';
import { LineOutput } from './line-output.js';
import type { ExitWith } from './setting.js';

/** Runs a command whose lines go to stdout. */
export async function printing(
  exitWith: ExitWith,
  run: (out: Out) => number | Promise<number>,
): Promise<void> {
  const output = new LineOutput(process.stdout);
  const lines: string[] = [];
  const code = await run((line) => lines.push(line));
  for (const line of lines) await output.line(line);
  await output.end();
  exitWith(code);
}
