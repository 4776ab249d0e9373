import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './nonjo.js';

/** A folder in which a user has installed the packed package. */
export interface Installed {
  readonly folder: string;
  /** The package within it. */
  readonly nonjo: string;
}

/**
 * What `npm pack` makes of this checkout, installed as a user would, without any install script. The checkout stays as it
 * is: other tests run in it. Null, said aloud, where npm cannot get the dependencies.
 */
export function installPacked(): Installed | null {
  const stage = mkdtempSync(path.join(tmpdir(), 'nonjo-pack-'));
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
  const wanted = [
    'package.json',
    'README.md',
    'LICENSE',
    ...manifest.files.filter((name) => !name.startsWith('!')),
  ];
  for (const name of wanted) cpSync(path.join(ROOT, name), path.join(stage, name), { recursive: true });
  run('npx', ['tsx', 'scripts/pack-dictionary.ts', path.join(stage, 'dist')], ROOT);
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts'], stage)) as [
    { filename: string },
  ];
  const folder = path.join(stage, 'user');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}');
  try {
    run('npm', ['install', '--ignore-scripts', '--prefer-offline', path.join(stage, filename)], folder);
  } catch (error) {
    if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|E404/u.test(String(error))) throw error;
    console.warn('skipped: npm cannot get the dependencies of the packed package here');
    return null;
  }
  return { folder, nonjo: path.join(folder, 'node_modules', 'nonjo') };
}

/** Bytes of all files below a folder. */
export function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0);
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
