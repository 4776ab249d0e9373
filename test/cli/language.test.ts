import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { languageFor } from '../../pipeline/cli/language.js';
import { createProgram, withCommand } from '../../pipeline/cli/program.js';
import { settingFor } from '../../pipeline/cli/setting.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const LANGUAGES = ['ko', 'en'] as const;
const HANGUL = /\p{Script=Hangul}/u;

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' }, 'ko'],
    [{ LC_ALL: '', LC_MESSAGES: 'ko_KR.eucKR', LANG: 'C' }, 'ko'],
    [{ LANG: 'ko' }, 'ko'],
    [{ LC_ALL: 'C', LANG: 'ko_KR.UTF-8' }, 'en'],
    [{ LANG: 'kok_IN' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ] as const)('of %o is %s', (env, lang) => {
    expect(languageFor([], env)).toBe(lang);
  });

  it('asked for goes before that of the locale; one that nobody speaks does not', () => {
    const env = { LANG: 'ko_KR.UTF-8' };
    expect(languageFor(['analyze', '--lang', 'en'], env)).toBe('en');
    expect(languageFor(['analyze', '--lang=en'], env)).toBe('en');
    expect(languageFor(['analyze', '--lang', 'fr'], env)).toBe('ko');
  });
});

describe('a command line without a command', () => {
  it.each([
    [[], ['analyze']],
    [
      ['-o', 'x'],
      ['analyze', '-o', 'x'],
    ],
    [
      ['--lang', 'en'],
      ['analyze', '--lang', 'en'],
    ],
    [['--help'], ['--help']],
    [
      ['--lang', 'ko', '-v'],
      ['--lang', 'ko', '-v'],
    ],
    [['quotes'], ['quotes']],
  ])('%j is %j', (argv, whole) => {
    expect(withCommand(argv)).toEqual(whole);
  });
});

/** The help of the program and of every command, with the command line that shows it. */
function helpTexts(lang: 'ko' | 'en'): [string, string][] {
  const texts: [string, string][] = [];
  const walk = (command: ReturnType<typeof createProgram>, name: string): void => {
    let text = '';
    command.configureOutput({ writeOut: (piece) => (text += piece), getOutHelpWidth: () => 80 });
    command.outputHelp();
    texts.push([name, text]);
    for (const inner of command.commands) walk(inner, `${name} ${inner.name()}`);
  };
  walk(createProgram(settingFor(lang, () => {})), 'nonjo');
  return texts;
}

