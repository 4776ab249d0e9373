/** What is wrong with corrected files, and the remedy. */
import type { LocalText } from '../../src/local-text.js';

export const noCorrected = (file: string): LocalText => ({
  ko: `${file}: 고친 발언이 없습니다. doccano의 JSONL(relations), Label Studio의 JSON(JSON-MIN 아님), 또는 "id"와 "quotes"가 있는 JSON Lines를 지정하십시오.`,
  en: `${file}: no corrected quotes are found. Give JSONL with relations of doccano, JSON (not JSON-MIN) of Label Studio, or JSON Lines with "id" and "quotes".`,
});
export const badLine = (file: string, line: number, why: string): LocalText => ({
  ko: `${file} ${line}번째 줄: 올바른 JSON이 아닙니다(${why}). 고치거나 그 줄을 지우십시오.`,
  en: `${file}, line ${line}: not valid JSON: ${why}. Mend or delete the line.`,
});
