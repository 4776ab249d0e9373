import type { TablePlace, WrittenTable } from './table-form.js';

type Format = TablePlace['format'];

/** What each form says of itself. */
const FORMATS: Readonly<Record<Format, object>> = {
  csv: {
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  },
  xlsx: {
    format: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  parquet: { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
};

/**
 * datapackage.json (Frictionless, https://specs.frictionlessdata.io/data-package/): every table with its
 * columns, types and keys. A continuation has its own header, so it is a resource of its own. A foreign
 * key is stated only to a table that is whole in one place, where it holds.
 */
export function dataPackage(issueId: string, tables: readonly WrittenTable[]): string {
  const whole = new Set(
    tables.flatMap(({ places }) => {
      const [only, ...others] = places;
      return only && others.length === 0 ? [resourceName(only)] : [];
    }),
  );
  const descriptor = {
    profile: 'tabular-data-package',
    name: `nonjo-${issueId.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}`,
    resources: tables.flatMap((written) => written.places.map((place) => resource(written, place, whole))),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ table }: WrittenTable, place: TablePlace, whole: ReadonlySet<string>) {
  const { file, format, sheet } = place;
  const foreignKeys = table.references
    .map(({ fields, table: name, keys }) => ({
      fields,
      reference: { resource: inForm(name, format), fields: keys },
    }))
    .filter(({ reference }) => whole.has(reference.resource));
  return {
    profile: 'tabular-data-resource',
    name: resourceName(place),
    path: file.name,
    title: table.title,
    ...FORMATS[format],
    ...(sheet !== undefined && { dialect: { header: true, sheet } }),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      fields: table.columns.map(({ name, type, description }) => ({ name, type, description })),
      missingValues: [''],
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function resourceName({ format, file, sheet }: TablePlace): string {
  return inForm(sheet ?? file.name.replace(/\.[a-z]+$/u, ''), format);
}

/** CSV files have the names of their tables; the same table in another form has another. */
function inForm(name: string, format: Format): string {
  return format === 'csv' ? name : `${name}.${format}`;
}
