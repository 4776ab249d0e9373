import type { Language } from '../../src/local-text.js';

const ENGLISH = {
  header: (articles: string, quotes: string, speakers: string) =>
    `${articles} articles · ${quotes} quotes · ${speakers} speakers`,
  positions: 'Quotes by position',
  statements: 'What stands for each position',
  inArticles: (number: string) => `in ${number} articles`,
  speaker: 'Speaker',
  quotes: 'Quotes',
  position: 'Position',
  more: (number: string) => `… ${number} more speakers`,
  noQuotes: 'No quotes were found.',
  toCheck: 'To check',
  nameless: (anonymous: string, unknown: string) =>
    `${anonymous} quotes of nameless speakers, ${unknown} of unknown ones`,
  review: (number: string) => `${number} quotes to review (quotes.csv, column review)`,
  missing: (failed: string, skipped: string) => `${failed} failed, ${skipped} left out (errors.csv)`,
  model: (name: string) => `positions judged with ${name}`,
  noModel: 'positions judged by the codebook alone, without a learned model',
  results: 'Open first',
  files: {
    'report.html': 'the report, for the browser',
    'report.xlsx': 'the tables, for Excel',
    'quotes.csv': 'a row a quote, opens in Excel',
    'analysis.jsonl': 'everything, for programs',
    'report.json': 'the totals, for programs',
  },
  otherFiles: (number: string, folder: string) => `and ${number} more files in ${folder}`,
};

export type SummaryWords = typeof ENGLISH;

const KOREAN: SummaryWords = {
  header: (articles, quotes, speakers) => `기사 ${articles}건 · 발언 ${quotes}건 · 발언자 ${speakers}명(곳)`,
  positions: '입장별 발언',
  statements: '입장을 대표하는 발언',
  inArticles: (number) => `기사 ${number}건에 실림`,
  speaker: '발언자',
  quotes: '발언',
  position: '입장',
  more: (number) => `… 그 밖의 발언자 ${number}명(곳)`,
  noQuotes: '발언을 찾지 못했습니다.',
  toCheck: '확인할 것',
  nameless: (anonymous, unknown) => `익명 발언 ${anonymous}건, 발언자를 알 수 없는 발언 ${unknown}건`,
  review: (number) => `사람이 확인할 발언 ${number}건 (quotes.csv의 review 열)`,
  missing: (failed, skipped) => `실패 ${failed}건, 제외 ${skipped}건 (errors.csv)`,
  model: (name) => `입장 판정에 쓴 모델: ${name}`,
  noModel: '입장은 학습한 모델 없이 코드북만으로 판정',
  results: '먼저 열어 볼 파일',
  files: {
    'report.html': '브라우저로 여는 보고서',
    'report.xlsx': '엑셀로 여는 표',
    'quotes.csv': '발언마다 한 줄, 엑셀로 열립니다',
    'analysis.jsonl': '프로그램용 전체 결과',
    'report.json': '프로그램용 합계',
  },
  otherFiles: (number, folder) => `그 밖의 파일 ${number}개: ${folder}`,
};

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { ko: KOREAN, en: ENGLISH };
