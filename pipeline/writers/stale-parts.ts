import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partFileName, type WrittenTable } from './csv-table.js';

/** Continuation files of a longer table of an earlier run, which would otherwise pass for part of this one. */
export function stalePartsOf(folder: string, tables: readonly WrittenTable[]): string[] {
  return tables.flatMap(({ table, files }) => {
    const stale: string[] = [];
    for (let part = files.length + 1; ; part++) {
      const name = partFileName(table.name, part);
      if (!existsSync(join(folder, name))) return stale;
      stale.push(name);
    }
  });
}
