/** What a page shows around an article that was copied from it: navigation, headline, byline, dates, copyright. */
import { calendarDate } from './calendar-date.js';

export interface PageFrame {
  readonly outlet: string;
  readonly byline: string;
  /** ISO 8601, or empty. */
  readonly date: string;
}

/** Words of a page's own, never of an article. */
const FURNITURE =
  /^(?:본문\s?(?:으로\s?)?바로\s?가기|본문\s?내용|메뉴|전체\s?메뉴|닫기|열기|검색|로그인|회원가입|공유(?:하기)?|스크랩|인쇄(?:하기)?|프린트|글자\s?크기.*|폰트.*|URL\s?복사|링크\s?복사|홈|뉴스\s?홈|구독(?:하기)?|기사\s?듣기|이전|다음|목록|댓글\s?\d*|SNS\s?공유.*)$/iu;

/** A line that names a section of the paper: 산업*해운, 경제 > 금융, 오피니언. */
const SECTION_WORD =
  /^(?:정치|경제|사회|문화|국제|세계|스포츠|연예|오피니언|사설|칼럼|산업|기업|금융|증권|부동산|과학|기술|생활|지역|전국|종합|인물|교육|환경|노동|건강|의료|IT|IT\/과학|테크|라이프|피플|뉴스|속보|단독)$/iu;
const SECTION_SEPARATOR = /\s*[*>|·/»›]\s*/u;
const LONGEST_SECTION_WORD = 8;

const REPORTER = '(?:선임|수습|인턴|객원|전문)?\\s?(?:기자|특파원|논설위원|앵커)';
const NAME = '[가-힣]{2,4}';
const BETWEEN = '\\s?[·,]\\s?';
const BETWEEN_NAMES = new RegExp(BETWEEN, 'gu');
const NAMES = `${NAME}(?:${BETWEEN}${NAME})*`;
const OUTLET = '[가-힣A-Za-z0-9]{2,15}';

/** (서울=하늘통신) 길새봄 기자 =, [부산=하늘뉴스] 길새봄 기자 = */
const DATELINE = new RegExp(`[([][가-힣\\s]{2,10}=(${OUTLET})[)\\]]\\s*(${NAMES})\\s?${REPORTER}`, 'u');
/** [새길경제=도하린 기자], [새길경제 도하린 기자] */
const SIGNED = new RegExp(`\\[(${OUTLET})\\s?[=/\\s]\\s?(${NAME})\\s?${REPORTER}\\]`, 'u');
/** 길새봄 기자, 기자명 길새봄 기자, 새길일보 길새봄·도하린 기자 gil@example.org */
const BYLINE = new RegExp(
  `^\\s*(?:\\[|=|■)?\\s*(?:${OUTLET}\\s+)??(${NAMES})\\s?${REPORTER}\\]?(?:[\\s(/]+\\S+@[^\\s)]+\\)?)?\\s*$`,
  'mu',
);
/** <저작권자(c) 하늘통신, 무단 전재-재배포 금지>, ⓒ 새길일보 */
const COPYRIGHT = new RegExp(`(?:저작권자\\s?)?(?:[ⓒⒸ©]|\\(c\\))\\s?(${OUTLET})`, 'iu');
/** ▶ 새길일보 채널을 추가하세요, ※ 제보를 기다립니다 */
const ASKS =
  /^\s*(?:[▶▷☞※■◆★]|제보)[^.“”]{0,80}(?:구독|채널|제보|카카오톡|카톡|유튜브|페이스북|인스타|텔레그램|뉴스레터|바로\s?가기)/u;
const DAY = '\\d{2,4}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}';
const DATED = new RegExp(
  `(?:입력|등록|승인|송고|게재|작성|최초\\s?입력)\\s?(?:시간|일시|일)?\\s?:?\\s*(${DAY})|(${DAY})[^\\n]{0,12}?(?:송고|입력|게재)`,
  'u',
);

/** A page's frame stands at its head and its end; nothing between them is looked at. */
const EDGE = 1500;

/** What of the frame stands in the text; empty fields where nothing does. */
export function pageFrame(text: string): PageFrame {
  const edges = text.length <= 2 * EDGE ? text : `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
  const [, outlet, names] = DATELINE.exec(edges) ?? SIGNED.exec(edges) ?? [];
  const [, entered, sent] = DATED.exec(edges) ?? [];
  return {
    outlet: outlet ?? COPYRIGHT.exec(edges)?.[1] ?? '',
    byline: (names ?? BYLINE.exec(edges)?.[1] ?? '').replace(BETWEEN_NAMES, ', '),
    date: calendarDate(entered ?? sent ?? ''),
  };
}

/** Whether a line belongs to the page and not to the article: navigation, or the name of a section. */
export function isPageLine(line: string): boolean {
  const text = line.trim();
  if (text === '' || FURNITURE.test(text)) return true;
  const words = text.split(SECTION_SEPARATOR);
  return (
    words.every((word) => word !== '' && word.length <= LONGEST_SECTION_WORD && !/[.?!"“”]/u.test(word)) &&
    words.some((word) => SECTION_WORD.test(word)) &&
    !/\s/u.test(text.replace(/\s*[*>|·/»›]\s*/gu, ''))
  );
}

/** Whether a line says when or by whom the article was written. */
export function isFrameLine(line: string): boolean {
  return DATED.test(line) || BYLINE.test(line);
}

/** Whether a line below an article is none of it: an address, or what asks to subscribe and to send in news. */
export function isClosingLine(line: string): boolean {
  return /^\S+@\S+\.\S+$/u.test(line.trim()) || ASKS.test(line);
}

/** A headline without the signature before it. */
export function unsigned(headline: string): string {
  const [signature = ''] = SIGNED.exec(headline) ?? [];
  return signature !== '' && headline.startsWith(signature)
    ? headline.slice(signature.length).trim()
    : headline;
}
