import { describe, expect, it } from 'vitest';
import { findZones } from '../../src/text/zones.js';

/** The zones of `text`, each as its kind and what stands there. */
function zonesOf(text: string): string[] {
  return findZones(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

describe('findZones', () => {
  it.each([
    ['(서울=하늘통신) 표가은 기자 = 값이 올랐다.', ['byline: (서울=하늘통신) 표가은 기자 =']],
    ['[가람일보=표가은 기자] 값이 올랐다.', ['byline: [가람일보=표가은 기자]']],
    ['값이 올랐다. 표가은 기자 pyo@haneul.example', ['reporter: 표가은 기자 pyo@haneul.example']],
    ['표가은 기자', ['reporter: 표가은 기자']],
    ['▲ 새 부두 전경. 가람항만 제공', ['caption: ▲ 새 부두 전경. 가람항만 제공']],
    ['<저작권자 ⓒ 가람일보, 무단전재 금지>', ['rights: <저작권자 ⓒ 가람일보, 무단전재 금지>']],
    ['☞ 관련기사: 값이 오른다', ['link: ☞ 관련기사: 값이 오른다']],
    ['▶ 인터뷰 : 노을찬 / 상인', ['label: ▶ 인터뷰 : 노을찬 / 상인']],
    ['◇ “시장이 움직였다”', ['heading: ◇ “시장이 움직였다”']],
  ])('%s', (text, zones) => {
    expect(zonesOf(text)).toEqual(zones);
  });

  it.each([
    '▲ “내년이면 달라질 겁니다.”',
    '▷ 왜 하필 여기였습니까.',
    '□ 가람시는 다리를 놓겠다고 밝혔다.',
    '기자는 값이 올랐다고 썼다.',
    '저작권이 끝난 책은 삼십만 권이다.',
  ])('leaves text alone: %s', (text) => {
    expect(zonesOf(text)).toEqual([]);
  });
});
