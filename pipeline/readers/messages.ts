/** What readers have to say of inputs: each message names the value and the remedy; the place comes before it. */
import { behind, inBoth, type LocalText } from '../../src/local-text.js';

/** Where in a file something stands. */
export const lineOf = (number: number): LocalText => ({ ko: `${number}번째 줄`, en: `line ${number}` });
export const recordOf = (number: number): LocalText => ({
  ko: `${number}번째 기사`,
  en: `record ${number}`,
});
export const wholeFile: LocalText = { ko: '파일', en: 'the file' };
export const wholeArticle: LocalText = { ko: '기사', en: 'the article' };
export const wholeLine: LocalText = { ko: '이 줄', en: 'the line' };
export const standardInput: LocalText = { ko: '표준 입력', en: 'standard input' };

/** A file, and the record in it where there is one. */
export const placeOf = (file: string, record: number | null): LocalText =>
  record === null ? inBoth(file) : behind(`${file}, `, recordOf(record + 1));

export const at = (place: LocalText, problem: LocalText): LocalText => ({
  ko: `${place.ko}: ${problem.ko}`,
  en: `${place.en}: ${problem.en}`,
});

export const noFiles = (inputs: readonly string[]): LocalText => ({
  ko: `${inputs.join(', ')}: 파일이 하나도 없습니다. 기사가 든 파일이나 폴더를 지정하십시오.`,
  en: `no files in ${inputs.join(', ')}. Name files, folders or globs with articles.`,
});
export const noSuchFile = (input: string): LocalText => ({
  ko: `${input}: 그런 파일이나 폴더가 없습니다. 경로를 확인하십시오.`,
  en: `${input}: no such file or folder. Check the path.`,
});
export const noMatch = (input: string): LocalText => ({
  ko: `${input}: 이 패턴에 맞는 파일이 없습니다. 패턴을 확인하고 따옴표로 감싸십시오.`,
  en: `${input}: no file matches this pattern. Check it, and quote it in the shell.`,
});
export const ownReports: LocalText = {
  ko: '이 폴더에 있는 지난 분석 결과는 기사로 읽지 않습니다.',
  en: 'the reports of an earlier run in this folder are left out.',
};
export const notAFile: LocalText = {
  ko: '파일이 아니라 파이프, 소켓 또는 장치입니다.',
  en: 'this is a pipe, a socket or a device, not a file.',
};
/** `remedy` begins with a blank, or is empty. */
export const unknownFormat = (known: string, remedy: LocalText): LocalText => ({
  ko: `읽을 수 없는 형식입니다.${remedy.ko} 읽는 형식: ${known}(.gz로 압축한 것 포함).`,
  en: `files of this kind are not read.${remedy.en} Known: ${known}, each also .gz.`,
});
export const unreadableDate = (date: string): LocalText => ({
  ko: `날짜 "${date}"를 알아볼 수 없어 날짜 없이 분석했습니다. YYYY-MM-DD로 적으십시오.`,
  en: `the date "${date}" is not understood; the article is analysed without. Write it as YYYY-MM-DD.`,
});
export const excluded = (mark: string): LocalText => ({
  ko: `파일에 분석 제외로 표시된 기사입니다: ${mark}`,
  en: `the file marks this record as excluded: ${mark}`,
});
export const duplicate = (id: string): LocalText => ({
  ko: `같은 기사(id ${id})를 이미 읽었습니다.`,
  en: `the same article (id ${id}) was read before.`,
});
export const emptyBody: LocalText = {
  ko: '기사 본문이 비어 있습니다. 본문을 채우거나 지우십시오.',
  en: 'the article text is empty. Fill it in or delete the record.',
};
export const bodyTooLong = (length: number, most: number): LocalText => ({
  ko: `기사 본문이 ${length}자로, 기사 한 건의 한도 ${most}자를 넘습니다. 여러 기사로 나누십시오.`,
  en: `the article text has ${length} characters, more than the ${most} that one article may have. Split it into articles.`,
});
export const idTooLong = (length: number, most: number): LocalText => ({
  ko: `기사의 id가 ${length}자로, 한도 ${most}자를 넘습니다. 줄이거나 다른 열을 --column id=열이름으로 지정하십시오.`,
  en: `the id has ${length} characters, more than the ${most} that one may have. Shorten it, or name another field with --column id=HEADER.`,
});
export const fileTooLong = (most: number): LocalText => ({
  ko: `파일이 ${most}자를 넘습니다. 나누거나, 한 줄에 기사 하나씩 .jsonl로 저장하십시오.`,
  en: `the file has more than ${most} characters. Split it, or give one article a line as .jsonl.`,
});
export const tooManyBytes = (most: number): LocalText => ({
  ko: `파일이 ${most}바이트를 넘습니다. 나누거나 압축을 풀어 지정하십시오.`,
  en: `the file has more than ${most} bytes. Split it, or give it unpacked.`,
});
export const emptyWorkbook: LocalText = {
  ko: '통합 문서가 비어 있습니다. 내용을 채우거나 입력에서 빼십시오.',
  en: 'the workbook is empty. Fill it in or leave it out.',
};
export const cellTooLong = (sheet: string, row: number, most: number): LocalText => ({
  ko: `시트 "${sheet}" ${row}번째 행에 ${most}자가 넘는 칸이 있습니다. 여러 기사로 나누십시오.`,
  en: `sheet "${sheet}", row ${row} has a cell of more than ${most} characters. Split it into articles.`,
});
export const emptyFile: LocalText = {
  ko: '파일이 비어 있습니다. 내용을 채우거나 입력에서 빼십시오.',
  en: 'the file is empty. Fill it in or leave it out.',
};
export const noRecords: LocalText = {
  ko: '파일에 기사가 없습니다. 내용을 채우거나 입력에서 빼십시오.',
  en: 'the file has no records. Fill it in or leave it out.',
};
export const onlyHeaders: LocalText = {
  ko: '표에 머리글만 있고 기사가 없습니다. 내용을 채우거나 입력에서 빼십시오.',
  en: 'the table has headers but no records. Fill it in or leave it out.',
};
export const notJson = (why: string): LocalText => ({
  ko: `올바른 JSON이 아닙니다(${why}). 고치거나, JSON Lines라면 .jsonl로 저장하십시오.`,
  en: `not valid JSON: ${why}. Mend it, or give JSON Lines as .jsonl.`,
});
export const lineNotJson = (place: LocalText, why: string): LocalText => ({
  ko: `${place.ko}: 올바른 JSON이 아닙니다(${why}). 고치거나 그 줄을 지우십시오.`,
  en: `${place.en} is not valid JSON: ${why}. Mend or delete the line.`,
});
export const lineTooLong = (place: LocalText): LocalText => ({
  ko: `${place.ko}: 너무 길어 읽을 수 없습니다. 한 줄에 하나씩 적으십시오.`,
  en: `${place.en} is too long to read. Put one article on a line.`,
});
export const notARecord = (place: LocalText, value: unknown): LocalText => ({
  ko: `${place.ko}: 기사의 필드를 담은 객체가 아니라 ${kindOf(value).ko}입니다.`,
  en: `${place.en} is ${kindOf(value).en}, not an object with the article's fields.`,
});
export const badEncoding = (place: LocalText): LocalText => ({
  ko: `${place.ko}: 나머지와 인코딩이 다른 글자가 섞여 있습니다. UTF-8로 저장하십시오(CP949/EUC-KR, UTF-16도 읽습니다).`,
  en: `${place.en} has bytes that are no text in the encoding of the rest. Save it as UTF-8 (CP949/EUC-KR and UTF-16 are read too).`,
});
export const utf32: LocalText = {
  ko: 'UTF-32로 저장된 파일은 읽을 수 없습니다. UTF-8로 저장하십시오.',
  en: 'this is UTF-32, which nothing else reads either. Save the file as UTF-8.',
};
export const binary: LocalText = {
  ko: '텍스트가 아니라 이진 파일입니다. 텍스트, JSON 또는 CSV 파일을 지정하십시오(스프레드시트는 CSV UTF-8로 저장).',
  en: 'this is not text but binary data. Give a text, JSON or CSV file (spreadsheets: save as CSV UTF-8).',
};
export const tooManyCells = (line: number, cells: number, headers: number): LocalText => ({
  ko: `${line}번째 줄은 칸이 ${cells}개인데 머리글은 ${headers}개입니다. 구분자가 든 글은 따옴표로 감싸십시오.`,
  en: `line ${line} has ${cells} cells, the header names ${headers}. Put text that holds the separator in quotation marks.`,
});
export const strayMark = (line: number): LocalText => ({
  ko: `${line}번째 줄: 따옴표가 닫히지 않았거나 없어야 할 곳에 있습니다. 고치십시오.`,
  en: `line ${line} has a quotation mark that is never closed or stands where none may. Mend it.`,
});
export const recordTooLong = (line: number): LocalText => ({
  ko: `${line}번째 줄: 너무 길어 읽을 수 없습니다. 한 행에 기사 하나만 담으십시오.`,
  en: `line ${line} is too long to read. Put one article in a record.`,
});
export const noBodyField = (found: readonly string[], wanted: readonly string[]): LocalText => {
  const headers = found.map((header) => JSON.stringify(header)).join(', ');
  return {
    ko: `기사 본문이 든 열을 찾지 못했습니다. 있는 열: ${headers || '없음'}. 알아보는 이름: ${wanted.join(', ')}. 본문 열의 이름을 바꾸거나 --column body=열이름으로 지정하십시오.`,
    en: `no field holds the article text. Found: ${headers || 'none'}. Wanted: one named ${wanted.join(', ')}. Rename the field that holds the text, or name it with --column body=HEADER.`,
  };
};
export const cannotRead = (why: LocalText): LocalText => ({
  ko: `읽을 수 없습니다: ${why.ko}`,
  en: `cannot be read: ${why.en}`,
});

/** Why the system does not let a file be read, and the remedy. */
export const REFUSALS = {
  denied: { ko: '권한이 없습니다. 읽기를 허용하십시오.', en: 'permission denied. Allow reading it.' },
  folder: { ko: '파일이 아니라 폴더입니다.', en: 'it is a folder, not a file.' },
  missing: { ko: '파일이 없습니다(끊어진 링크일 수 있습니다).', en: 'it does not exist (a broken link?).' },
  circle: { ko: '링크가 서로를 가리켜 끝이 없습니다.', en: 'its links lead in a circle.' },
  gzip: {
    ko: '손상되었거나 gzip이 아닙니다. 다시 압축하십시오.',
    en: 'it is damaged or not gzip. Compress it again.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

function kindOf(value: unknown): LocalText {
  if (value === null) return { ko: 'null', en: 'null' };
  if (Array.isArray(value)) return { ko: '배열', en: 'an array' };
  const names: Readonly<Record<string, string>> = { string: '문자열', number: '숫자', boolean: '참·거짓 값' };
  return { ko: names[typeof value] ?? typeof value, en: `a ${typeof value}` };
}
