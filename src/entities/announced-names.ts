import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** 단체인 두레내일: the copula between the noun and the name. */
const COPULA = /인$/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['‘', '’'],
  ['“', '”'],
  ["'", "'"],
  ['"', '"'],
  ['「', '」'],
  ['<', '>'],
  ['《', '》'],
  ['〈', '〉'],
]);
/** Longer quotations are titles or speech. */
const LONGEST_QUOTED = 30;
const SPEECH = /[.?!…,]|[다요까죠]$/;

/** Organisations behind the noun that says what they are: 스타트업 누림랩, 법무법인 다솔, 시민단체 ‘내일과 우리’. */
export function findAnnounced(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, word] of reading.words.entries()) {
    const next = reading.words[index + 1];
    if (next === undefined) continue;
    const kind = kindOf(reading, word);
    const mark = /^[.,]? ?(['"‘“「<《〈])$/.exec(next.gap)?.[1];
    const quoted = mark === undefined ? -1 : quotedEnd(reading, next.start, mark);
    if (quoted > 0 && isQuotedName(reading, next.start, quoted, kind)) {
      found.push({ start: next.start, end: quoted, type: 'OG', score: TRUST.strongRule });
      continue;
    }
    if (kind === null || kind === 'ends' || !/^ ?['"‘“]?$/.test(next.gap) || next.gap === '') continue;
    const named = kind === 'announces' ? behindArticle(reading, index + 1) : null;
    if (named !== null) {
      found.push(named);
      continue;
    }
    const end = reading.bestSupported(next.start, [next.stem, ...reading.nameEnds(next)]);
    if (kind === 'announces' ? !isAnnouncedName(reading, next, end) : reading.titleOf(next) !== null)
      continue;
    const start = kind === 'legal' ? word.start : next.start;
    const tag = reading.tagOver(next.start, end);
    // 소속사인 RA 뮤직랩: the tagger has more of the name.
    const longer = tag !== null && tag.type === 'OG' && tag.start === next.start && tag.end > end;
    found.push({ start, end: longer ? tag.end : end, type: 'OG', score: TRUST.slot });
  }
  return found;
}

/** 매체 더 헤럴드: the name at `index` begins with an English article. */
function behindArticle(reading: Reading, index: number): Candidate | null {
  const article = reading.words[index];
  const name = reading.words[index + 1];
  if (article?.text !== '더' || name === undefined || name.gap !== ' ') return null;
  const end = reading.bestSupported(name.start, [name.stem, ...reading.nameEnds(name)]);
  const tag = reading.tagOver(article.start, end);
  const tagged = tag?.type === 'OG' && tag.start === article.start;
  if (!(tagged || reading.isNovel(name, end))) return null;
  return { start: article.start, end, type: 'OG', score: TRUST.strongRule };
}

/** What `word` announces, alone or with the copula. */
function kindOf(reading: Reading, word: Word): 'announces' | 'legal' | 'ends' | null {
  const { organisations } = reading.lexicons;
  const kind = organisations.announces(word.text);
  if (kind !== null || !COPULA.test(word.text)) return kind;
  return organisations.announces(word.text.slice(0, -1)) === 'announces' ? 'announces' : null;
}

/** Where the quotation that opens with `mark` before `start` ends; -1 when it is too long or not closed. */
function quotedEnd(reading: Reading, start: number, mark: string): number {
  const text = reading.body.slice(start, start + LONGEST_QUOTED + 1);
  const length = text.indexOf(CLOSING.get(mark) ?? mark);
  return length < 2 || text.slice(0, length).includes('\n') ? -1 : start + length;
}

/** Words in marks behind an announcing noun, or that end as only organisations do. */
function isQuotedName(
  reading: Reading,
  start: number,
  end: number,
  kind: 'announces' | 'legal' | 'ends' | null,
): boolean {
  const { organisations } = reading.lexicons;
  const text = reading.body.slice(start, end);
  if (SPEECH.test(text) || /^\d/.test(text) || organisations.isGeneric(text) || organisations.isNever(text))
    return false;
  if (kind === 'announces') return true;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last.length < text.length && organisations.announces(last) === 'ends';
}

/** A new word, or a compound that stands as a subject: 여론조사업체 미디어등대가. */
function isAnnouncedName(reading: Reading, word: Word, end: number): boolean {
  const { organisations } = reading.lexicons;
  if (organisations.isGeneric(reading.body.slice(word.start, end)) || reading.titleOf(word) !== null)
    return false;
  if (/^\d/.test(word.text)) return false;
  if (reading.isNovel(word, end)) return true;
  if (reading.isVerbal(word) || end - word.start < 3) return false;
  // An everyday word names something when the article goes on about it.
  if (reading.morphemeAt(word, end) !== null)
    return reading.occurrencesOf(reading.body.slice(word.start, end)).words > 1;
  return end - word.start > 3 && /^[은는이가의]$/.test(reading.body.slice(end, word.end));
}