describe.each(LANGUAGES)('help in %s', (lang) => {
  const texts = helpTexts(lang);

  it('of every command is what the golden file has', async () => {
    const whole = texts.map(([name, text]) => `$ ${name} --help\n${text}`).join('\n');
    await expect(whole).toMatchFileSnapshot(`help/${lang}.txt`);
  });

  it('fits 80 columns', () => {
    const wide = texts.flatMap(([, text]) => text.split('\n')).filter((line) => stringWidth(line) > 80);
    // a command line to copy is not broken
    expect(wide.filter((line) => !/^ {2}(?:nonjo|echo|zcat)/u.test(line))).toEqual([]);
  });

  it('gives every command an example', () => {
    const heading = lang === 'ko' ? '예:' : 'Examples:';
    const without = texts.filter(([name, text]) => name !== 'nonjo' && !text.includes(heading));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('is of one language', () => {
    for (const [, text] of texts) {
      const prose = text.split('\n').filter((line) => !/^ {2}(?:nonjo|echo|zcat) /u.test(line));
      if (lang === 'en') expect(prose.filter((line) => HANGUL.test(line))).toEqual([]);
      else
        expect(prose.filter((line) => /\b(?:the|of|default|Usage|Options|and|with)\b/u.test(line))).toEqual(
          [],
        );
    }
  });
});

const folder = temporaryFolder();
const file = (name: string, content: string): string => {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return place;
};

describe('wrong usage ends with exit code 2, the value and the remedy, in the language of the user', () => {
  it.each<[string[], string, string]>([
    [
      ['analyze', '--formt', 'csv'],
      'nonjo: --formt: 그런 옵션이 없습니다. 혹시 --format입니까?\nnonjo: 옵션과 예는 nonjo analyze --help로 볼 수 있습니다.\n',
      'nonjo: unknown option --formt. Did you mean --format?\nnonjo: See nonjo analyze --help for the options and examples.\n',
    ],
    [
      ['analyse'],
      'nonjo: "analyse": 그런 명령이 없습니다. 혹시 analyze입니까?\nnonjo: 옵션과 예는 nonjo --help로 볼 수 있습니다.\n',
      'nonjo: unknown command "analyse". Did you mean analyze?\nnonjo: See nonjo --help for the options and examples.\n',
    ],
    [
      ['codesheet'],
      'nonjo: DIR: 빠졌습니다.\nnonjo: 옵션과 예는 nonjo codesheet --help로 볼 수 있습니다.\n',
      'nonjo: DIR is missing.\nnonjo: See nonjo codesheet --help for the options and examples.\n',
    ],
    [
      ['analyze', '--out'],
      'nonjo: -o, --out <DIR>: 값이 빠졌습니다.\nnonjo: 옵션과 예는 nonjo analyze --help로 볼 수 있습니다.\n',
      'nonjo: -o, --out <DIR> needs a value.\nnonjo: See nonjo analyze --help for the options and examples.\n',
    ],
    [
      ['issue', 'list', 'x'],
      'nonjo: 인수가 너무 많습니다.\nnonjo: 옵션과 예는 nonjo issue --help로 볼 수 있습니다.\n',
      'nonjo: too many arguments.\nnonjo: See nonjo issue --help for the options and examples.\n',
    ],
    [
      ['analyze', '--limit', '0'],
      'nonjo: --limit <N>: "0"은(는) 쓸 수 없습니다. 1 이상의 정수를 적으십시오.\nnonjo: 옵션과 예는 nonjo analyze --help로 볼 수 있습니다.\n',
      'nonjo: --limit <N>: "0" is not possible. Give a whole number of 1 or more.\nnonjo: See nonjo analyze --help for the options and examples.\n',
    ],
    [
      ['analyze', '--min-score', 'high'],
      'nonjo: --min-score <S>: "high"은(는) 쓸 수 없습니다. 0에서 1 사이의 점수를 적으십시오.\nnonjo: 옵션과 예는 nonjo analyze --help로 볼 수 있습니다.\n',
      'nonjo: --min-score <S>: "high" is not possible. Give a score from 0 to 1.\nnonjo: See nonjo analyze --help for the options and examples.\n',
    ],
    [
      ['tokenize', '--format', 'xml'],
      'nonjo: --format <FORMAT>: "xml"은(는) 쓸 수 없습니다. mecab, jsonl 가운데 하나를 적으십시오.\nnonjo: 옵션과 예는 nonjo tokenize --help로 볼 수 있습니다.\n',
      'nonjo: --format <FORMAT>: "xml" is not possible. Give one of mecab, jsonl.\nnonjo: See nonjo tokenize --help for the options and examples.\n',
    ],
    [
      ['analyze', 'no-such.csv', '-o', 'nowhere'],
      'nonjo: no-such.csv: 그런 파일이나 폴더가 없습니다. 경로를 확인하십시오.\n',
      'nonjo: no-such.csv: no such file or folder. Check the path.\n',
    ],
    [
      ['analyze', '--judge', 'gpt', '-o', 'nowhere'],
      'nonjo: --judge "gpt": openai:URL,MODEL 꼴이 아닙니다. 예: openai:http://localhost:11434/v1,qwen3\n',
      'nonjo: --judge "gpt" is not openai:URL,MODEL; for example openai:http://localhost:11434/v1,qwen3\n',
    ],
  ])('nonjo %j', async (args, korean, english) => {
    const quiet = args[0] === 'analyze' ? [...args, '-q'] : args;
    const argv = args.at(-1) === '--out' ? args : quiet;
    const inKorean = await nonjo(argv, { locale: 'ko_KR.UTF-8', cwd: folder });
    expect(inKorean).toEqual({ code: 2, stdout: '', stderr: korean });
    expect(await nonjo([...argv, '--lang', 'en'], { locale: 'ko_KR.UTF-8', cwd: folder })).toMatchObject(
      args.at(-1) === '--out' ? { code: 2 } : { code: 2, stdout: '', stderr: english },
    );
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });

  it('what is wrong with files is told in it too', async () => {
    const codebook = file('mine.yaml', 'id: x\ntitle: 쟁점\nquestion: 무엇\nterms: []\n');
    expect(await nonjo(['issue', 'check', codebook], { locale: 'ko_KR.UTF-8' })).toMatchObject({
      code: 2,
      stderr: `nonjo: ${codebook}:4: "terms" 목록이 비어 있습니다. 항목을 넣거나 키를 지우십시오\n`,
    });
    const out = path.join(folder, 'mixed');
    file('news/a.jsonl', '{"id":1,"body":"새 모델이 나왔다."}\n{"id":2,"body":""}\n');
    const run = ['analyze', path.join(folder, 'news'), '-o', out, '-q', '--format', 'jsonl'];
    expect(await nonjo(run, { locale: 'ko_KR.UTF-8' })).toMatchObject({ code: 1, stderr: '' });
    expect(readFileSync(path.join(out, 'errors.csv'), 'utf8')).toContain(
      '2번째 기사: 기사 본문이 비어 있습니다. 본문을 채우거나 지우십시오.',
    );
  });
});

describe('first contact', () => {
  it('nonjo alone, in any folder, analyses the sample articles and writes output/ there, in the language of the user', async () => {
    const { code, stdout, stderr } = await nonjo([], { locale: 'ko_KR.UTF-8', cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const lines = stderr.split('\n');
    expect(lines[0]).toBe('사전과 모델을 읽는 중 …');
    expect(lines).toContain('  output/report.html  브라우저로 여는 보고서');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(existsSync(path.join(folder, 'output', 'quotes.csv'))).toBe(true);
  });

  it('reports of other articles are not replaced without a word; those of the same are', async () => {
    const news = file('other/a.jsonl', '{"id":1,"body":"새 모델이 나왔다."}\n');
    const run = ['analyze', news, '-q', '--format', 'jsonl'];
    const { code, stderr } = await nonjo(run, { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^nonjo: "output" holds the reports of another analysis \(.*corpus, issue sovereign-ai, \d{4}-\d\d-\d\d\)\. They are replaced when this one is done\. To keep them, press Ctrl-C now and choose another folder with --out\.\n$/u,
    );
    expect(await nonjo(run, { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
