/**
 * Runs scripts of package.json beside each other: `node scripts/side-by-side.mjs build check`. Prints what each said when
 * it has ended, and fails when one of them did. Plain JavaScript, because the build begins with it.
 */
import { spawn } from 'node:child_process';

/** Arguments without a space or sign that a shell would read, so that Windows can run npm, which is a batch file there. */
const NAME = /^[a-z:]+$/u;

function run(name) {
  if (!NAME.test(name)) throw new Error(`not the name of a script: ${name}`);
  return new Promise((resolve, reject) => {
    const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('error', reject).on('close', (code) => {
      process.stderr.write(`${name}: ${code === 0 ? 'done' : 'failed'}\n`);
      process.stderr.write(Buffer.concat(said));
      resolve(code);
    });
  });
}

const codes = await Promise.all(process.argv.slice(2).map(run));
if (codes.some((code) => code !== 0)) process.exitCode = 1;
