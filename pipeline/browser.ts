import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Browsers that can photograph a page without a window, as systems call them. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** A picture is drawn in a second; a browser that takes so long hangs. */
const LONGEST_WAIT = 60_000;

/** Chromium, Chrome or Edge: the one that the variable CHROMIUM names, else the first of this system; null without. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM) return env.CHROMIUM;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...files, ...ELSEWHERE].find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Photographs `page` (a file) into `png`, `scale` pixels for each of its own. Rejects with what the browser said. */
export async function photograph(
  browser: string,
  page: string,
  png: string,
  { width, height }: Size,
  scale: number,
): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'nonjo-browser-'));
  try {
    await run(browser, [
      '--headless',
      '--hide-scrollbars',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      `--force-device-scale-factor=${scale}`,
      `--window-size=${width},${height}`,
      `--screenshot=${path.resolve(png)}`,
      // The sandbox refuses root, as whom containers run; the page is a picture of our own without script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_WAIT });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${signal ?? code}: ${said.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}
