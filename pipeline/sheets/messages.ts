/** What workbooks have to say, and the remedy. */
import type { LocalText } from '../../src/local-text.js';

const saveAgain: LocalText = {
  ko: '스프레드시트 프로그램에서 열어 .xlsx로 다시 저장하십시오.',
  en: 'Open it in a spreadsheet program and save it as .xlsx again.',
};
const savingAgain = (problem: LocalText): LocalText => ({
  ko: `${problem.ko} ${saveAgain.ko}`,
  en: `${problem.en} ${saveAgain.en}`,
});

export const noArchive = savingAgain({
  ko: '.xlsx나 .ods 통합 문서가 아니거나 손상되었습니다.',
  en: 'this is no .xlsx or .ods workbook, or a damaged one.',
});
export const noWorkbook = savingAgain({
  ko: '압축 파일 안에 통합 문서가 없습니다.',
  en: 'the archive holds no workbook.',
});
export const partMissing = (part: string): LocalText =>
  savingAgain({ ko: `${part} 부분이 없습니다.`, en: `the part ${part} is missing.` });
export const tooManyRows = (most: number): LocalText =>
  savingAgain({ ko: `행이 ${most}개를 넘습니다.`, en: `the workbook has more than ${most} rows.` });
export const damaged = (why: string): LocalText =>
  savingAgain({ ko: `통합 문서가 손상되었습니다(${why}).`, en: `the workbook is damaged: ${why}.` });
export const oldOrLocked: LocalText = {
  ko: '옛 .xls 형식이거나 암호가 걸려 있습니다. 스프레드시트 프로그램에서 열어 암호 없이 .xlsx로 저장하십시오.',
  en: 'this is an old .xls workbook or has a password. Open it in a spreadsheet program and save it as .xlsx without one.',
};
export const tooManyParts = (parts: number): LocalText =>
  tooLarge({ ko: `부분 ${parts}개`, en: `${parts} parts` });
export const swellingPart = (from: number, to: number): LocalText =>
  tooLarge({
    ko: `풀면 ${from}바이트에서 ${to}바이트로 커지는 부분`,
    en: `a part that unpacks from ${from} to ${to} bytes`,
  });
export const tooMuchText = (most: number): LocalText => ({
  ko: `통합 문서의 글이 ${most}자를 넘습니다. 나누거나 CSV로 저장하십시오.`,
  en: `the workbook has more than ${most} characters of text. Split it, or save it as CSV.`,
});
export const cellTooLong = (most: number): LocalText => ({
  ko: `${most}자가 넘는 칸이 있습니다. 줄이거나 지우십시오.`,
  en: `a cell has more than ${most} characters. Shorten or delete it.`,
});

function tooLarge(what: LocalText): LocalText {
  return {
    ko: `기사 표에 있을 수 없는 것(${what.ko})이 통합 문서에 있습니다. 필요한 시트만 .xlsx나 CSV로 저장하십시오.`,
    en: `the workbook has ${what.en}, more than a table of articles needs. Save the sheet alone as .xlsx or as CSV.`,
  };
}
