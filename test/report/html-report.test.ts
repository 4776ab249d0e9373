import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import { syntheticRun } from '../support/synthetic-run.js';
import { CODEBOOK, sampleDocument } from '../writers/sample-documents.js';
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

describe('text from articles', () => {
  it.each(NASTY)('cannot become markup: %s', (nasty) => {
    const page = pageFull(nasty);
    expect(page).not.toContain(nasty);
    expect(tags(page)).toEqual(tags(pageFull('평범한 글')));
  });
});

/** A page with `text` wherever an article or the ledger can put some. */
function pageFull(text: string): string {
  const speaker = { name: text, title: text, org: text };
  const document = sampleDocument(
    `${text} “${text}!” ${text}`,
    [{ text: `${text}!`, mention: text, position: 'own', evidence: [text], speaker }],
    { id: text, title: text, outlet: text, date: '2025-08-04', url: `https://news.example/${text}` },
  );
  return pageOf([document], [entry(text)]);
}

/** The tags of a page with the names of their attributes, in order. */
function tags(page: string): string[] {
  const markup = page.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '<$1>').replace(/"[^"]*"/g, '""');
  return [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
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
    const markup = page.replace(/<script>.*?<\/script>/s, '');
    expect(markup).not.toMatch(/(src|href)=/);
  });

  it('is the same bytes for the same run', () => {
    const page = () =>
      pageOf(syntheticRun(30, CODEBOOK), [entry('a.json: 고치십시오')], { statements: true });
    expect(page()).toBe(page());
  });

  it('has a summary in Korean or English without a script', () => {
    const document = sampleDocument('가 “우리 것”', [{ text: '우리 것', position: 'own' }]);
    const korean = pageOf([document]);
    const english = pageOf([document], [], { lang: 'en' });
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('누가 어느 쪽에 서 있나');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Who stands where');
    const summary = /<body>(.*)<div id="explorer">/s.exec(english)?.[1] ?? '';
    expect(summary.replace(/lang="ko">[^<]*/g, '')).not.toMatch(/[가-힣]{2}/);
  });

  it('says what is not known and what is missing', () => {
    const unknown = { name: '', kind: 'unknown', title: null, org: null } as const;
    const documents = [sampleDocument('“우리 것”', [{ text: '우리 것', speaker: unknown }])];
    const page = pageOf(documents, [entry('a.json: 고치십시오')]);
    expect(page).toContain('발언 1건 가운데 1건은 화자를 알 수 없어');
    expect(page).toContain('발언 1건은 입장을 판정하지 못했습니다. 중립으로 세지 않았습니다.');
    expect(page).toContain('빠진 문서: 실패 1건, 제외 0건');
    expect(pageOf([sampleDocument('글')])).toContain('읽은 문서를 모두 분석했습니다.');
  });

  it('keeps within the size that it may have', () => {
    const whole = pageOf(syntheticRun(300, CODEBOOK));
    const small = pageOf(syntheticRun(300, CODEBOOK), [], { dataBytes: 200_000 });
    const data = (page: string): number =>
      [...page.matchAll(/<script type="application\/octet-stream" id="[^"]*">([^<]*)</g)].reduce(
        (sum, [, base64 = '']) => sum + base64.length,
        0,
      );
    expect(data(whole)).toBeGreaterThan(300_000);
    expect(data(small)).toBeLessThanOrEqual(200_000);
  });
});
