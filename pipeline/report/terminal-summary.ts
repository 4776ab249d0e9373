import path from 'node:path';
import type { Language } from '../../src/local-text.js';
import { isNamed } from '../../src/quotes/voices/nameless.js';
import { padded, shortened, TERMINAL_COLUMNS, widthOf, wrapped } from '../columns.js';
import type { WrittenSummary } from '../writers/report-writers.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import { SUMMARY_WORDS } from './summary-words.js';
import { affiliation, count, kindLabel, positionLabels } from './wording.js';

const SPEAKERS_SHOWN = 10;
const NAME_WIDTH = 36;
/** Lines of a quote. */
const QUOTE_LINES = 2;
/** Files worth opening first, as many as there are words for, best first. */
const FILES_SHOWN = 2;
const SEPARATOR = ' · ';

/**
 * What a run found, as lines of at most 80 columns: what stands for each position, speakers, what to check, and which
 * file to open first.
 */
export function terminalSummary(summary: WrittenSummary, lang: Language): string[] {
  const { totals, speakers } = summary;
  const words = SUMMARY_WORDS[lang];
  const known = speakers.filter(isNamed);
  const header = words.header(count(totals.articles), count(totals.quotes), count(known.length));
  const sections = [
    [`${totals.positions.codebook.title[lang]}: ${header}`, ...positionCounts(summary, lang)],
    tellingQuotes(summary, lang),
    totals.quotes === 0 ? [words.noQuotes] : speakerTable(known, summary, lang),
    toCheck(summary, known, lang),
    filesToOpen(summary, lang),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']);
  return lines.slice(0, -1).map((line) => shortened(line, TERMINAL_COLUMNS));
}

function positionCounts({ totals }: WrittenSummary, lang: Language): string[] {
  if (totals.quotes === 0) return [];
  const labels = positionLabels(totals.positions, lang);
  return wrapped(
    `${SUMMARY_WORDS[lang].positions}: ${byNumber(totals.quotesByPosition, labels).join(SEPARATOR)}`,
    TERMINAL_COLUMNS,
  );
}

/** Position and number for each that has any, the sides of the codebook first. */
function byNumber(numbers: readonly number[], labels: readonly string[]): string[] {
  return numbers.flatMap((number, i) => (number === 0 ? [] : `${labels[i]} ${count(number)}`));
}

function tellingQuotes({ telling, totals }: WrittenSummary, lang: Language): string[] {
  if (telling.length === 0) return [];
  const labels = positionLabels(totals.positions, lang);
  const words = SUMMARY_WORDS[lang];
  const lines = telling.flatMap(({ position, text, speaker, articles }) => {
    const label = labels[totals.positions.indexOf(position)] ?? position;
    const carried = articles > 1 ? [words.inArticles(count(articles))] : [];
    const said = wrapped(`“${text.replace(/\s+/g, ' ')}”`, TERMINAL_COLUMNS - 4, QUOTE_LINES);
    return [
      `  ${label}${SEPARATOR}${[speakerLabel(speaker, lang), ...carried].join(SEPARATOR)}`,
      ...said.map((line) => `    ${line}`),
    ];
  });
  return [words.statements, ...lines];
}

function speakerTable(known: readonly SpeakerTotal[], { totals }: WrittenSummary, lang: Language): string[] {
  if (known.length === 0) return [];
  const words = SUMMARY_WORDS[lang];
  const labels = positionLabels(totals.positions, lang);
  const rows = known
    .slice(0, SPEAKERS_SHOWN)
    .map((speaker) => [
      shortened(speakerLabel(speaker, lang), NAME_WIDTH),
      count(speaker.quotes),
      byNumber(speaker.byPosition, labels).join(SEPARATOR),
    ]);
  const head = [words.speaker, words.quotes, words.position];
  const [names = 0, numbers = 0] = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  const line = ([name = '', number = '', positions = '']: readonly string[]): string =>
    `${padded(name, names)}  ${padded(number, numbers, 'right')}  ${positions}`;
  const more = known.length - rows.length;
  return [
    line(head),
    '─'.repeat(TERMINAL_COLUMNS),
    ...rows.map(line),
    ...(more > 0 ? [words.more(count(more))] : []),
  ];
}

function toCheck(
  { totals, stanceModel }: WrittenSummary,
  known: readonly SpeakerTotal[],
  lang: Language,
): string[] {
  const words = SUMMARY_WORDS[lang];
  const { unknown } = totals.quotesBySpeakerKind;
  const nameless = totals.quotes - unknown - known.reduce((sum, { quotes }) => sum + quotes, 0);
  const { failed, skipped } = totals.missing;
  const lines = [
    ...(nameless + unknown > 0 ? [words.nameless(count(nameless), count(unknown))] : []),
    ...(totals.quotesToReview > 0 ? [words.review(count(totals.quotesToReview))] : []),
    ...(failed + skipped > 0 ? [words.missing(count(failed), count(skipped))] : []),
    stanceModel === null ? words.noModel : words.model(stanceModel.name),
  ];
  return [words.toCheck, ...lines.map((line) => `  ${line}`)];
}

function filesToOpen({ folder, files }: WrittenSummary, lang: Language): string[] {
  const words = SUMMARY_WORDS[lang];
  const written = new Set(files.map(({ name }) => name));
  const first = Object.entries(words.files)
    .filter(([name]) => written.has(name))
    .slice(0, FILES_SHOWN)
    .map(([name, what]) => [path.join(folder, name), what] as const);
  const width = Math.max(0, ...first.map(([file]) => widthOf(file)));
  return [
    words.results,
    ...first.map(([file, what]) => `  ${padded(file, width)}  ${what}`),
    `  ${words.otherFiles(count(files.length - first.length), path.join(folder, path.sep))}`,
  ];
}

function speakerLabel(
  speaker: Pick<SpeakerTotal, 'name' | 'kind'> & {
    readonly org: string | null;
    readonly title: string | null;
  },
  lang: Language,
): string {
  const detail = [affiliation(speaker), kindLabel(speaker.kind, lang)].filter((part) => part !== '');
  return detail.length === 0 ? speaker.name : `${speaker.name} (${detail.join(', ')})`;
}
