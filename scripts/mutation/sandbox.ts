import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disableTypeChecks, type File, Instrumenter } from '@stryker-mutator/instrumenter';

/** One change to the sources that a test should notice. */
export interface Mutant {
  readonly id: string;
  /** Path from the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
}

export interface Sandbox {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };
const ASSEMBLY = '/wasm/assembly/';

/**
 * A copy of the project, built, that holds every mutant of src/ and pipeline/ switched off; the environment variable
 * `__STRYKER_ACTIVE_MUTANT__` switches one on, in worker threads and child processes as well.
 */
export async function makeSandbox(): Promise<Sandbox> {
  const parent = mkdtempSync(path.join(tmpdir(), 'nonjo-mutants-'));
  const folder = path.join(parent, 'project');
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(file, path.join(folder, file));
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  symlinkSync(path.resolve('../shared'), path.join(parent, 'shared'));

  const compiled = compiledByAssembly(files);
  const sources = files.filter((file) => /^(?:src|pipeline)\/.*\.ts$/u.test(file) && !compiled.has(file));
  const mutants = await instrument(folder, sources);
  // Mutated, the compiler takes minutes for what is there already.
  cpSync('.cache', path.join(folder, '.cache'), { recursive: true });
  execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, mutants };
}

/** AssemblyScript and the layouts that it imports: its compiler does not read what the instrumenter writes. */
function compiledByAssembly(files: readonly string[]): ReadonlySet<string> {
  const own = files.filter((file) => file.includes(ASSEMBLY));
  const imported = own.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/ from "(\.[^"]+)"/gu)].map(([, name = '']) =>
      path.posix.join(path.posix.dirname(file), `${name}.ts`),
    ),
  );
  return new Set([...own, ...imported]);
}

async function instrument(folder: string, sources: readonly string[]): Promise<Mutant[]> {
  const texts = new Map(sources.map((name) => [name, readFileSync(name, 'utf8')]));
  const files = [...texts].map(([name, content]): File => ({ name, content, mutate: true }));
  const { files: instrumented, mutants } = await new Instrumenter(SILENT).instrument(files, OPTIONS);
  for (const file of instrumented) {
    const { name, content } = await disableTypeChecks(file, OPTIONS);
    writeFileSync(path.join(folder, name), content);
  }
  return mutants.map(({ id, fileName, location: { start, end }, replacement }) => ({
    id,
    file: fileName,
    line: start.line + 1,
    original: excerpt(texts.get(fileName) ?? '', start, end),
    replacement,
  }));
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function excerpt(text: string, start: Position, end: Position): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : undefined))
    .join('\n');
}

const nothing = (): void => {};
const no = (): boolean => false;
const SILENT = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
