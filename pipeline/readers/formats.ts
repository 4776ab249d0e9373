import { openText } from './open-text.js';
import type { FileReader, FormatReader } from './raw-record.js';

/** What reads which files, loaded when the first such file comes. */
const READERS: Readonly<Record<string, () => Promise<FileReader>>> = {
  '.txt': async () => ofText((await import('./read-txt.js')).readTxt),
  '.html': async () => (await import('./html/read-html.js')).readHtml,
  '.htm': async () => (await import('./html/read-html.js')).readHtml,
  '.json': async () => ofText((await import('./read-json.js')).readJson),
  '.jsonl': async () => ofText((await import('./read-json.js')).readJsonLines),
  '.ndjson': async () => ofText((await import('./read-json.js')).readJsonLines),
  '.csv': async () => ofText((await import('./read-table.js')).tableReader(',')),
  '.tsv': async () => ofText((await import('./read-table.js')).tableReader('\t')),
  '.xlsx': async () => (await import('./read-workbook.js')).readWorkbook,
  '.ods': async () => (await import('./read-workbook.js')).readWorkbook,
};

/** What to do about files that people have articles in and nothing here reads. */
const REMEDIES: Readonly<Record<string, string>> = {
  '.xls': 'Open it in a spreadsheet program and save it as .xlsx.',
  '.xlsb': 'Open it in a spreadsheet program and save it as .xlsx.',
  '.numbers': 'Open it in Numbers and export it as .xlsx or .csv.',
  '.hwp': 'Save the text of each article as .txt.',
  '.hwpx': 'Save the text of each article as .txt.',
  '.doc': 'Save the text of each article as .txt.',
  '.docx': 'Save the text of each article as .txt.',
  '.pdf': 'Save the text of each article as .txt.',
  '.zip': 'Unpack it and give the folder.',
};

/** The reader of files with this extension, in small letters; undefined when there is none. */
export async function readerOf(extension: string): Promise<FileReader | undefined> {
  return Object.hasOwn(READERS, extension) ? await READERS[extension]?.() : undefined;
}

/** Why a file with this extension is not read, and the remedy. */
export function formatProblem(extension: string): string {
  const known = Object.keys(READERS).join(', ');
  const remedy = Object.hasOwn(REMEDIES, extension) ? ` ${REMEDIES[extension]}` : '';
  return `files of this kind are not read.${remedy} Known: ${known}, each also .gz.`;
}

function ofText(reader: FormatReader): FileReader {
  return (file, columns, onBytes) => reader(openText(file, onBytes), columns);
}
