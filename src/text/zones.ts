/**
 * The parts of a page that are no text of the article: wire bylines, reporters' lines and addresses, captions, rights,
 * links, labels of soundbites and sub-headlines. Found line by line, each by its shape; nobody speaks in them.
 */
import type { Span, ZoneKind } from '../document.js';
import { isLineBreak, isSpace } from './characters.js';

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** How much of either end of a line is looked at: no zone is told by more, and long lines stay cheap. */
const REACH = 120;
/** Headings and links are short. */
const SHORT = 80;

const REPORTER = '(?:기자|특파원|인턴기자|선임기자|통신원|논설위원|선임데스크|PD|앵커)';
const NAMES = '[가-힣]{2,4}(?:(?:\\s*[·,/]\\s*|\\s+)[가-힣]{2,4})*';
const ADDRESS = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';

/** (서울=한빛통신) 박하늘 기자 =; [가람일보=박하늘 기자]; 파리=박하늘 특파원. */
const BYLINES = [
  new RegExp(
    `^[([【<][^()[\\]【】<>\\n]{1,24}[=＝][^()[\\]【】<>\\n]{2,24}[)\\]】>](?:\\s*${NAMES}\\s*${REPORTER}?\\s*[=＝]|\\s*${NAMES}\\s*${REPORTER})?`,
  ),
  new RegExp(`^[([【<][^()[\\]【】<>\\n]{2,24}[)\\]】>]\\s*${NAMES}\\s*${REPORTER}\\s*[=＝|│]?`),
  new RegExp(`^[가-힣·]{2,8}[=＝]${NAMES}\\s*${REPORTER}\\s*[=＝]?`),
  new RegExp(`^${NAMES}\\s*${REPORTER}\\s*[=＝|│]`),
];

