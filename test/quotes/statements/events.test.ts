import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../pipeline/dictionary/load-tokenizer.js';
import { loadComparisonStages } from '../../../pipeline/load-comparison.js';
import type { Article, Quote } from '../../../src/document.js';
import { StatementIndex } from '../../../src/quotes/statements/statement-index.js';
import { type Statements, statementsMadeBy } from '../../../src/quotes/statements/statements.js';
import { splitSentences } from '../../../src/text/sentences.js';

const tokenizer = loadTokenizer();
const { digests } = loadComparisonStages(tokenizer);
const SOURCE = { file: 'test', record: 0 };

interface SaidThere {
  readonly text: string;
  readonly nth?: number;
  readonly speaker: string;
  readonly org?: string | null;
  readonly kind?: Quote['speaker']['kind'];
}

/** The statements of articles with these quotes. */
function statementsOf(
  articles: readonly (Pick<Article, 'title' | 'body' | 'date' | 'outlet'> & {
    readonly said: readonly SaidThere[];
  })[],
): Statements {
  const index = new StatementIndex();
  for (const { said, ...article } of articles) {
    const { body } = article;
    const quotes = said.map(({ text, nth = 0, speaker, org = null, kind = 'person' }, i): Quote => {
      let start = -1;
      for (let n = 0; n <= nth; n++) start = body.indexOf(text, start + 1);
      return {
        id: `q${i + 1}`,
        type: 'direct',
        start,
        end: start + text.length,
        text,
        speaker: { name: speaker, kind: speaker === '' ? 'unknown' : kind, title: null, org, entity: null },
        mention: null,
        cue: null,
        confidence: 1,
      };
    });
    const read = { sentences: splitSentences(body), morphemes: tokenizer.tokenize(body), quotes };
    const digest = digests.run({ id: '', byline: '', url: '', source: SOURCE, ...article, ...read });
    index.add(article, quotes, digest);
  }
  return index.finish();
}

type GoldQuote = SaidThere & { readonly cluster: string; readonly cluster_also?: readonly string[] };

