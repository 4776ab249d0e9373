import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts it; elsewhere the variable says. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser for tests that need one; says aloud when there is none. */
export function hasChromium(): boolean {
  const is = existsSync(CHROMIUM);
  if (!is) console.warn(`skipped: no Chromium at ${CHROMIUM} (apt-get install chromium)`);
  return is;
}

export function startChromium(): Promise<Browser> {
  // containers that tests run in have no user namespaces for the sandbox
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}
