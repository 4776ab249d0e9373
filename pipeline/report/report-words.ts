import type { Language } from '../../src/local-text.js';

/** Every sentence of the summary in report.html and of the pictures. Numbers come in formatted. */
export interface ReportWords {
  readonly eyebrow: string;
  readonly facts: {
    readonly articles: string;
    readonly outlets: (number: string) => string;
    readonly quotes: string;
    readonly directIndirect: (direct: string, indirect: string) => string;
    readonly speakers: string;
    readonly unknown: (number: string) => string;
    readonly period: string;
    readonly noDate: string;
    readonly missing: string;
    readonly failedSkipped: (failed: string, skipped: string) => string;
  };
  readonly position: string;
  readonly outlet: string;
  readonly bar: string;
  readonly positions: string;
  readonly timeline: string;
  readonly outlets: string;
  readonly speakers: string;
  readonly telling: string;
  /** Under a picture or table: what is counted. */
  readonly counted: string;
  readonly missing: {
    readonly heading: string;
    readonly review: (number: string) => string;
    readonly unknown: (number: string, total: string) => string;
    readonly unjudged: (number: string) => string;
    readonly complete: string;
  };
  /** Says that a table is not whole. */
  readonly first: (shown: string, total: string) => string;
  /** For readers without a script. */
  readonly needsScript: string;
  /** While the data are unpacked. */
  readonly opening: string;
  readonly colophon: string;
}

const KOREAN: ReportWords = {
  eyebrow: '누가 무엇을 말했나',
  facts: {
    articles: '기사',
    outlets: (number) => `매체 ${number}곳`,
    quotes: '발언',
    directIndirect: (direct, indirect) => `직접 ${direct}건, 간접 ${indirect}건`,
    speakers: '발언자',
    unknown: (number) => `화자 미상 발언 ${number}건`,
    period: '기간',
    noDate: '날짜 없음',
    missing: '빠진 문서',
    failedSkipped: (failed, skipped) => `실패 ${failed}건, 제외 ${skipped}건`,
  },
  position: '입장',
  outlet: '매체',
  bar: '쟁점 발언의 분포',
  positions: '입장별 분포',
  timeline: '시간에 따른 입장',
  outlets: '매체별 입장',
  speakers: '누가 어느 쪽에 서 있나',
  telling: '입장이 뚜렷한 발언',
  counted: '쟁점에 관한 발언의 수',
  missing: {
    heading: '알 수 없거나 빠진 것',
    review: (number) => `사람이 확인할 발언이 ${number}건 있습니다.`,
    unknown: (number, total) =>
      `발언 ${total}건 가운데 ${number}건은 화자를 알 수 없어 짐작하지 않고 따로 두었습니다.`,
    unjudged: (number) => `발언 ${number}건은 입장을 판정하지 못했습니다. 중립으로 세지 않았습니다.`,
    complete: '읽은 문서를 모두 분석했습니다.',
  },
  first: (shown, total) => `${total} 가운데 ${shown}까지 실었습니다.`,
  needsScript: '요약만 보입니다. 발언과 기사를 찾아보려면 자바스크립트를 켠 최신 브라우저로 여십시오.',
  opening: '여는 중입니다…',
  colophon: '화자와 입장은 기계가 판정한 것으로 틀릴 수 있습니다. 인용하기 전에 원문을 확인하십시오.',
};

const ENGLISH: ReportWords = {
  eyebrow: 'Who said what',
  facts: {
    articles: 'Articles',
    outlets: (number) => `${number} outlets`,
    quotes: 'Quotes',
    directIndirect: (direct, indirect) => `${direct} direct, ${indirect} indirect`,
    speakers: 'Speakers',
    unknown: (number) => `${number} quotes of unknown speakers`,
    period: 'Period',
    noDate: 'no dates',
    missing: 'Missing documents',
    failedSkipped: (failed, skipped) => `${failed} failed, ${skipped} left out`,
  },
  position: 'Position',
  outlet: 'Outlet',
  bar: 'Quotes on the issue',
  positions: 'How positions are spread',
  timeline: 'Positions over time',
  outlets: 'Outlets and positions',
  speakers: 'Who stands where',
  telling: 'The clearest statements',
  counted: 'Number of quotes on the issue',
  missing: {
    heading: 'Not known, not included',
    review: (number) => `${number} quotes are for a person to look at.`,
    unknown: (number, total) =>
      `${number} of ${total} quotes have an unknown speaker. They are kept apart; nobody was guessed.`,
    unjudged: (number) => `${number} quotes could not be judged. They do not count as neutral.`,
    complete: 'Every document that was read was analysed.',
  },
  first: (shown, total) => `The first ${shown} of ${total}.`,
  needsScript:
    'This is the summary. To look into quotes and articles, open the page in a current browser with JavaScript.',
  opening: 'Opening…',
  colophon:
    'Speakers and positions were judged by a machine and may be wrong. Check the article before you quote.',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { ko: KOREAN, en: ENGLISH };
