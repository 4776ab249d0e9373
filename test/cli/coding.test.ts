import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { trainCommand } from '../../pipeline/commands/train.js';
import { readWorkbook, writeWorkbook } from '../../pipeline/sheets/workbook.js';
import { unguarded } from '../../pipeline/writers/safe-cell.js';
import { utteranceHash } from '../../src/stance/agreement/utterance-key.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
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

const filled = (machine: string, change: (code: string, row: number) => string): string => {
  const [header, ...rows] = parse(machine, { bom: true }) as string[][];
  const [code, own] = [header.indexOf('code'), header.findIndex((name) => name.startsWith('machine'))];
  const cells = rows.map((row, i) => row.map((cell, j) => (j === code ? change(row[own], i) : cell)));
  return [header, ...cells]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
};

describe('coders and the machine', () => {
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

  it('figures as a table and for programs', async () => {
    const same = path.join(out, 'same.csv');
    const csv = parse((await nonjo(['agree', out, same, '--format', 'csv'])).stdout, {
      bom: true,
      columns: true,
    });
    expect(csv[1]).toMatchObject({ comparison: 'coders and machine', measure: 'alpha', value: '1.000' });
    const json = JSON.parse((await nonjo(['agree', out, same, '--format', 'json'])).stdout);
    expect(json).toMatchObject({ learnedUnitsLeftOut: 0, disagreements: [], machine: [{ agreement: 1 }] });
  });

  it.each([
    ['an empty sheet', () => '', /no row has a code/],
    [
      'a sheet of another corpus',
      () => 'unit,quote,code\r\nother#q1,말,neutral\r\n',
      /none of its units is in/,
    ],
  ])('refuses %s with a remedy', async (_, rows, message) => {
    const file = path.join(out, 'unusable.csv');
    writeFileSync(file, rows() || (await nonjo(['codesheet', out])).stdout);
    const { code, stderr } = await nonjo(['agree', out, file]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('refuses two sheets of one name, which would be one coder', async () => {
    const same = path.join(out, 'same.csv');
    const { code, stderr } = await nonjo(['agree', out, same, same]);
    expect(code).toBe(2);
    expect(stderr).toContain('two sheets are called "same"');
  });

  it('a workbook holds the same sheet, with the codes to choose from', async () => {
    const file = path.join(out, 'sheet.xlsx');
    expect(await nonjo(['codesheet', out, '--sample', '9', '--out', file])).toMatchObject({
      code: 0,
      stdout: '',
    });
    const csv: Record<string, string>[] = parse((await nonjo(['codesheet', out, '--sample', '9'])).stdout, {
      bom: true,
      columns: true,
      cast: unguarded,
    });
    expect(csv).toHaveLength(9);
    expect(await readWorkbook(readFileSync(file))).toEqual(csv);
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets[0]?.dataValidations).toMatchObject([
      {
        type: 'list',
        range: 'I2:I10',
        values: ['independent-tech', 'data-control', 'skeptic', 'neutral', 'off-issue'],
      },
    ]);
  });
});

describe('learning from coders', () => {
  const folder = temporaryFolder();
  const codebook = path.join(folder, 'mine.yaml');
  const said = ['우리 손으로 만들자', '데이터만 쥐면 된다', '낭비일 뿐이다', '다음 주에 고른다', '비가 온다'];
  const codes = ['독자 기술론', '데이터 주권론', '회의론', '중립', '무관'];
  const lines = Array.from({ length: 60 }, (_, i) => `${said[i % 5]} ${i},${codes[i % 5]}`);
  const sheet = `quote,code\r\n${lines.join('\r\n')}\r\n`;
  const sheetFile = (name: string, bytes: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const train = async (...sheets: string[]): Promise<string[]> => {
    const lines: string[] = [];
    expect(await trainCommand(sheets, { issue: codebook, lang: 'en' }, (line) => lines.push(line))).toBe(0);
    return lines;
  };
  beforeAll(async () => {
    writeFileSync(codebook, (await nonjo(['issue', 'show', 'sovereign-ai'])).stdout);
  });

  it('the same whatever the encoding, the separator, the kind of file, and however often given', async () => {
    const plain = await train(sheetFile('utf8.csv', sheet));
    expect(plain[1]).toMatch(/^48 learned from .*, 12 held out for the test$/);
    const model = readFileSync(path.join(folder, 'mine.stance.bin'));
    const rows = [['quote', 'code'], ...lines.map((line) => line.split(','))];
    const book = await writeWorkbook([{ name: 'a', rows, widths: [40, 20] }]);
    for (const file of [
      sheetFile('cp949.csv', iconv.encode(sheet, 'cp949')),
      sheetFile('utf16.csv', iconv.encode(sheet, 'utf16le', { addBOM: true })),
      sheetFile('tabs.csv', sheet.replaceAll(',', '\t')),
      sheetFile('semicolons.csv', sheet.replaceAll(',', ';')),
      sheetFile('book.xlsx', Buffer.from(book)),
    ]) {
      expect(await train(file)).toEqual(plain);
      expect(readFileSync(path.join(folder, 'mine.stance.bin'))).toEqual(model);
    }
    const twice = await train(path.join(folder, 'utf8.csv'), path.join(folder, 'cp949.csv'));
    expect(twice.slice(1)).toEqual(plain.slice(1));
    expect(readFileSync(path.join(folder, 'mine.stance.bin'))).toEqual(model);
  });

  it('analyses say that they use the model beside the codebook, and agreement leaves out what it learned from', async () => {
    const body = `한 대표는 “${said[0]} 0”, “${said[1]} 1”, “${said[2]} 2”라고 말했다.`;
    const article = sheetFile('article.txt', body);
    const reports = path.join(folder, 'reports');
    const { stderr } = await nonjo([
      'analyze',
      article,
      '--issue',
      codebook,
      '--out',
      reports,
      '--lang',
      'en',
    ]);
    const model = path.join(folder, 'mine.stance.bin');
    expect(stderr).toContain(`positions judged with ${model}`);
    const run = JSON.parse(readFileSync(path.join(reports, 'run.json'), 'utf8'));
    expect(run.stanceModel).toEqual({ name: model, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(run.codebook.name).toBe(codebook);
    const { stdout } = await nonjo(['codesheet', reports, '--machine']);
    const coded = sheetFile(
      'coder.csv',
      filled(stdout, (code) => code),
    );
    const learned = new Set(parseStanceModel(readFileSync(model), model).header.utterances);
    const known = [0, 1, 2].filter((i) => learned.has(utteranceHash(`${said[i]} ${i}`))).length;
    expect(known).toBeGreaterThan(0);
    const agree = await nonjo(['agree', reports, coded, '--format', 'json']);
    expect(JSON.parse(agree.stdout).learnedUnitsLeftOut).toBe(known);
    writeFileSync(model, 'another');
    const changed = await nonjo(['agree', reports, coded]);
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain('no longer the one that this run used');
  });

  it('never replaces the model of a codebook that comes with nonjo', async () => {
    const { code, stderr } = await nonjo(['train', path.join(folder, 'utf8.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('nonjo issue show sovereign-ai > mine.yaml');
    const target = path.join(folder, 'elsewhere.bin');
    expect(await nonjo(['train', path.join(folder, 'utf8.csv'), '--model', target])).toMatchObject({
      code: 0,
    });
    expect(existsSync(target)).toBe(true);
  });

  it('asks for more codes when there are too few different utterances', async () => {
    const file = sheetFile('few.csv', `quote,code\r\n${'같은 말,중립\r\n'.repeat(40)}`);
    await expect(train(file)).rejects.toThrow('only 1 different utterances');
  });
});
