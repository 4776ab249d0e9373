import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nonjo, readJsonLines, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const run = path.join(folder, 'run');
const inFolder = (name: string): string => path.join(folder, name);
const ARTICLES = [
  {
    id: 'a-1',
    // a letter of two code units stands before every quote
    body: '😀 나루호 누리해운 사장은 “우리 손으로 만든 모델이 있어야 한다”고 말했다. 그는 “남의 것을 빌려서는 주권이 없다”고 덧붙였다. 한 선원은 “지쳤다”고 했다.',
  },
  {
    id: 'a-2',
    body: '표은결 갯벌대 교수는 기록이 남으면 어느 나라 모델이든 좋다고 밝혔다. “출생지는 상관없다”는 말도 나왔다.',
  },
];
interface Analysed {
  readonly id: string;
  readonly body: string;
  readonly quotes: {
    id: string;
    type: string;
    start: number;
    end: number;
    text: string;
    speaker: { name: string };
  }[];
}
const analysed = (): Analysed[] => readJsonLines<Analysed>(path.join(run, 'analysis.jsonl'));
const scored = async (...files: string[]) => {
  const { code, stdout, stderr } = await nonjo(['score', run, ...files, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

beforeAll(async () => {
  writeFileSync(inFolder('a.jsonl'), ARTICLES.map((article) => JSON.stringify(article)).join('\n'));
  expect(await nonjo(['analyze', inFolder('a.jsonl'), '-o', run, '-q', '--format', 'jsonl'])).toMatchObject({
    code: 0,
  });
  for (const tool of ['doccano', 'label-studio'])
    expect(await nonjo(['export', run, '--format', tool, '-o', inFolder(tool)])).toMatchObject({ code: 0 });
});

describe('export for annotation tools', () => {
  it('doccano: spans in code points, positions over them, relations to the words that name the speaker', () => {
    const [line] = readJsonLines<{
      text: string;
      article_id: string;
      entities: { id: number; label: string; start_offset: number; end_offset: number }[];
      relations: { from_id: number; to_id: number; type: string }[];
    }>(inFolder('doccano'));
    expect(line).toMatchObject({ text: ARTICLES[0]?.body, article_id: 'a-1' });
    const letters = [...(line?.text ?? '')];
    const words = (id: number): string => {
      const entity = line?.entities.find((one) => one.id === id);
      return letters.slice(entity?.start_offset, entity?.end_offset).join('');
    };
    const quotes = line?.entities.filter(({ label }) => label === 'direct') ?? [];
    expect(quotes.map(({ id }) => words(id))).toEqual([
      '우리 손으로 만든 모델이 있어야 한다',
      '남의 것을 빌려서는 주권이 없다',
      '지쳤다',
    ]);
    expect(line?.entities.filter(({ label }) => label.startsWith('position:'))).toHaveLength(3);
    expect(line?.relations.map(({ from_id, to_id }) => [words(from_id), words(to_id)])).toEqual([
      ['우리 손으로 만든 모델이 있어야 한다', '나루호 누리해운 사장'],
      ['남의 것을 빌려서는 주권이 없다', '그'],
      ['지쳤다', '한 선원'],
    ]);
  });

  it('Label Studio: the same, and an interface that has every label of the codebook', async () => {
    const [task] = JSON.parse(readFileSync(inFolder('label-studio'), 'utf8'));
    expect(task.data).toMatchObject({ article_id: 'a-1' });
    const [first] = task.predictions[0].result;
    expect(first).toMatchObject({ from_name: 'quote', type: 'labels', value: { labels: ['direct'] } });
    expect([...task.data.text].slice(first.value.start, first.value.end).join('')).toBe(first.value.text);
    const { stdout } = await nonjo(['export', run, '--format', 'label-studio', '--config']);
    for (const id of ['independent-tech', 'data-control', 'skeptic', 'neutral', 'off-issue'])
      expect(stdout).toContain(`<Choice value="${id}"/>`);
  });
});

describe('a run against what was corrected', () => {
  it.each(['doccano', 'label-studio'])('%s: what comes back as it went is all right', async (tool) => {
    const figures = await scored(inFolder(tool));
    expect(figures).toMatchObject({
      articles: 2,
      missing: 0,
      direct: { precision: 1, recall: 1, f1: 1 },
      all80: { f1: 1 },
      speaker: { value: 1 },
      position: { value: 1 },
      positionMacroF1: 1,
    });
    const quotes = analysed().flatMap((article) => article.quotes);
    expect(figures.speaker.of).toBe(quotes.length);
    expect(figures.direct.wanted + figures.indirect.wanted).toBe(quotes.length);
  });

  it('doccano: one corrected speaker costs one of all speakers, one deleted quote one of all found', async () => {
    const lines = readJsonLines<{
      entities: { id: number; label: string }[];
      relations: { to_id: number }[];
    }>(inFolder('doccano'));
    const [first] = lines;
    const [one, , third] = first?.relations ?? [];
    if (one === undefined || third === undefined) throw new Error('no relations');
    third.to_id = one.to_id;
    writeFileSync(inFolder('speaker.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const total = analysed().flatMap(({ quotes }) => quotes).length;
    expect((await scored(inFolder('speaker.jsonl'))).speaker).toEqual({
      value: (total - 1) / total,
      right: total - 1,
      of: total,
    });
    if (first) first.entities = first.entities.filter(({ id }) => id !== 0);
    writeFileSync(inFolder('deleted.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    expect((await scored(inFolder('deleted.jsonl'))).all80).toMatchObject({
      precision: (total - 1) / total,
      recall: 1,
    });
  });

  it('Label Studio: the annotation counts, not the prediction; a corrected position costs one', async () => {
    const tasks = JSON.parse(readFileSync(inFolder('label-studio'), 'utf8'));
    const { result } = structuredClone(tasks[0].predictions[0]);
    const choice = result.find(({ type }: { type: string }) => type === 'choices');
    choice.value.choices = ['skeptic'];
    tasks[0].annotations = [{ was_cancelled: true, result: [] }, { result }];
    writeFileSync(inFolder('annotated.json'), JSON.stringify(tasks));
    const total = analysed().flatMap(({ quotes }) => quotes).length;
    expect((await scored(inFolder('annotated.json'))).position).toMatchObject({
      right: total - 1,
      of: total,
    });
  });

  it('lines with quotes as people write them, told in the language of the user', async () => {
    const [article] = analysed();
    const quotes = article?.quotes.map(({ type, text, speaker }) => ({ type, text, speaker: speaker.name }));
    writeFileSync(inFolder('gold.jsonl'), JSON.stringify({ id: 'a-1', quotes }));
    const { stdout } = await nonjo(['score', run, inFolder('gold.jsonl')], { locale: 'ko_KR.UTF-8' });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '기사 1건 비교, 그 가운데 분석에 없는 것 0건',
      '',
      '직접 인용(글자까지 일치)    P 1.000  R 1.000  F1 1.000  (맞음 3, 분석 3, 고친 것 3)',
    ]);
    expect(stdout).toContain('찾은 발언의 발언자          1.000  (3/3)');
  });

  it.each([
    ['a table', 'id,quotes\n', 'not valid JSON'],
    ['something else', '{"id":"a-1","text":"x"}', 'no corrected quotes are found'],
    ['another corpus', '{"id":"z","quotes":[]}', 'none of its articles is in'],
  ])('refuses %s with a remedy', async (_, content, words) => {
    writeFileSync(inFolder('bad'), content);
    const { code, stdout, stderr } = await nonjo(['score', run, inFolder('bad')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('refuses a missing file and a missing format', async () => {
    expect(await nonjo(['score', run, inFolder('none')])).toMatchObject({
      code: 2,
      stderr: `nonjo: corrected file ${inFolder('none')} cannot be read: it does not exist (a broken link?).\n`,
    });
    expect(await nonjo(['export', run])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--format <TOOL> needs a value.'),
    });
  });
});
