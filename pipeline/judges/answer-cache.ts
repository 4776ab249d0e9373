import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Answers by the content of the question, one small file each, so that a run repeated asks nothing twice. */
export class AnswerCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(question: string): string | null {
    try {
      return readFileSync(this.#file(question), 'utf8');
    } catch {
      return null;
    }
  }

  set(question: string, answer: string): void {
    const file = this.#file(question);
    mkdirSync(path.dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, answer);
    renameSync(unfinished, file);
  }

  #file(question: string): string {
    const hash = createHash('sha256').update(question).digest('hex');
    return path.join(this.#folder, hash.slice(0, 2), `${hash}.json`);
  }
}
