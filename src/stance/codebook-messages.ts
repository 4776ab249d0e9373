/** What is wrong with a codebook, and what to do. */
import type { LocalText } from '../local-text.js';

export const EMPTY: LocalText = {
  ko: '코드북이 비어 있습니다. id, title, question, terms, positions를 적으십시오',
  en: 'the codebook is empty; write id, title, question, terms, positions',
};
export const POSITIONS_NO_LIST: LocalText = {
  ko: '"positions"에는 "- id:"로 시작하는 입장의 목록을 적어야 합니다',
  en: '"positions" must be a list of positions, each starting with "- id:"',
};
export const syntaxError = (why: string): LocalText => ({ ko: `YAML 문법 오류: ${why}`, en: why });
export const positionTwice = (id: string, line: number): LocalText => ({
  ko: `입장 id "${id}"이(가) 두 번 나옵니다(처음은 ${line}번째 줄). 서로 다른 id를 쓰십시오`,
  en: `position id "${id}" stands twice (first on line ${line}); ids must differ`,
});
export const tooFewPositions = (found: number): LocalText => ({
  ko: `입장이 둘 이상 있어야 합니다(지금 ${found}개)`,
  en: `a codebook needs two positions at least, found ${found}`,
});
export const noExamples = (id: string): LocalText => ({
  ko: `입장 "${id}"에 examples도 cues도 없습니다. 둘 가운데 하나는 적으십시오`,
  en: `position "${id}" has neither examples nor cues; give at least one of the two lists`,
});
export const notAMapping = (what: LocalText, keys: string): LocalText => ({
  ko: `${what.ko}에는 ${keys} 키를 적어야 합니다`,
  en: `a ${what.en} must be a mapping with the keys ${keys}`,
});
export const unknownKey = (key: string, what: LocalText, keys: string): LocalText => ({
  ko: `${what.ko}에 쓸 수 없는 키 "${key}". 쓸 수 있는 키: ${keys}`,
  en: `unknown key "${key}" in a ${what.en}; allowed are ${keys}`,
});
export const noValue = (key: string): LocalText => ({
  ko: `"${key}"의 값이 없습니다. 채우거나 키를 지우십시오`,
  en: `"${key}" has no value; fill it in or remove the key`,
});
export const missingKey = (key: string): LocalText => ({
  ko: `"${key}"이(가) 빠졌습니다. 적으십시오`,
  en: `"${key}" is missing; add it`,
});
export const badId = (id: string): LocalText => ({
  ko: `id "${id}"에는 영문 소문자, 숫자, 하이픈(-)만 쓸 수 있습니다`,
  en: `id "${id}" must consist of small Latin letters, digits and single hyphens`,
});
export const reservedId = (id: string): LocalText => ({
  ko: `id "${id}"은(는) 쓸 수 없습니다. 다른 이름을 쓰십시오`,
  en: `id "${id}" is reserved; choose another`,
});
export const notAList = (key: string): LocalText => ({
  ko: `"${key}"에는 목록을 적어야 합니다`,
  en: `"${key}" must be a list`,
});
export const emptyList = (key: string): LocalText => ({
  ko: `"${key}" 목록이 비어 있습니다. 항목을 넣거나 키를 지우십시오`,
  en: `"${key}" is an empty list; add an entry or remove the key`,
});
export const entryTwice = (value: string, key: string): LocalText => ({
  ko: `"${key}"에 "${value}"이(가) 두 번 나옵니다. 하나를 지우십시오`,
  en: `"${value}" stands twice in "${key}"; remove one`,
});
export const notText = (key: string): LocalText => ({
  ko: `"${key}"에는 글을 적어야 합니다. 따옴표로 감싸십시오`,
  en: `"${key}" must be text; put quotation marks around it`,
});
export const emptyText = (key: string): LocalText => ({
  ko: `"${key}"이(가) 비어 있습니다. 글을 적으십시오`,
  en: `"${key}" is empty; write a text`,
});

/** The mappings of a codebook. */
export const CODEBOOK: LocalText = { ko: '코드북', en: 'codebook' };
export const POSITION: LocalText = { ko: '입장', en: 'position' };
