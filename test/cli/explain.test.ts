import { describe, expect, it } from 'vitest';
import { nonjo } from '../support/nonjo.js';

const ARTICLE = {
  id: 'a-1',
  title: '새 다리',
  body: '누리시 표은결 시장은 시의회가 “반대한다”고 밝히자 “다리는 짓는다”고 말했다. 이어 “내년에 끝낸다”고 덧붙였다.',
};

const explain = (...args: string[]) =>
  nonjo(['explain', '-', ...args], { stdin: `${JSON.stringify(ARTICLE)}\n` });

describe('nonjo explain', () => {
  it('names the candidates of every quote, the chosen one first, with reasons for and against', async () => {
    const { code, stdout } = await explain('--lang', 'en');
    expect(code).toBe(0);
    const quotes = stdout.trim().split('\n\n');
    expect(quotes).toHaveLength(3);
    const [opposed = '', built = '', finished = ''] = quotes;
    expect(opposed).toMatch(/^a-1:q1 {2}“반대한다”\n {2}Speaker: 시의회 {2}\(confidence 0\.\d\d\)\n/);
    expect(opposed).toMatch(/시의회[\s\S]*\+3\.00 subject [\s\S]*표은결[\s\S]*−0\.45 others stand nearer/);
    expect(built).toMatch(/Speaker: 표은결[\s\S]*\+3\.00 topic of the sentence/);
    expect(finished).toContain('spoke last, and a connective goes on');
  });

  it('speaks Korean, and of one quote when asked for its id', async () => {
    const { stdout } = await explain('--quote', 'a-1:q3', '--lang', 'ko');
    expect(stdout.trim().split('\n\n')).toHaveLength(1);
    expect(stdout).toContain('화자: 표은결');
    expect(stdout).toContain('접속어가 이어짐');
  });

  it('says so when no quote has the id', async () => {
    const { code, stdout, stderr } = await explain('--quote', 'q9');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'nonjo: No quote is called q9. Leave --quote out to see all of them with their ids.\n',
    );
  });
});
