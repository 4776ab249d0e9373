import type { Language } from '../../src/local-text.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** Every sentence of report.html. Numbers come in formatted. */
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
  readonly filter: {
    readonly label: string;
    readonly search: string;
    readonly position: string;
    readonly all: string;
    readonly shown: string;
    readonly none: string;
  };
  readonly positions: { readonly heading: string; readonly caption: string; readonly bar: string };
  readonly telling: string;
  readonly speakersTable: {
    readonly heading: string;
    readonly caption: string;
    readonly nameless: string;
    readonly unknown: string;
    readonly total: string;
  };
  readonly quotesList: {
    readonly heading: string;
    readonly caption: string;
    readonly indirect: string;
    readonly evidence: string;
    readonly none: string;
  };
  readonly articlesTable: {
    readonly heading: string;
    readonly caption: string;
    readonly title: string;
    readonly outlet: string;
    readonly date: string;
    readonly position: string;
  };
  readonly missingTable: {
    readonly heading: string;
    readonly unknown: (number: string, total: string) => string;
    readonly unjudged: (number: string) => string;
    readonly complete: string;
    readonly caption: string;
    readonly fate: string;
    readonly fates: Readonly<Record<LedgerEntry['fate'], string>>;
    readonly reason: string;
  };
  /** Where to find what a bounded list leaves out. */
  readonly partial: (shown: string, total: string, table: string) => string;
  readonly colophon: string;
}

const KOREAN: ReportWords = {
  eyebrow: '누가 무엇을 말했나',
  facts: {
    articles: '기사',
    outlets: (number) => `매체 ${number}곳`,
    quotes: '발언',
    directIndirect: (direct, indirect) => `직접 ${direct} · 간접 ${indirect}`,
    speakers: '발언자',
    unknown: (number) => `화자 미상 발언 ${number}건`,
    period: '기간',
    noDate: '날짜 없음',
    missing: '빠진 문서',
    failedSkipped: (failed, skipped) => `실패 ${failed} · 제외 ${skipped}`,
  },
  filter: {
    label: '걸러 보기',
    search: '이름, 낱말, 매체 찾기',
    position: '입장',
    all: '모든 입장',
    shown: '발언 {quotes}건, 발언자 {speakers}명, 기사 {articles}건 표시',
    none: '조건에 맞는 것이 없습니다.',
  },
  positions: { heading: '입장의 분포', caption: '입장별 발언과 기사의 수', bar: '발언 분포' },
  telling: '입장이 가장 뚜렷한 발언',
  speakersTable: {
    heading: '누가 어느 쪽에 서 있나',
    caption: '발언자별 입장. 수는 발언의 수이며, 막대에는 쟁점에 관한 발언만 넣었습니다.',
    nameless: '익명 발언자',
    unknown: '화자 미상',
    total: '모두',
  },
  quotesList: {
    heading: '발언',
    caption:
      '입장이 드러난 발언부터, 기사 순서대로. 형광은 입장의 근거, 밑줄은 발언자를 가리키는 말, 점선은 말함을 나타내는 낱말입니다.',
    indirect: '간접',
    evidence: '근거',
    none: '발언을 찾지 못했습니다.',
  },
  articlesTable: {
    heading: '기사',
    caption: '분석한 기사와 기사 전체의 입장',
    title: '제목',
    outlet: '매체',
    date: '날짜',
    position: '입장',
  },
  missingTable: {
    heading: '알 수 없거나 빠진 것',
    unknown: (number, total) =>
      `발언 ${total}건 가운데 ${number}건은 화자를 알 수 없어 짐작하지 않고 따로 두었습니다.`,
    unjudged: (number) => `발언 ${number}건은 입장을 판정하지 못했습니다. 중립으로 세지 않았습니다.`,
    complete: '읽은 문서를 모두 분석했습니다.',
    caption: '분석하지 못했거나 제외한 문서',
    fate: '처리',
    fates: { failed: '실패', skipped: '제외', incomplete: '일부 미판정', noted: '확인 필요' },
    reason: '까닭',
  },
  partial: (shown, total, table) => `${total}건 가운데 ${shown}건만 실었습니다. 전체는 ${table}에 있습니다.`,
  colophon:
    '입장과 화자는 기계가 판정한 것으로 틀릴 수 있습니다. 백분율은 판정의 확률입니다. 인용하기 전에 원문을 확인하십시오.',
};

const ENGLISH: ReportWords = {
  eyebrow: 'Who said what',
  facts: {
    articles: 'Articles',
    outlets: (number) => `${number} outlets`,
    quotes: 'Quotes',
    directIndirect: (direct, indirect) => `${direct} direct · ${indirect} indirect`,
    speakers: 'Speakers',
    unknown: (number) => `${number} quotes of unknown speakers`,
    period: 'Period',
    noDate: 'no dates',
    missing: 'Missing documents',
    failedSkipped: (failed, skipped) => `${failed} failed · ${skipped} left out`,
  },
  filter: {
    label: 'Filter',
    search: 'Find a name, a word, an outlet',
    position: 'Position',
    all: 'All positions',
    shown: 'Showing {quotes} quotes, {speakers} speakers, {articles} articles',
    none: 'Nothing matches.',
  },
  positions: {
    heading: 'How positions are spread',
    caption: 'Quotes and articles by position',
    bar: 'Spread of quotes',
  },
  telling: 'The clearest statements',
  speakersTable: {
    heading: 'Who stands where',
    caption: 'Positions by speaker. Figures count quotes; bars show quotes on the issue only.',
    nameless: 'Nameless speakers',
    unknown: 'Unknown speakers',
    total: 'All',
  },
  quotesList: {
    heading: 'Quotes',
    caption:
      'Quotes that take a position first, then in the order of the articles. Highlighted: evidence for the position. Underlined: words that point to the speaker. Dotted: the word of saying.',
    indirect: 'indirect',
    evidence: 'Evidence',
    none: 'No quotes were found.',
  },
  articlesTable: {
    heading: 'Articles',
    caption: 'Analysed articles and the position of each as a whole',
    title: 'Title',
    outlet: 'Outlet',
    date: 'Date',
    position: 'Position',
  },
  missingTable: {
    heading: 'Not known, not included',
    unknown: (number, total) =>
      `${number} of ${total} quotes have an unknown speaker. They are kept apart; nobody was guessed.`,
    unjudged: (number) => `${number} quotes could not be judged. They do not count as neutral.`,
    complete: 'Every document that was read was analysed.',
    caption: 'Documents that failed or were left out',
    fate: 'Fate',
    fates: { failed: 'failed', skipped: 'left out', incomplete: 'partly unjudged', noted: 'to check' },
    reason: 'Reason',
  },
  partial: (shown, total, table) => `${shown} of ${total} are shown here. All are in ${table}.`,
  colophon:
    'Speakers and positions were judged by a machine and may be wrong. Percentages are the probability of a judgement. Check the article before you quote.',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { ko: KOREAN, en: ENGLISH };