const REPORTER_LINE = new RegExp(
  `^[/◎(]?(?:글|사진|글·사진|영상)?\\s*[=:/]?\\s*(?:[가-힣A-Za-z]{2,12}[=\\s]+)?${NAMES}\\s*${REPORTER}[^다요]{0,40}$`,
);
const ADDRESS_LINE = new RegExp(`^[^.!?다]{0,30}${ADDRESS}[)\\]]?$`);
/** … 시작됐다. 박하늘 기자 sky@example.kr: behind the last sentence. */
const TRAILING = new RegExp(
  `(?<=[.!?다”"’'])\\s*(?:[(/]?\\s*${NAMES}\\s*${REPORTER}\\s*[(/]?\\s*(?:${ADDRESS})?|[(/]?\\s*${ADDRESS})\\s*[)]?$`,
);
const RIGHTS = /무단\s*전재|저작권자\s*[(ⓒ©]|재배포\s*금지|Copyright|All rights reserved/i;
const RIGHTS_TAIL = /[<([]?\s*(?:저작권자|Copyright|ⓒ|©)/i;
const LABEL =
  /^(?:▶\s*(?:인터뷰|스탠딩|녹취|현장음|싱크)|\[(?:앵커|기자|리포트|인터뷰|녹취|앵커멘트)\]|【(?:앵커|기자)】)/;
/** [앵커] 비가 …: the text goes on behind the label. */
const SPOKEN_PART = /^(?:\[(?:앵커|기자|리포트|앵커멘트)\]|【(?:앵커|기자)】) (?=\S)/;
const PHOTO =
  /사진\s*[=＝:/|제]|[/[(]\s*사진|ⓒ|제공\s*[.)]?$|자료\s*사진|캡처|갈무리|사진\s*(?:기자)?\s*[.)]?$/;
const SCENE = /(?:모습|전경|조감도|로고|포스터|있다|장면)[.)]?(?:\s*[/[(].*)?$/;

/** The zones of `text` in order; none overlap. Linear. */
export function findZones(text: string): Zone[] {
  const zones: Zone[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    readLine(text, start, at, zones);
    start = at + 1;
  }
  return zones;
}

function readLine(text: string, lineStart: number, lineEnd: number, zones: Zone[]): void {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const spoken = SPOKEN_PART.exec(text.slice(start, Math.min(end, start + SHORT)))?.[0].length ?? 0;
  if (spoken > 0 && start + spoken < end) {
    zones.push({ start, end: start + spoken, kind: 'label' });
    return;
  }
  const furniture = furnitureBefore(text, start, end);
  if (furniture > start) {
    zones.push({ start, end: furniture, kind: 'rights' });
    start = furniture;
  }
  const whole = end - start <= REACH ? wholeLineKind(text.slice(start, end)) : null;
  if (whole !== null) {
    zones.push({ start, end, kind: whole });
    return;
  }
  let from = start;
  if (mayBeByline(text, start, end)) {
    const head = text.slice(start, Math.min(end, start + REACH));
    for (const byline of BYLINES) {
      const match = byline.exec(head);
      if (match === null) continue;
      from = start + match[0].length;
      zones.push({ start, end: from, kind: 'byline' });
      break;
    }
  }
  const tail = tailOf(text, from, end);
  if (tail !== null) zones.push(tail);
}

/** Characters of links and rights that may stand before an article in one line. */
const LONGEST_FURNITURE = 300;
const BYLINE_INSIDE = new RegExp(
  `[([][^()[\\]\\n=＝]{1,24}[=＝][^()[\\]\\n]{2,24}[)\\]]\\s*${NAMES}\\s*${REPORTER}\\s*[=＝]`,
);

/** ▶제보하기 저작권자(c) …, 무단 전재 금지 (서울=한빛통신) 박하늘 기자 =: where the article behind a page's furniture begins. */
function furnitureBefore(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + LONGEST_FURNITURE));
  const at = head.search(BYLINE_INSIDE);
  return at > 0 && RIGHTS.test(head.slice(0, at)) ? start + at : start;
}

function wholeLineKind(line: string): ZoneKind | null {
  const first = line.charAt(0);
  if (RIGHTS.test(line) && !/[다요]\.\s/.test(line)) return 'rights';
  if ('▶[【'.includes(first) && LABEL.test(line)) return 'label';
  if ('▲△▼◀◁▶▷[(/사'.includes(first) && isCaption(line, first)) return 'caption';
  if ('◇◆■□●○▣◈◎▷▶'.includes(first) && isHeading(line)) return '▶▷◎'.includes(first) ? 'link' : 'heading';
  if ('☞※→'.includes(first) && line.length <= SHORT && !line.endsWith('.')) return 'link';
  if (line.endsWith('기자') || line.includes('@') || line.includes('특파원')) {
    if (line.length <= SHORT && (ADDRESS_LINE.test(line) || REPORTER_LINE.test(line))) return 'reporter';
  }
  return null;
}

/** ▲ 공장 전경. (사진=가람 제공): a picture's line, not an item of a list or an answer behind ▲. */
function isCaption(line: string, first: string): boolean {
  if (first === '사') return /^사진\s*[=＝:/|]/.test(line);
  if (first === '[' || first === '(' || first === '/')
    return /^[[(/]\s*(?:사진|자료|그래픽|일러스트)\s*[=＝:/|]/.test(line);
  return PHOTO.test(line) || ('▲△◀◁'.includes(first) && SCENE.test(line) && !/^.\s*[“"‘']/.test(line));
}

/** ◇ “엔진 소리가 난다”: no sentence of its own; □ 시는 …고 밝혔다. and ▷ 왜 그랬습니까. are. */
function isHeading(line: string): boolean {
  return line.length <= SHORT && !/[.?!]$/.test(line) && !/[다요까]$/.test(line);
}

/** Bylines open with a bracket, or hold 기자 and the like near their beginning. */
function mayBeByline(text: string, start: number, end: number): boolean {
  if ('([【<'.includes(text.charAt(start))) return true;
  const equals = text.indexOf('=', start);
  return equals > 0 && equals < end && equals - start < 40;
}

/** What ends a line of text: a reporter's address, the holder of its rights. */
function tailOf(text: string, from: number, end: number): Zone | null {
  const start = Math.max(from, end - REACH);
  const tail = text.slice(start, end);
  if (RIGHTS.test(tail)) {
    const at = tail.search(RIGHTS_TAIL);
    if (at >= 0) return { start: start + at, end, kind: 'rights' };
  }
  const last = tail.charAt(tail.length - 1);
  if (last !== '자' && last !== '원' && last !== ')' && !/[\w]/.test(last)) return null;
  const match = TRAILING.exec(tail);
  if (match === null || match[0].trim() === '') return null;
  let first = start + match.index;
  while (isSpace(text.charCodeAt(first))) first++;
  return { start: first, end, kind: 'reporter' };
}
