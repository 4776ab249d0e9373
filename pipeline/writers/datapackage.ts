import type { WrittenTable } from './csv-table.js';
import type { WrittenFile } from './staged-folder.js';

/**
 * datapackage.json (Frictionless, https://specs.frictionlessdata.io/data-package/): every table with its
 * columns, types and keys. A continuation file has its own header, so it is a resource of its own. A foreign
 * key is stated only to a table that is whole in one file, where it holds.
 */
export function dataPackage(issueId: string, tables: readonly WrittenTable[]): string {
  const whole = new Set(tables.filter(({ files }) => files.length === 1).map(({ table }) => table.name));
  const descriptor = {
    profile: 'tabular-data-package',
    name: `nonjo-${issueId.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}`,
    resources: tables.flatMap((written) => written.files.map((file) => resource(written, file, whole))),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ table }: WrittenTable, file: WrittenFile, whole: ReadonlySet<string>) {
  const references = table.references.filter((reference) => whole.has(reference.table));
  return {
    profile: 'tabular-data-resource',
    name: file.name.replace(/\.csv$/, ''),
    path: file.name,
    title: table.title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(({ name, type, description }) => ({ name, type, description })),
      missingValues: [''],
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ fields, table: resource, keys }) => ({
              fields,
              reference: { resource, fields: keys },
            })),
          }
        : {}),
    },
  };
}
