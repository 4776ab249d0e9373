import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalysedDocument } from '../../src/document.js';
import { nonjo, readJsonLines, sharedFile, temporaryFolder } from '../support/nonjo.js';

const seed = sharedFile('seed/article.txt');
const out = temporaryFolder();

describe.skipIf(seed === null)('the article that the project began with', () => {
  let document: AnalysedDocument;
  beforeAll(async () => {
    const run = await nonjo(['analyze', seed ?? '', '--out', out, '--workers', '1', '--quiet']);
    expect(run.stderr).toBe('');
    [document] = readJsonLines<AnalysedDocument>(`${out}/analysis.jsonl`);
  });

  const quoteWith = (words: string) => {
    const quote = document.quotes.find(({ text }) => text.includes(words));
    if (quote === undefined) throw new Error(`no quote has the words ${words}`);
    const stance = document.stances.find(({ scope, ref }) => scope === 'quote' && ref === quote.id);
    return { ...quote, position: stance?.position };
  };

  it('holds its offsets', () => {
    for (const { start, end, text } of [
      ...document.quotes,
      ...document.quotes.flatMap(({ mention, cue }) => [mention, cue].filter((span) => span !== null)),
      ...document.entities.flatMap(({ mentions }) => mentions),
    ]) {
      expect(document.body.slice(start, end)).toBe(text);
    }
  });

  it('gives 김유원 his words, his title, his firm and his side', () => {
    expect(quoteWith('외산 기술')).toMatchObject({
      type: 'direct',
      text: '외산 기술을 들여와 상표만 붙이는 것을 소버린 AI라고 하는 것은 언어도단',
      speaker: { name: '김유원', kind: 'person', title: '대표', org: '네이버클라우드' },
      cue: { text: '비판' },
      position: 'independent-tech',
    });
  });

  it('gives 최지웅 his', () => {
    expect(quoteWith('기술 국적')).toMatchObject({
      type: 'direct',
      text: '소버린 AI는 기술 국적의 문제가 아니라 데이터 주도권을 누가 가져가냐의 문제',
      speaker: { name: '최지웅', kind: 'person', title: '대표', org: 'KT클라우드' },
      cue: { text: '반박' },
      position: 'data-control',
    });
  });

  it('knows one anonymous speaker behind both closing statements, on neither side', () => {
    for (const words of ['정부의 공인 K-AI', '어쨌거나 AI가']) {
      expect(quoteWith(words)).toMatchObject({
        type: 'direct',
        speaker: { name: '업계 관계자', kind: 'anonymous' },
        position: 'neutral',
      });
    }
  });

  it("reports the ministry's statement as indirect speech", () => {
    const quote = document.quotes.find(
      ({ type, speaker }) => type === 'indirect' && speaker.name === '과학기술정보통신부',
    );
    expect(quote).toMatchObject({ speaker: { kind: 'organization' }, cue: { lemma: '밝히다' } });
    expect(quote?.text).toMatch(/선정했다$/u);
  });

  it('takes no quoted term for speech', () => {
    const direct = document.quotes.filter(({ type }) => type === 'direct').map(({ text }) => text);
    expect(direct).toHaveLength(4);
  });

  it('finds the organisations without particles, the people, and dates', () => {
    const named = (type: string) =>
      document.entities
        .filter((e) => e.type === type)
        .flatMap((e) => [e.name, ...e.mentions.map((m) => m.text)]);
    const organisations = [
      '네이버클라우드',
      '업스테이지',
      'SK텔레콤',
      'NC AI',
      'LG경영개발원 AI연구원',
      'KT',
      '카카오',
      '마이크로소프트',
      '오픈AI',
      '엔씨소프트',
      '솔트룩스',
      '크라우드웍스',
      '매스프레소',
      '고려대 의료원',
      '경찰청',
    ];
    expect(organisations.filter((name) => !named('OG').includes(name))).toEqual([]);
    expect(['김유원', '최지웅'].filter((name) => !named('PS').includes(name))).toEqual([]);
    expect(named('DT')).toContain('4일');
  });

  it('is itself neutral', () => {
    expect(document.stances.find(({ scope }) => scope === 'article')).toMatchObject({ position: 'neutral' });
  });
});
