/** What is wrong with a line of a user dictionary, and what to do. */
import type { LocalText } from '../../local-text.js';

export const EMPTY_NAME: LocalText = {
  ko: '낱말이 비어 있습니다. 적으십시오',
  en: 'the name is empty; write one',
};
export const blankBeforeTag = (tag: string): LocalText => ({
  ko: `낱말 끝에 품사 ${tag}이(가) 붙어 있습니다. 그 앞을 빈칸이 아니라 탭으로 띄우십시오`,
  en: `the name ends in the tag ${tag}; put a tab before it, not a blank`,
});
export const nameTooLong = (length: number, most: number): LocalText => ({
  ko: `낱말이 ${length}자입니다. ${most}자까지 쓸 수 있습니다`,
  en: `a name of ${length} characters; at most ${most} are possible`,
});
export const tooManyColumns = (columns: number): LocalText => ({
  ko: `열이 ${columns}개입니다. 낱말, 품사, 의미 부류의 세 열까지 쓸 수 있습니다`,
  en: `${columns} columns, at most 3 are known: name, tag, class`,
});
export const noTag = (columns: number): LocalText => ({
  ko: `열 ${columns}개에 품사가 없습니다. 표층형,왼쪽 id,오른쪽 id,비용,품사,…로 적거나 낱말<탭>품사로 적으십시오`,
  en: `${columns} columns and no tag; write surface,left id,right id,cost,tag,… or name TAB tag`,
});
export const noWholeNumber = (name: LocalText, cell: string, least: number, most: number): LocalText => ({
  ko: `${name.ko} "${cell}": ${least}에서 ${most} 사이의 정수가 아닙니다`,
  en: `${name.en} "${cell}" is no whole number from ${least} to ${most}`,
});
export const unknownTag = (tag: string): LocalText => ({
  ko: `모르는 품사 "${tag}". NNP, NNG처럼 mecab-ko-dic에 있는 품사를 쓰십시오`,
  en: `unknown tag "${tag}"; use one of mecab-ko-dic, such as NNP or NNG`,
});
export const unknownContext = (left: number, right: number): LocalText => ({
  ko: `문맥 id ${left} 또는 ${right}이(가) 이 사전에 없습니다. 비워 두십시오`,
  en: `context id ${left} or ${right} is not in this dictionary; leave it empty`,
});
export const tooManyWords = (words: number): LocalText => ({
  ko: `사용자 낱말 ${words}개는 너무 많습니다. 줄이십시오`,
  en: `${words} user words are too many; keep fewer`,
});

/** The number columns of MeCab's CSV. */
export const LEFT_ID: LocalText = { ko: '왼쪽 id', en: 'left id' };
export const RIGHT_ID: LocalText = { ko: '오른쪽 id', en: 'right id' };
export const COST: LocalText = { ko: '비용', en: 'cost' };
