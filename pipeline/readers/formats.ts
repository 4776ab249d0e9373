import { inBoth, type LocalText } from '../../src/local-text.js';
import { unknownFormat } from './messages.js';
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

/** What has no columns: their readers give the fields their names. */
const WITHOUT_COLUMNS = new Set(['.txt', '.html', '.htm']);

const SAVE_AS_XLSX: LocalText = {
  ko: ' 스프레드시트 프로그램에서 열어 .xlsx로 저장하십시오.',
  en: ' Open it in a spreadsheet program and save it as .xlsx.',
};
const SAVE_AS_TXT: LocalText = {
  ko: ' 기사마다 글을 .txt로 저장하십시오.',
  en: ' Save the text of each article as .txt.',
};

/** What to do about files that people have articles in and nothing here reads. */
const REMEDIES: Readonly<Record<string, LocalText>> = {
  '.xls': SAVE_AS_XLSX,
  '.xlsb': SAVE_AS_XLSX,
  '.numbers': {
    ko: ' Numbers에서 열어 .xlsx나 .csv로 내보내십시오.',
    en: ' Open it in Numbers and export it as .xlsx or .csv.',
  },
  '.hwp': SAVE_AS_TXT,
  '.hwpx': SAVE_AS_TXT,
  '.doc': SAVE_AS_TXT,
  '.docx': SAVE_AS_TXT,
  '.pdf': SAVE_AS_TXT,
  '.zip': { ko: ' 압축을 풀어 폴더를 지정하십시오.', en: ' Unpack it and give the folder.' },
};

/** The reader of files with this extension, in small letters; undefined when there is none. */
export async function readerOf(extension: string): Promise<FileReader | undefined> {
  return Object.hasOwn(READERS, extension) ? await READERS[extension]?.() : undefined;
}

/** Whether files with this extension have columns that a user can name. */
export function hasColumns(extension: string): boolean {
  return !WITHOUT_COLUMNS.has(extension);
}

/** Why a file with this extension is not read, and the remedy. */
export function formatProblem(extension: string): LocalText {
  const remedy = Object.hasOwn(REMEDIES, extension) ? REMEDIES[extension] : undefined;
  return unknownFormat(Object.keys(READERS).join(', '), remedy ?? inBoth(''));
}

function ofText(reader: FormatReader): FileReader {
  return (file, columns, onBytes) => reader(openText(file, onBytes), columns);
}
