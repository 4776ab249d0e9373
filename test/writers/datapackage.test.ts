import { expect, it } from 'vitest';
import { dataPackage } from '../../pipeline/writers/datapackage.js';
import type { Table } from '../../pipeline/writers/table.js';
import type { TablePlace } from '../../pipeline/writers/table-form.js';

const ARTICLES: Table<never> = {
  name: 'articles',
  title: 'Articles',
  columns: [
    { name: 'id', type: 'string', description: 'The key.', value: () => null },
    { name: 'date', type: 'date', description: 'The day.', value: () => null },
  ],
  primaryKey: ['id'],
  references: [],
};
const QUOTES: Table<never> = {
  name: 'quotes',
  title: 'Quotes',
  columns: [{ name: 'article', type: 'string', description: 'Where.', value: () => null }],
  primaryKey: [],
  references: [{ fields: ['article'], table: 'articles', keys: ['id'] }],
};

function place(format: TablePlace['format'], name: string, sheet?: string): TablePlace {
  const file = { name, bytes: name.length, sha256: `hash of ${name}` };
  return sheet === undefined ? { format, file } : { format, file, sheet };
}

function described(articles: readonly TablePlace[], quotes: readonly TablePlace[]) {
  const tables = [
    { table: ARTICLES, rows: 1, places: articles },
    { table: QUOTES, rows: 2, places: quotes },
  ];
  return JSON.parse(dataPackage('My Issue!', tables));
}

it('a table is described with its file, its form, its columns and its keys', () => {
  const { profile, name, resources } = described(
    [place('csv', 'articles.csv')],
    [place('csv', 'quotes.csv')],
  );
  expect({ profile, name }).toEqual({ profile: 'tabular-data-package', name: 'nonjo-my-issue-' });
  expect(resources).toEqual([
    {
      profile: 'tabular-data-resource',
      name: 'articles',
      path: 'articles.csv',
      title: 'Articles',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      bytes: 12,
      hash: 'sha256:hash of articles.csv',
      schema: {
        fields: [
          { name: 'id', type: 'string', description: 'The key.' },
          { name: 'date', type: 'date', description: 'The day.' },
        ],
        missingValues: [''],
        primaryKey: ['id'],
      },
    },
    {
      profile: 'tabular-data-resource',
      name: 'quotes',
      path: 'quotes.csv',
      title: 'Quotes',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      bytes: 10,
      hash: 'sha256:hash of quotes.csv',
      schema: {
        fields: [{ name: 'article', type: 'string', description: 'Where.' }],
        missingValues: [''],
        foreignKeys: [{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }],
      },
    },
  ]);
});

it.each<[string, TablePlace, TablePlace, object]>([
  [
    'a sheet',
    place('xlsx', 'report.xlsx', 'articles'),
    place('xlsx', 'report.xlsx', 'quotes'),
    {
      name: 'quotes.xlsx',
      format: 'xlsx',
      mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      dialect: { header: true, sheet: 'quotes' },
      schema: { foreignKeys: [{ reference: { resource: 'articles.xlsx', fields: ['id'] } }] },
    },
  ],
  [
    'a Parquet file',
    place('parquet', 'articles.parquet'),
    place('parquet', 'quotes.parquet'),
    {
      name: 'quotes.parquet',
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      schema: { foreignKeys: [{ reference: { resource: 'articles.parquet', fields: ['id'] } }] },
    },
  ],
])('%s says its form and points to the other table in it', (_, articles, quotes, expected) => {
  expect(described([articles], [quotes]).resources[1]).toMatchObject(expected);
});

it('points to no table of several files, and describes each of them', () => {
  const parts = [place('csv', 'articles.csv'), place('csv', 'articles-2.csv')];
  const { resources } = described(parts, [place('csv', 'quotes.csv')]);
  expect(resources.map(({ name }: { name: string }) => name)).toEqual(['articles', 'articles-2', 'quotes']);
  expect(resources[2].schema).not.toHaveProperty('foreignKeys');
});
