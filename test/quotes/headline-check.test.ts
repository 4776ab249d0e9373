import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHeadline } from '../../src/quotes/headline-check.js';

const BODY =
  '김하늘 대표는 “남의 엔진을 빌려 쓰는 것은 주권이 아니다”라고 말했다. 회사는 내년에 공장을 짓는다.';

describe('checkHeadline', () => {
  it.each([
    ['김하늘 “남의 엔진을 빌려 쓰는 것은 주권이 아니다”', 'verbatim'],
    ['김하늘 “남의 엔진을 빌려 쓰는 것은, 주권이 아니다”', 'verbatim'],
    ['김하늘 “남의 엔진 빌려 쓰면 주권 아니다”', 'altered'],
    ['김하늘 “외국 기업과 손잡겠다”', 'absent'],
  ])('%s is %s', (title, verdict) => {
    const [quote] = checkHeadline(title, BODY);
    expect(quote?.verdict).toBe(verdict);
    expect(quote?.body === null).toBe(verdict === 'absent');
  });

  it('shows the passage of the body that the headline alters', () => {
    const [quote] = checkHeadline('“남의 엔진 빌려 쓰면 주권 아니다”', BODY);
    expect(quote?.body?.text).toBe('남의 엔진을 빌려 쓰는 것은 주권이 아니다');
  });

  it('passes over names of a word and titles without quotation marks', () => {
    expect(checkHeadline('‘봄’ 지나 여름, 새 공장 짓는다', BODY)).toEqual([]);
  });

  it('gives spans that are slices of title and body', () => {
    const text = fc
      .array(fc.constantFrom('“', '”', '말', '했다', ' ', 'İ', '𠮷', '주권', '.'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        for (const quote of checkHeadline(title, body)) {
          expect(title.slice(quote.start, quote.end)).toBe(quote.text);
          if (quote.body !== null) expect(body.slice(quote.body.start, quote.body.end)).toBe(quote.body.text);
        }
      }),
    );
  });
});
