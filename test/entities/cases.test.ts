import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entitiesOf, lineOf, readCase } from './resources.js';

const FOLDER = new URL('../cases/entities/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe('entity cases (test/cases/entities)', () => {
  it('has cases', () => expect(files.length).toBeGreaterThan(20));

  for (const file of files) {
    it(file.replace('.txt', ''), () => {
      const path = new URL(file, FOLDER);
      const { body, expected, tags } = readCase(path.pathname);
      const found = entitiesOf(body, tags).map(lineOf);
      if (process.env.UPDATE_CASES === '1') writeFileSync(path, caseText(body, found, tags));
      else expect(found).toEqual(expected);
    });
  }
});

function caseText(
  body: string,
  found: readonly string[],
  tags: readonly { type: string; text: string }[],
): string {
  const sections = [body, found.join('\n')];
  if (tags.length > 0) sections.push(tags.map(({ type, text }) => `${type}\t${text}`).join('\n'));
  return `${sections.join('\n---\n')}\n`;
}
