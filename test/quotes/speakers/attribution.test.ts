import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../pipeline/dictionary/load-tokenizer.js';
import { loadQuoteStage } from '../../../pipeline/load-quotes.js';
import type { Quote } from '../../../src/document.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { ROOT } from '../../support/nonjo.js';
import { readStatedEntities } from '../../support/stated-entities.js';

const CASES = path.join(ROOT, 'test/cases/speakers');
const tokenizer = loadTokenizer();
const stage = loadQuoteStage();

function quotesOf(marked: string, title = ''): readonly Quote[] {
  const { body, entities } = readStatedEntities(marked);
  const source = { file: '', record: 0 };
  const article = { id: '', title, body, date: '', outlet: '', byline: '', url: '', source };
  const sentences = splitSentences(body);
  return stage.run({ ...article, sentences, morphemes: tokenizer.tokenize(body), entities });
}

function nameOf({ speaker }: Quote): string {
  return speaker.kind === 'unknown' ? '?' : speaker.name;
}

describe('patterns', () => {
  const lines = readFileSync(path.join(CASES, 'patterns.tsv'), 'utf8').split('\n');
  for (const line of lines) {
    const [text = '', speakers = ''] = line.split('\t');
    if (speakers === '' || line.startsWith('#') || text === 'text') continue;
    it(text.replace(/\{..\|([^|}]+)[^}]*\}/g, '$1'), () => {
      expect(quotesOf(text).map(nameOf).join(' / ')).toBe(speakers);
    });
  }
});

describe('articles', () => {
  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.txt'))) {
    const [marked = '', expected = ''] = readFileSync(path.join(CASES, file), 'utf8').split('\n===\n');
    const quotes = quotesOf(marked);
    for (const line of expected.trim().split('\n')) {
      const [words = '', speaker = ''] = line.split('\t');
      it(`${file}: ${words} — ${speaker}`, () => {
        const quote =
          quotes.find(({ text }) => text.startsWith(words)) ??
          quotes.find(({ text }) => text.includes(words));
        expect(quote === undefined ? 'not found' : nameOf(quote)).toBe(speaker);
      });
    }
  }
});

describe('what a quote carries', () => {
  it('has the mention that points to the speaker, or none when the subject is dropped', () => {
    const quotes = quotesOf(
      '{PS|김유원|대표} 대표는 “하나”라고 했다. 이어 “둘”이라고 했다. 그는 “셋이다”라고 했다.',
    );
    expect(quotes.map(({ mention }) => mention?.text ?? null)).toEqual(['김유원 대표', null, '그']);
  });

  it('has title and organisation of the person wherever the article states them', () => {
    const [quote] = quotesOf('“좋다”고 {PS|김유원|대표|하늘소프트} 대표가 말했다.');
    expect(quote?.speaker).toEqual({
      name: '김유원',
      kind: 'person',
      title: '대표',
      org: '하늘소프트',
      entity: 'e1',
    });
  });

  it('keeps the anonymous apart from the unknown and from organisations', () => {
    const kinds = quotesOf(
      '{OG|하늘소프트}는 “하나다”라고 했다. 한 주민은 “둘이다”라고 했다. “셋이다”라는 지적도 나온다.',
    ).map(({ speaker }) => speaker.kind);
    expect(kinds).toEqual(['organization', 'anonymous', 'unknown']);
  });

  it('states the organisation of an anonymous speaker', () => {
    const [quote] = quotesOf('{OG|하늘소프트} 관계자는 “공개한다”고 말했다.');
    expect(quote?.speaker.org).toBe('하늘소프트');
  });

  it('states an insider’s body that no entity stands for, and none for people who merely live somewhere', () => {
    const orgs = quotesOf(
      '나루경제인회 관계자는 “반갑다”고 말했다. 검찰 고위 관계자는 “살피겠다”고 말했다. 업계 관계자는 “두고 보자”고 말했다. {LC|서울}의 한 학부모는 “불편하다”고 했다.',
    ).map(({ speaker }) => speaker.org);
    expect(orgs).toEqual(['나루경제인회', '검찰', null, null]);
  });

  it('takes 대학 for a university, not for the union of its teachers', () => {
    const quotes = quotesOf(
      '{OG|남들대학교} 정원이 줄었다. {OG|교수노조 남들대지회}는 멈추라고 촉구했다. 대학 관계자는 “폐과는 없다”고 말했다.',
    );
    expect(quotes.at(-1)?.speaker.org).toBe('남들대학교');
  });

  it('knows the party of an unnamed member where the article has one, and of nobody from another body', () => {
    const orgs = quotesOf(
      '{OG|새길당}이 전당대회를 미뤘다. 한 영남권 재선 의원은 “날짜만 박자는 것”이라고 말했다. 한 시의원은 “모른다”고 했다.',
    ).map(({ speaker }) => speaker.org);
    expect(orgs).toEqual(['새길당', null]);
    const [undecided] = quotesOf(
      '{OG|새길당}과 {OG|나라당}이 맞섰다. 한 재선 의원은 “날짜만 박자는 것”이라고 말했다.',
    );
    expect(undecided?.speaker.org).toBeNull();
  });

  it('reads the body of a masked person from what 이 points back to', () => {
    const quotes = quotesOf(
      '주주 모임 {OG|세온주주행동}은 7일 조사를 요청했다. 이 모임의 강모 대표는 “믿을 수 없다”고 말했다.',
    );
    expect(quotes.at(-1)?.speaker.org).toBe('세온주주행동');
  });
});

describe('interviews', () => {
  it('gives answers to who is interviewed and questions to nobody', () => {
    const quotes = quotesOf(
      [
        '{PS|육근호|이사장} 이사장은 30년간 나무를 심었다. 다음은 일문일답.',
        '- 처음 나무를 심은 계기는.',
        '“산불 때 집을 잃은 할머니를 만났습니다.”',
        '- 산림청은 ‘비율을 높였다’고 반박한다.',
        '“숫자는 맞습니다. 하지만 도면 위의 숫자예요.”',
      ].join('\n\n'),
    );
    expect(quotes.filter(({ text }) => text.endsWith('.')).map(nameOf)).toEqual(['육근호', '육근호']);
  });
});
