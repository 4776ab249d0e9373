import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/nonjo.js';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

it('the API reference has every name that the library exports, and every field of what it returns (npm run docs:api)', () => {
  const reference = `${read('docs/api/nonjo.md')}${read('docs/api/nonjo/tokenizer.md')}`;
  const documents = read('src/document.ts');
  const exported = [...read('pipeline/index.ts').matchAll(/export (?:type )?\{([^}]+)\}/gu)].flatMap(
    ([, list = '']) => list.split(',').map((name) => name.trim().replace(/^type |.* as /gu, '')),
  );
  const types = [...documents.matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name = '']) => name);
  const fields = [...documents.matchAll(/^ {2}readonly (\w+)\??:/gmu)].map(([, name = '']) => name);
  expect(exported.length).toBeGreaterThan(8);
  expect(fields.length).toBeGreaterThan(30);
  const missing = [...exported, ...types, ...fields].filter(
    (name) => !new RegExp(`\\b${name}\\b`, 'u').test(reference),
  );
  expect(missing).toEqual([]);
});
