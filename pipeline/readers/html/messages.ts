/** What web pages have to say, and the remedy. */
import type { LocalText } from '../../../src/local-text.js';

const givingText = (problem: LocalText): LocalText => ({
  ko: `${problem.ko} 기사 글을 .txt로 저장하십시오.`,
  en: `${problem.en} Give its text as .txt.`,
});

export const tooManyElements = (most: number): LocalText =>
  givingText({ ko: `요소가 ${most}개를 넘는 페이지입니다.`, en: `the page has more than ${most} elements.` });
export const tooDeep = (depth: number): LocalText =>
  givingText({
    ko: `페이지의 요소가 ${depth}겹으로 포개져 있습니다.`,
    en: `elements of the page stand ${depth} deep in each other.`,
  });
export const notTakenApart = (why: string): LocalText =>
  givingText({ ko: `페이지를 읽을 수 없습니다(${why}).`, en: `the page cannot be taken apart: ${why}.` });
export const noArticle: LocalText = {
  ko: '이 페이지에서 기사를 찾지 못했습니다(목록, 검색 결과, 영상일 수 있습니다). 기사 하나가 든 페이지나 .txt로 저장한 글을 지정하십시오.',
  en: 'no article is found on this page (a list, a search result, a film?). Give pages of single articles, or the text as .txt.',
};
