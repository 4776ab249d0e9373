import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const out = temporaryFolder();
beforeAll(async () => {
  expect(await nonjo(['analyze', '--out', out, '--quiet'])).toMatchObject({ code: 0 });
});

describe('codebooks on the command line', () => {
  it('lists, prints and checks them', async () => {
    const list = await nonjo(['issue', 'list']);
    expect(list.stdout).toContain('sovereign-ai\t소버린 AI');
    const shown = await nonjo(['issue', 'show', 'sovereign-ai']);
    const copy = path.join(out, 'copy.yaml');
    writeFileSync(copy, shown.stdout);
    expect(await nonjo(['issue', 'check', copy])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('3 positions'),
    });
  });

  it('names file, line and remedy of a mistake', async () => {
    const file = path.join(out, 'twice.yaml');
    writeFileSync(
      file,
      'id: x\ntitle: 쟁점\nquestion: 무엇인가\nterms: [가]\npositions:\n  - id: a\n    lable: 오타\n',
    );
    const { code, stderr } = await nonjo(['issue', 'check', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}:7`);
    expect(stderr).toContain('lable');
  });
});

describe('coders and the machine', () => {
  const filled = (machine: string, change: (code: string, row: number) => string): string => {
    const [header, ...rows] = parse(machine, { bom: true }) as string[][];
    const [code, own] = [header.indexOf('code'), header.findIndex((name) => name.startsWith('machine'))];
    const cells = rows.map((row, i) => row.map((cell, j) => (j === code ? change(row[own], i) : cell)));
    return [header, ...cells]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
  };

  it('a coder who agrees everywhere gives alpha 1; one who does not gives less, and the disagreements', async () => {
    const sheet = await nonjo(['codesheet', out, '--machine']);
    expect(sheet.code).toBe(0);
    const [same, other] = [path.join(out, 'same.csv'), path.join(out, 'other.csv')];
    writeFileSync(
      same,
      filled(sheet.stdout, (code) => code),
    );
    writeFileSync(
      other,
      filled(sheet.stdout, (code, row) => (row % 4 === 0 ? 'skeptic' : code)),
    );
    const agree = await nonjo(['agree', out, same]);
    expect(agree.stdout).toMatch(/alpha \(nominal\), coders and machine: 1\.000/u);
    expect(agree.stdout).toContain('disagreements: 0');
    const disagree = await nonjo(['agree', out, same, other]);
    expect(disagree.stdout).not.toContain('disagreements: 0');
    expect(disagree.stdout).toMatch(/2 coders: 0\.\d{3}/u);
  });

  it('hides the machine’s code and keeps the order for a seed', async () => {
    const [one, again, another] = await Promise.all([
      nonjo(['codesheet', out]),
      nonjo(['codesheet', out]),
      nonjo(['codesheet', out, '--seed', '2']),
    ]);
    expect(one.stdout.split('\n')[0]).not.toContain('machine');
    expect(again.stdout).toBe(one.stdout);
    expect(another.stdout).not.toBe(one.stdout);
  });
});
