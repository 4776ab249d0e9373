import type { Writable } from 'node:stream';

/** Characters gathered before a write call. */
const BUFFERED = 1 << 16;

/** Line output with backpressure: await `line`, then `end`. A reader that goes away (`| head`) ends it quietly. */
export class LineOutput {
  #buffer = '';
  #closed = false;

  constructor(readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#closed = true;
    });
  }

  /** Nobody reads any more; further lines go nowhere. */
  get closed(): boolean {
    return this.#closed;
  }

  async line(text: string): Promise<void> {
    this.#buffer += `${text}\n`;
    if (this.#buffer.length >= BUFFERED) await this.end();
  }

  /** Writes what is gathered. */
  async end(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (text === '' || this.#closed) return;
    await new Promise<void>((resolve) => {
      this.stream.write(text, () => resolve()); // an error also comes as an event, above
    });
  }
}
