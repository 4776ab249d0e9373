import { describe, expect, it } from 'vitest';
import { isCutShort } from '../../src/text/cut-short.js';

const LONG = '나래시는 새 도서관을 짓기로 하고 부지를 고르고 있다고 밝혔다. '.repeat(6);

describe('a body is cut short', () => {
  it.each([
    ['an ellipsis', '나래시는 새 도서관을 짓기로 하고…'],
    ['three full stops', '나래시는 새 도서관을 짓기로 하고 ...  '],
    ['a pointer to the rest', '나래시는 새 도서관을 짓는다. [전문 보기]'],
    ['an omission', '나래시는 새 도서관을 짓는다. (이하 생략)'],
    ['the middle of a sentence, where exports end', LONG.slice(0, 200)],
  ])('by %s', (_, body) => {
    expect(isCutShort(body)).toBe(true);
  });

  it.each([
    ['a full stop', '나래시는 새 도서관을 짓는다.'],
    ['a quotation', '김하늘 대표는 “기다려 보자…”'],
    ['a signature', `${LONG.slice(0, 190)} 기세찬 기자`],
    ['a title', '새 도서관 짓는 나래시'],
    ['a short note', LONG.slice(0, 100)],
    ['a long text that its writer left open', LONG.slice(0, 210).repeat(3)],
  ])('not by %s', (_, body) => {
    expect(isCutShort(body)).toBe(false);
  });
});
