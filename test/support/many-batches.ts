/** A corpus of many batches that cost little to analyse, and how far a run over it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A batch ends behind so many characters; blanks cost nothing to analyse. */
const BATCH = 50_000;
const BATCHES = 12;

/** Batches of one long article or of many short ones, statements that several carry, and lines that are no article. */
export function manyBatches(): string {
  const lines: string[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const count = batch % 3 === 0 ? 12 : 1;
    for (let n = 0; n < count; n++) {
      const said = `도하람 나래부 장관은 “풍차 ${n}기를 언덕 마을에 새로 세워야 한다”고 말했다. 한 관계자는 예산이 모자란다고 했다.`;
      const body = said + ' '.repeat(Math.ceil(BATCH / count));
      const id = `n${batch}-${n}`;
      const date = `2025-08-0${1 + (n % 3)}`;
      lines.push(JSON.stringify({ id, title: `언덕 ${id}`, body, date, outlet: `신문${batch}`, 판: n % 2 }));
    }
    if (batch % 4 === 0) lines.push('{"id":');
  }
  return lines.join('\n');
}

/** The reports of a folder but for run.json, by name. */
export function reportsIn(out: string): Map<string, string> {
  const names = readdirSync(out).filter((name) => name !== 'run.json');
  return new Map(names.map((name) => [name, readFileSync(path.join(out, name), 'latin1')]));
}

/** How many batches a run has finished so far. */
export function finishedIn(out: string): number {
  const records = path.join(out, '.nonjo-run', 'finished.jsonl');
  return existsSync(records) ? readFileSync(records, 'utf8').split('\n').length - 1 : 0;
}