describe('five events told by several outlets', () => {
  const lines = <T>(name: string): T[] =>
    readFileSync(`data/events/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const said = new Map(
    lines<{ id: string; quotes: GoldQuote[] }>('quotes').map(({ id, quotes }) => [id, quotes]),
  );
  const articles = lines<Article>('articles').map((article) => ({
    ...article,
    said: (said.get(article.id) ?? []).map((quote) => ({
      ...quote,
      kind: quote.org === quote.speaker ? ('organization' as const) : ('person' as const),
    })),
  }));
  const { of } = statementsOf(articles);
  const quotes = articles.flatMap(({ id, said }) =>
    said.map((quote) => ({
      id,
      text: quote.text,
      clusters: [quote.cluster, ...(quote.cluster_also ?? [])],
    })),
  );
  const pairs = quotes.flatMap((a, i) =>
    quotes
      .slice(i + 1)
      .map((b, j) => ({
        text: `${a.id} ${a.text} / ${b.id} ${b.text}`,
        isOne: a.clusters.some((cluster) => b.clusters.includes(cluster)),
        isFound: of[i] !== 0 && of[i] === of[i + 1 + j],
        across: a.id !== b.id,
      }))
      .filter(({ across }) => across),
  );

  it('join nothing that is not one statement', () => {
    expect(pairs.filter(({ isOne, isFound }) => isFound && !isOne).map(({ text }) => text)).toEqual([]);
  });

  it('join nine in ten pairs of quotes that are', () => {
    const ones = pairs.filter(({ isOne }) => isOne);
    expect(ones.length).toBe(41);
    expect(ones.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(37);
  });
});

describe('two articles', () => {
  const TITLE = '누리강 보 철거 놓고 맞선 새들녘';
  const article = (said: SaidThere, more: Partial<Pick<Article, 'date' | 'outlet' | 'title'>> = {}) => ({
    title: TITLE,
    date: '',
    outlet: '',
    body: `새들녘 사람들이 누리강 보를 두고 모였다. ${said.speaker}은 “${said.text}”고 말했다.`,
    said: [said],
    ...more,
  });
  const areOne = (a: ReturnType<typeof article>, b: ReturnType<typeof article>) =>
    statementsOf([a, b]).count === 1;
  const words = (text: string, speaker = '고은별', org: string | null = '새들녘포럼'): SaidThere => ({
    text,
    speaker,
    org,
  });
  const SAID = '보를 허물어야 물고기가 알을 낳으러 돌아온다';

  it.each([
    ['other endings', words('보를 허물어야 물고기가 알을 낳으러 돌아옵니다')],
    ['another order', words('물고기가 알을 낳으러 돌아오려면 보를 허물어야 한다')],
    ['a part', words('물고기가 알을 낳으러 돌아온다')],
    ['more around it', words(`봄마다 같은 일이 되풀이된다. ${SAID}. 이미 늦었다`)],
    ['a misspelt speaker', words(SAID, '고은빌')],
    ['his side', words(SAID, '고은별 측', null)],
    ['his body', { ...words(SAID, '새들녘포럼', '새들녘포럼'), kind: 'organization' as const }],
    ['nobody named', words(SAID, '', null)],
    ['a body shortened', { ...words(SAID, '새들녘포럼 관계자', null), kind: 'anonymous' as const }],
  ])('say one thing: %s', (_, other) => {
    expect(areOne(article(words(SAID)), article(other))).toBe(true);
  });

  it.each([
    ['another claim', words('보를 그대로 두면 논에 물을 댈 수 있다')],
    ['other figures', words('보를 허물어야 물고기 3만 마리가 알을 낳으러 돌아온다')],
    ['another person of the body', words('허물어야 돌아온다', '도하람')],
  ])('say two things: %s', (_, other) => {
    const first = words(SAID.replace('물고기가', '물고기 9만 마리가'));
    expect(areOne(article(first), article(other))).toBe(false);
  });

  it('say one thing only within days', () => {
    const on = (date: string) => article(words(SAID), { date });
    expect(areOne(on('2031-05-01'), on('2031-05-04'))).toBe(true);
    expect(areOne(on('2031-05-01'), on('2031-05-05'))).toBe(false);
    expect(areOne(on('2031-05-01'), on(''))).toBe(true);
    expect(areOne(on(''), on('2031-05-01'))).toBe(true);
  });

  it('share a short saying only at one event and not in one outlet', () => {
    const short = words('물길부터');
    const here = { outlet: '가온통신' };
    expect(areOne(article(short, here), article(short, { outlet: '누리경제' }))).toBe(true);
    expect(areOne(article(short, here), article(short, here))).toBe(false);
  });

  it('share no stock phrase', () => {
    const stock = words('앞으로도 최선을 다해 적극 지원하겠다');
    expect(areOne(article(stock), article(stock))).toBe(false);
  });
});

describe('the index', () => {
  it('puts a quote that makes two statements into both, and into the larger one first', () => {
    const first = '보를 허물어야 물고기가 알을 낳으러 돌아온다';
    const second = '양수기 값은 나라가 물어야 마땅하다';
    const article = (text: string) => ({
      title: '보 철거',
      date: '',
      outlet: '',
      body: `고은별은 “${text}”고 말했다.`,
      said: [{ text, speaker: '고은별' }],
    });
    const statements = statementsOf([first, `${first}. ${second}`, first, second].map(article));
    expect(statements.count).toBe(2);
    expect([...statements.of]).toEqual([1, 1, 1, 2]);
    expect([0, 1, 2, 3].map((quote) => statementsMadeBy(statements, quote))).toEqual([[1], [1, 2], [1], [2]]);
  });

  it('joins thousands of reprints in time that does not grow with their pairs', () => {
    const text = '보를 허물어야 물고기가 알을 낳으러 돌아온다';
    const [one] = [
      { title: '보 철거', date: '2031-05-01', outlet: '', body: `고은별은 “${text}”고 말했다.` },
    ];
    const statements = statementsOf(
      Array.from({ length: 3_000 }, () => ({ ...one, said: [{ text, speaker: '고은별' }] })),
    );
    expect(statements.count).toBe(1);
    expect(new Set(statements.of)).toEqual(new Set([1]));
  });
});
