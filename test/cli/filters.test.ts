import { describe, expect, it } from 'vitest';
import { nonjo } from '../support/nonjo.js';

const TEXT = '누리벌 김하늘 대표는 5일 “우리가 만든 모델이 있어야 주권도 있다”고 강조했다.';

describe('a stage as a filter', () => {
  it.each(['entities', 'quotes', 'stance'])(
    '%s keeps order and fields, and answers a bad line with an error',
    async (field) => {
      const stdin = [
        JSON.stringify({ id: 1, text: TEXT, outlet: '가나일보' }),
        '{"id":2}',
        'not json',
        '',
        JSON.stringify({ id: 'z', text: '' }),
      ].join('\n');
      const { code, stdout } = await nonjo([field], { stdin });
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(code).toBe(1);
      expect(lines).toMatchObject([
        { id: 1, text: TEXT, outlet: '가나일보', [field]: expect.anything() },
        { id: 2, error: expect.stringContaining('line 2') },
        { id: null, error: expect.stringContaining('line 3') },
        { id: 'z', [field]: expect.anything() },
      ]);
    },
  );

  it('entities gives the canonical names and every span that the tagger found', async () => {
    const text = '설가온 팀장은 3일 진주에서 사과 2개를 샀다. 설 팀장은 정부에 따졌다.';
    const { stdout } = await nonjo(['entities'], { stdin: JSON.stringify({ id: 1, text }) });
    const { entities, mentions } = JSON.parse(stdout);
    expect(entities.map(({ type, name }: { type: string; name: string }) => `${type} ${name}`)).not.toContain(
      'OG 정부',
    );
    expect(mentions).toContainEqual({ start: 33, end: 35, text: '정부', type: 'OG' });
    expect(mentions).toContainEqual({ start: 8, end: 10, text: '3일', type: 'DT' });
    for (const { start, end, text: form } of mentions) expect(text.slice(start, end)).toBe(form);
  });

  it('quotes gives offsets into the text', async () => {
    const { stdout } = await nonjo(['quotes'], { stdin: JSON.stringify({ id: 1, text: TEXT }) });
    const [quote] = JSON.parse(stdout).quotes;
    expect(TEXT.slice(quote.start, quote.end)).toBe('우리가 만든 모델이 있어야 주권도 있다');
    expect(quote.speaker).toMatchObject({ name: '김하늘', title: '대표', org: '누리벌' });
  });

  it('tokenize prints what MeCab prints, and JSON Lines with offsets', async () => {
    const { code, stdout } = await nonjo(['tokenize'], { stdin: '모델을 만든다.\n' });
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('모델\tNNG,*,T,모델,*,*,*,*');
    expect(stdout.endsWith('EOS\n')).toBe(true);
    const json = await nonjo(['tokenize', '--format', 'jsonl'], { stdin: '모델을 만든다.\n' });
    expect(JSON.parse(json.stdout.split('\n')[0])).toMatchObject({
      surface: '모델',
      tag: 'NNG',
      start: 0,
      end: 2,
    });
  });
});
