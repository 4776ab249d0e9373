import { describe, expect, it } from 'vitest';
import { readTxt } from '../../pipeline/readers/read-txt.js';

async function fields(text: string): Promise<Record<string, unknown>> {
  async function* whole(): AsyncGenerator<string> {
    yield text;
  }
  for await (const record of readTxt(whole())) if ('fields' in record) return record.fields;
  return {};
}

const BODY = '나루한 시장은 4일 “다리를 다시 놓겠다”고 말했다.';

describe('a text copied from a page', () => {
  it.each([
    ['본문 바로가기\n메뉴\n\n다리 다시 놓는다\n입력 2026.03.04 09:00\n\n', '다리 다시 놓는다'],
    ['경제 > 건설\n\n다리 다시 놓는다\n\n', '다리 다시 놓는다'],
    ['오피니언\n닫기\n다리 다시 놓는다\n\n', '다리 다시 놓는다'],
    ['[강변신문=모아라 기자] 다리 다시 놓는다\n2026-03-04 09:00 입력\n\n', '다리 다시 놓는다'],
    ['다리 다시 놓는다\n\n', '다리 다시 놓는다'],
    ['사회\n\n', '사회'],
  ])('has its headline: %j', async (head, title) => {
    expect(await fields(head + BODY)).toMatchObject({ title });
  });

  it.each([
    [`(강변=물결통신) 모아라 기자 = ${BODY}`, { outlet: '물결통신', byline: '모아라' }],
    [`[강변=물결뉴스] 모아라·도래솔 특파원 = ${BODY}`, { outlet: '물결뉴스', byline: '모아라, 도래솔' }],
    [`[강변신문=모아라 기자] ${BODY}`, { outlet: '강변신문', byline: '모아라' }],
    [`${BODY}\n\n모아라 선임기자 mo@example.com\nⓒ 강변일보`, { outlet: '강변일보', byline: '모아라' }],
    [`${BODY}\n<저작권자(c) 물결통신, 무단 전재-재배포 금지>`, { outlet: '물결통신', byline: '' }],
    [`입력 2026.03.04 09:00 | 수정 2026.03.05 10:00\n${BODY}`, { date: '2026-03-04' }],
    [`${BODY}\n2026.3.4 송고`, { date: '2026-03-04' }],
    [`등록일: 2026년 3월 4일\n${BODY}`, { date: '2026-03-04' }],
    [BODY, { outlet: '', byline: '', date: '' }],
    [
      '강변일보 기자는 4일 입력을 마쳤다고 했다. 2026년 3월 4일의 일이다.',
      { outlet: '', byline: '', date: '' },
    ],
  ])('fills what its frame says: %j', async (text, expected) => {
    expect(await fields(text)).toMatchObject(expected);
  });

  it('keeps the body to the letter', async () => {
    expect(await fields(`메뉴\n다리\n\n${BODY}\n모아라 기자\n`)).toMatchObject({
      body: `${BODY}\n모아라 기자`,
    });
  });
});
