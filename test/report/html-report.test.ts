import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import { PAGE_LIMITS } from '../../pipeline/report/html-report.js';
import { sampleDocument } from '../writers/sample-documents.js';
import { pageOf } from './report-page.js';

const NASTY = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '" onmouseover="alert(3)',
  "' onfocus='alert(4)",
  '<img src=x onerror=alert(5)>',
  '</style><svg onload=alert(6)>',
];
const entry = (message: string): LedgerEntry => ({
  fate: 'failed',
  file: 'a.json',
  record: 0,
  stage: 'read',
  code: 'bad',
  message,
});
const sample = (id: string, position = 'own') =>
  sampleDocument(`${id} “우리 것”`, [{ text: '우리 것', position }], { id, title: id, position });

describe('text from articles', () => {
  it.each(NASTY)('cannot become markup: %s', (nasty) => {
    const page = pageFull(nasty);
    expect(page).not.toContain(nasty);
    expect(tags(page)).toEqual(tags(pageFull('평범한 글')));
  });

  it('cannot become a link that runs', () => {
    const page = pageOf([sampleDocument('본문', [], { title: '함정', url: 'javascript:alert(1)' })]);
    expect(page).toContain('함정');
    expect(page).not.toContain('javascript:');
  });
});

/** A page with `text` wherever an article or the ledger can put some. */
function pageFull(text: string): string {
  const speaker = { name: text, title: text, org: text };
  const document = sampleDocument(
    `${text} “${text}!” ${text}`,
    [{ text: `${text}!`, mention: text, position: 'own', evidence: [text], speaker }],
    { id: text, title: text, outlet: text, date: text, url: `https://news.example/${text}` },
  );
  return pageOf([document], [entry(text)]);
}

/**
 * The tags of a page with the names of their attributes, in order, but for links: white space in an address
 * decides on those.
 */
function tags(page: string): string[] {
  const markup = page.replace(/<(script|style)>.*?<\/\1>/gs, '<$1>').replace(/"[^"]*"/g, '""');
  return [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/^<\/?a\b/.test(tag));
}

describe('the page', () => {
  it('allows its own script and style and nothing else', () => {
    const page = pageOf([]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src &#39;none&#39;; /);
    for (const tag of ['script', 'style']) {
      const content = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(content, 'utf8').digest('base64');
      expect(policy).toContain(`${tag}-src &#39;sha256-${hash}&#39;`);
    }
    expect(page).not.toMatch(/(src|href)="(?!https?:)/);
  });

  it('has a script that parses', () => {
    const script = /<script>(.*?)<\/script>/s.exec(pageOf([]))?.[1] ?? '';
    expect(() => new Function(script)).not.toThrow();
  });

  it('speaks Korean or English', () => {
    const korean = pageOf([sample('가')]);
    const english = pageOf([sample('가')], [], { lang: 'en' });
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('누가 어느 쪽에 서 있나');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Who stands where');
    expect(english).toContain('Own technology');
    expect(english.replace(/lang="ko">[^<]*/g, '').replace(/<style>.*<\/script>/s, '')).not.toMatch(
      /[가-힣]{2}/,
    );
  });

  it('shows those who take a position first', () => {
    const page = pageOf([
      sample('무관한-글', 'off-issue'),
      sample('중립인-글', 'neutral'),
      sample('편든-글', 'own'),
    ]);
    const order = ['편든-글', '중립인-글', '무관한-글'].map((id) => page.indexOf(`<cite>${id}`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('never claims to be certain, nor to know how likely what nobody judged is', () => {
    const scored = (id: string, score: number) =>
      sampleDocument('“우리 것”', [{ text: '우리 것', position: 'own', score }], { id, title: id });
    const page = pageOf([scored('가', 0.999), scored('나', 0.874)]);
    expect(page.match(/\d+%(?=<\/small>)/g)).toEqual(['99%', '87%', '50%', '50%']);
    expect(pageOf([sampleDocument('“우리 것”', [{ text: '우리 것' }])])).toContain('미판정</span>');
  });

  it('says what it leaves out and where it is', () => {
    const documents = ['가', '나', '다'].map((id) => sample(id));
    const limits = { ...PAGE_LIMITS, quotes: 2, articles: 1 };
    const page = pageOf(documents, [], { limits });
    expect(page).toContain('3건 가운데 2건만 실었습니다. 전체는 quotes.csv에 있습니다.');
    expect(page).toContain('3건 가운데 1건만 실었습니다. 전체는 articles.csv에 있습니다.');
    expect(page.match(/<li class="quote/g)).toHaveLength(2);
    expect(pageOf(documents, [], { limits, tables: false })).not.toContain('quotes.csv');
  });

  it('says what is not known and what is missing', () => {
    const unknown = { name: '', kind: 'unknown', title: null, org: null } as const;
    const documents = [sampleDocument('“우리 것”', [{ text: '우리 것', speaker: unknown }])];
    const page = pageOf(documents, [entry('a.json: 고치십시오')]);
    expect(page).toContain('발언 1건 가운데 1건은 화자를 알 수 없어');
    expect(page).toContain('발언 1건은 입장을 판정하지 못했습니다. 중립으로 세지 않았습니다.');
    expect(page).toContain('a.json: 고치십시오');
    expect(pageOf([sample('가')])).toContain('읽은 문서를 모두 분석했습니다.');
  });
});
