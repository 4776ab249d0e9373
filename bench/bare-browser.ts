/**
 * Chromium driven by as little as it takes. Playwright asks for what the browser's developer tools know of the network,
 * and so has it decode the whole page a second time: half a second of a page of twelve megabytes that no reader waits for.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface BareTab {
  /** Opens an address; `before` runs in the page before anything of it. */
  open(url: string, before: string): Promise<void>;
  /** What an expression, or what it promises, comes to. */
  value<T>(expression: string): Promise<T>;
  /** Processor's time of the page's main thread so far, in milliseconds. */
  time(): Promise<number>;
  close(): Promise<void>;
}

export class BareBrowser {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'nonjo-browser-'));
  readonly #process;
  readonly #answers = new Map<number, (result: Record<string, unknown>) => void>();
  #asked = 0;
  #unread = '';

  constructor(program: string) {
    const flags = ['--headless=new', '--no-sandbox', '--no-first-run', '--window-size=1280,900'];
    const args = [...flags, '--remote-debugging-pipe', `--user-data-dir=${this.#folder}`, 'about:blank'];
    this.#process = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  async newTab(): Promise<BareTab> {
    const { targetId } = await this.#ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#ask('Target.attachToTarget', { targetId, flatten: true });
    const ask = (method: string, params = {}) => this.#ask(method, params, String(sessionId));
    await ask('Page.enable');
    await ask('Performance.enable', { timeDomain: 'threadTicks' });
    return {
      open: async (url, before) => {
        await ask('Page.addScriptToEvaluateOnNewDocument', { source: before });
        await ask('Page.navigate', { url });
      },
      value: async <T>(expression: string) => {
        const asked = { expression, returnByValue: true, awaitPromise: true };
        const { result } = await ask('Runtime.evaluate', asked);
        return (result as { value: T }).value;
      },
      time: async () => {
        const { metrics } = await ask('Performance.getMetrics');
        const all = metrics as { name: string; value: number }[];
        return 1000 * (all.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
      },
      close: async () => void (await this.#ask('Target.closeTarget', { targetId })),
    };
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    // its helpers may still write while they end
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#asked;
    const answer = new Promise<Record<string, unknown>>((resolve) => this.#answers.set(id, resolve));
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  #read(text: string): void {
    const messages = (this.#unread + text).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result = {} } = JSON.parse(message) as { id: number; result?: Record<string, unknown> };
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    }
  }
}
