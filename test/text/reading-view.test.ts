import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Mention } from '../../src/document.js';
import { asRead } from '../../src/original-offsets.js';
import { readingView } from '../../src/text/reading-view.js';

/** What the view shows of `text` and what stands there in the original for each of its units. */
function pairs(text: string): [string, string][] {
  const view = readingView(text);
  if (view === null) return [];
  return [...view.text].map((unit, i) => [unit, text.slice(view.starts[i], view.ends[i])]);
}

describe('the view of a text', () => {
  it('is none where the text reads as it is written', () => {
    expect(readingView('김하늘 대표는 “AT&T와 <기생충>을 3 < 4라” 했다.\n\t\r\n☕')).toBeNull();
    expect(readingView('')).toBeNull();
  });

  it.each([
    ['decomposed Hangul', '하늘'.normalize('NFD'), '하늘'],
    ['a Latin letter with marks of its own', 'cafe\u0301', 'café'],
    ['named entities', '&ldquo;간다&rdquo;&hellip;', '“간다”…'],
    ['numbered entities', '&#39;가&#x27;', "'가'"],
    ['entities of blanks and of nothing', '김&nbsp;하늘&#8203;&shy;씨', '김 하늘씨'],
    ['an entity that is no entity', '&nosuchthing;\u200b', '&nosuchthing;'],
    ['a broken line', '끝.<br>처음<br/>다음<BR />', '끝.\n처음\n다음\n'],
    ['inline markup', '<b>누리</b><span class="x">벌</span>', '누리벌'],
    ['invisible characters', '김\u200b하\u00ad늘\ufeff', '김하늘'],
    ['blanks of other kinds', '김\u00a0하늘\u3000대표', '김 하늘 대표'],
    ['middle dots of other kinds', '봉하늘ㆍ표누리・육가람', '봉하늘·표누리·육가람'],
  ])('resolves %s', (_, text, shown) => {
    expect(readingView(text)?.text).toBe(shown);
  });

  it('knows where each unit stands in the original', () => {
    expect(pairs(`${'각'.normalize('NFD')}&amp;\u200b끝`)).toEqual([
      ['각', '각'.normalize('NFD')],
      ['&', '&amp;'],
      ['끝', '끝'],
    ]);
  });

  it('covers every text in order, whatever it holds', () => {
    const pieces = fc.constantFrom(
      '가',
      '각'.normalize('NFD'),
      '&quot;',
      '&',
      '<br>',
      '<',
      '\u200b',
      '\u00a0',
      '\ud83d',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const view = readingView(text);
        if (view === null) return;
        expect(view.starts).toHaveLength(view.text.length);
        for (let i = 0; i < view.text.length; i++) {
          expect(view.ends[i]).toBeGreaterThan(view.starts[i] ?? -1);
          if (i > 0) expect(view.starts[i]).toBeGreaterThanOrEqual(view.starts[i - 1] ?? 0);
        }
      }),
    );
  });
});

describe('asRead', () => {
  const source = { file: 'a.txt', record: 0 };
  const article = (body: string, title = ''): Article => ({
    id: '1',
    title,
    body,
    date: '',
    outlet: '',
    byline: '',
    url: '',
    source,
  });

  it('shows the view to the analysis, and tells what it finds in the original', () => {
    const body = `${'김하늘'.normalize('NFD')} 대표는&nbsp;&quot;간\u200b다&quot;고 했다.`;
    const find = (text: string, part: string): Mention => {
      const start = text.indexOf(part);
      return { start, end: start + part.length, text: part };
    };
    const { quotes, sentences } = asRead(article(body, '&lsquo;간다&rsquo;'), (read) => {
      expect(read.body).toBe('김하늘 대표는 "간다"고 했다.');
      expect(read.title).toBe('‘간다’');
      const speaker = { name: '김하늘', kind: 'person', title: '대표', org: null, entity: 'e1' } as const;
      const cue = { ...find(read.body, '했'), lemma: '하다' };
      const said = { ...find(read.body, '간다'), id: 'q1', type: 'direct', speaker, confidence: 1 } as const;
      return {
        sentences: [{ start: 0, end: read.body.length }],
        quotes: [{ ...said, mention: find(read.body, '김하늘 대표'), cue }],
      };
    });
    const [quote] = quotes;
    expect(quote?.text).toBe('간\u200b다');
    expect(quote?.mention?.text).toBe(`${'김하늘'.normalize('NFD')} 대표`);
    expect(quote?.cue).toMatchObject({ text: '했', lemma: '하다' });
    expect(quote?.speaker.name).toBe('김하늘');
    for (const span of [quote, quote?.mention, quote?.cue])
      expect(body.slice(span?.start, span?.end)).toBe(span?.text);
    expect(sentences).toEqual([{ start: 0, end: body.length }]);
  });

  it('tells what a headline quotes in the headline as given', () => {
    const title = '&ldquo;간\u200b다&rdquo; 김하늘';
    const { headlines } = asRead(article(title, title), () => ({
      headlines: [
        {
          start: 1,
          end: 3,
          text: '간다',
          verdict: 'verbatim' as const,
          share: 1,
          body: { start: 1, end: 3, text: '간다' },
        },
      ],
    }));
    expect(headlines[0]).toMatchObject({ text: '간\u200b다', body: { text: '간\u200b다' } });
    expect(title.slice(headlines[0]?.start, headlines[0]?.end)).toBe('간\u200b다');
  });

  it('keeps the offsets of a headline’s evidence, which has none', () => {
    const evidence = { start: null, end: null, text: '간다', why: '' };
    const stance = {
      issue: 'i',
      scope: 'headline',
      ref: 'headline',
      position: 'neutral',
      score: 1,
      scores: {},
    } as const;
    const { stances } = asRead(article('\u200b'), () => ({ stances: [{ ...stance, evidence: [evidence] }] }));
    expect(stances[0]?.evidence).toEqual([evidence]);
  });
});
