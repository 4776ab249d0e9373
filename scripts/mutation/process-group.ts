import { spawn } from 'node:child_process';

interface GroupOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Leaders of the groups at work: none outlives this process. */
const leaders = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const leader of leaders) end(leader);
    process.exit(1);
  });

/**
 * Runs Node in a process group of its own; its exit code, null when `timeout` milliseconds were not enough. Then all that
 * it has started ends with it: workers that hang in a mutant would go on for ever, and hold up whoever waits for them.
 */
export function runGroup(
  args: readonly string[],
  { cwd, env }: GroupOptions,
  timeout?: number,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'ignore', detached: true });
    child.on('error', reject);
    const { pid } = child;
    if (pid === undefined) return;
    leaders.add(pid);
    const timer = timeout === undefined ? undefined : setTimeout(end, timeout, pid);
    child.on('exit', (code) => {
      clearTimeout(timer);
      leaders.delete(pid);
      end(pid);
      resolve(code);
    });
  });
}

function end(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // ended already
  }
}
