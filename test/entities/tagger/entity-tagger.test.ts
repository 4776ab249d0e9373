import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../pipeline/dictionary/load-tokenizer.js';
import { loadEntityTagger } from '../../../pipeline/load-tagger.js';
import { splitSentences } from '../../../src/text/sentences.js';

const tagger = loadEntityTagger();
const tokenizer = loadTokenizer();
const tag = (body: string) => tagger.tag(body, splitSentences(body), tokenizer.tokenize(body));

const CASES = new URL('../../cases/tagger/', import.meta.url);
const COMPARED = new Set(['PS', 'OG', 'LC', 'DT', 'TI', 'QT']);
const MARK = /\[(PS|OG|LC|DT|TI|QT) ([^\]]+)\]/g;

for (const fileName of readdirSync(CASES).filter((name) => name.endsWith('.txt'))) {
  const lines = readFileSync(new URL(fileName, CASES), 'utf8').split('\n');
  describe(fileName, () => {
    it.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
      const body = line.replace(MARK, '$2');
      const found = tag(body).filter((span) => COMPARED.has(span.type));
      const marked = [...line.matchAll(MARK)].map(([, type, text]) => `${type} ${text}`);
      expect(found.map((span) => `${span.type} ${body.slice(span.start, span.end)}`)).toEqual(marked);
    });
  });
}

describe('tagged spans', () => {
  const words = fc.constantFrom(
    ...'김하늘 남궁도현 대표는 3일 누리클라우드의 서울 “ ” ( ) 李 A. 𠀀 😀 \u0000 2조 원을 . \n \uFFFF'.split(
      ' ',
    ),
  );
  it('lie in order within the sentences, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom('', ' ', '\t'), (parts, gap) => {
        const body = parts.join(gap);
        const sentences = splitSentences(body);
        let end = 0;
        for (const span of tagger.tag(body, sentences, tokenizer.tokenize(body))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(sentences.some((whole) => whole.start <= span.start && span.end <= whole.end)).toBe(true);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(body.length);
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on what was tagged before', () => {
    const body = '한서윤 장관은 4일 서울에서 말했다.';
    const alone = tag(body);
    tag('전혀 다른 글이다. 박도윤 대표가 부산에 갔다.'.repeat(20));
    expect(tag(body)).toEqual(alone);
  });

  it('tell titles from other words of culture', () => {
    const body = '한서윤 장관은 말했다.';
    const title = tag(body).find((span) => span.type === 'CV');
    expect(title).toMatchObject({ start: 4, end: 6, fine: 'CV_POSITION' });
  });
});
