import stringWidth from 'string-width';
import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { WrittenSummary } from '../writers/report-writers.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import { affiliation, count, kindLabel, positionLabels, type ReportLanguage } from './wording.js';

const SPEAKERS_SHOWN = 12;
/** Columns of the terminal, where a Hangul syllable takes two. */
const NAME_WIDTH = 40;
const QUOTE_WIDTH = 90;

const WORDS = {
  ko: {
    speaker: '발언자',
    quotes: '발언',
    header: (articles: string, quotes: string, speakers: string) =>
      `기사 ${articles}건 · 발언 ${quotes}건 · 발언자 ${speakers}명(곳)`,
    more: (number: string) => `… 그 밖의 발언자 ${number}명(곳)`,
    noQuotes: '발언을 찾지 못했습니다.',
    nameless: (anonymous: string, unknown: string) =>
      `이름 없는 발언자의 발언 ${anonymous}건, 화자를 알 수 없는 발언 ${unknown}건`,
    review: (number: string) => `사람이 확인할 발언 ${number}건 (quotes.csv의 review)`,
    missing: (failed: string, skipped: string) => `실패 ${failed}건, 제외 ${skipped}건 (errors.csv)`,
    model: (name: string) => `입장 모델: ${name}`,
    noModel: '입장 모델: 없음(코드북만으로 판정)',
    written: (folder: string) => `결과: ${folder}`,
  },
  en: {
    speaker: 'Speaker',
    quotes: 'Quotes',
    header: (articles: string, quotes: string, speakers: string) =>
      `${articles} articles · ${quotes} quotes · ${speakers} speakers`,
    more: (number: string) => `… ${number} more speakers`,
    noQuotes: 'No quotes were found.',
    nameless: (anonymous: string, unknown: string) =>
      `${anonymous} quotes of nameless speakers, ${unknown} of unknown ones`,
    review: (number: string) => `${number} quotes to review (quotes.csv, column review)`,
    missing: (failed: string, skipped: string) => `${failed} failed, ${skipped} left out (errors.csv)`,
    model: (name: string) => `Stance model: ${name}`,
    noModel: 'Stance model: none (judged by the codebook alone)',
    written: (folder: string) => `Reports: ${folder}`,
  },
} as const;

/** What a run found, as lines for a terminal with a fixed-width font: speakers by position, telling quotes. */
export function terminalSummary(summary: WrittenSummary, lang: ReportLanguage): string[] {
  const { totals, speakers, folder, stanceModel } = summary;
  const words = WORDS[lang];
  const known = speakers.filter(isNamed);
  const title = totals.positions.codebook.title[lang];
  const header = words.header(count(totals.articles), count(totals.quotes), count(known.length));
  const lines = [`${title}: ${header}`, ''];
  if (known.length === 0) lines.push(words.noQuotes);
  else lines.push(...speakerTable(known, summary, lang));
  if (known.length > SPEAKERS_SHOWN) lines.push(words.more(count(known.length - SPEAKERS_SHOWN)));
  lines.push('', ...tellingQuotes(summary, lang));
  const { unknown } = totals.quotesBySpeakerKind;
  const nameless = totals.quotes - unknown - known.reduce((sum, { quotes }) => sum + quotes, 0);
  if (nameless + unknown > 0) lines.push(words.nameless(count(nameless), count(unknown)));
  if (totals.quotesToReview > 0) lines.push(words.review(count(totals.quotesToReview)));
  const { failed, skipped } = totals.missing;
  if (failed + skipped > 0) lines.push(words.missing(count(failed), count(skipped)));
  lines.push(stanceModel === null ? words.noModel : words.model(stanceModel.name));
  lines.push(words.written(folder));
  return lines;
}

function speakerTable(
  known: readonly SpeakerTotal[],
  { totals }: WrittenSummary,
  lang: ReportLanguage,
): string[] {
  const shown = totals.shownPositions().map((id) => totals.positions.indexOf(id));
  const labels = positionLabels(totals.positions, lang);
  const rows = known
    .slice(0, SPEAKERS_SHOWN)
    .map((speaker) => [
      speakerLabel(speaker, lang),
      count(speaker.quotes),
      ...shown.map((index) => countOrDot(speaker.byPosition[index] ?? 0)),
    ]);
  const head = [WORDS[lang].speaker, WORDS[lang].quotes, ...shown.map((index) => labels[index] ?? '')];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column > 0)).join('  ');
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [line(head), rule, ...rows.map(line)];
}

/** Zeros would hide the figures among them. */
function countOrDot(number: number): string {
  return number === 0 ? '·' : count(number);
}

function tellingQuotes({ telling, totals }: WrittenSummary, lang: ReportLanguage): string[] {
  const labels = positionLabels(totals.positions, lang);
  return telling.flatMap(({ position, text, speaker }) => [
    `${labels[totals.positions.indexOf(position)]}: ${speakerLabel(speaker, lang)}`,
    `  “${shorten(text.replace(/\s+/g, ' '), QUOTE_WIDTH)}”`,
    '',
  ]);
}

function speakerLabel(
  speaker: Pick<SpeakerTotal, 'name' | 'kind'> & {
    readonly org: string | null;
    readonly title: string | null;
  },
  lang: ReportLanguage,
): string {
  const detail = [affiliation(speaker), kindLabel(speaker.kind, lang)].filter((part) => part !== '');
  return shorten(detail.length === 0 ? speaker.name : `${speaker.name} (${detail.join(', ')})`, NAME_WIDTH);
}

/** Control characters would move the cursor or colour the terminal: they are shown as spaces. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** At most `width` columns, with `…` when something is left out. */
function shorten(text: string, width: number): string {
  const clean = printable(text);
  if (clean.length <= width && stringWidth(clean) <= width) return clean;
  let fitted = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(clean.slice(0, width * 4))) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    fitted += segment;
  }
  return `${fitted}…`;
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}
