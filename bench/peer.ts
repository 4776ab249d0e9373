/** The state of this repository that speeds are compared with, checked out and built in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';

const PEER = '1b07893';

/** Its root. Built at the first call and kept for later ones; its libraries are this checkout's. */
export function builtPeer(): string {
  const root = path.join(tmpdir(), `nonjo-bench-${PEER}`);
  if (existsSync(root)) {
    linkLibraries(root);
    return root;
  }
  const unfinished = `${root}-${process.pid}`;
  mkdirSync(unfinished);
  const archive = execFileSync('git', ['archive', PEER], { cwd: PACKAGE_ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['x'], { cwd: unfinished, input: archive });
  linkLibraries(unfinished);
  execFileSync('npm', ['run', 'build'], { cwd: unfinished, stdio: 'ignore' });
  renameSync(unfinished, root);
  return root;
}

/** Made anew at each call: the checkout that built the peer may be gone. */
function linkLibraries(root: string): void {
  const link = path.join(root, 'node_modules');
  rmSync(link, { force: true });
  symlinkSync(path.join(PACKAGE_ROOT, 'node_modules'), link);
}
