import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partFileName } from './csv-table.js';
import type { WrittenTable } from './table-form.js';

/** Continuation files of a longer table of an earlier run, which would otherwise pass for part of this one. */
export function stalePartsOf(folder: string, tables: readonly WrittenTable[]): string[] {
  return tables.flatMap(({ table, places }) => {
    const stale: string[] = [];
    if (places[0]?.format !== 'csv') return stale;
    for (let part = places.length + 1; ; part++) {
      const name = partFileName(table.name, part);
      if (!existsSync(join(folder, name))) return stale;
      stale.push(name);
    }
  });
}
