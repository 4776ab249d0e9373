/** What commands refuse, and the remedy. */
import type { LocalText } from '../../src/local-text.js';

export const lineTooLongToTokenize = (file: string, line: number): LocalText => ({
  ko: `${file} ${line}번째 줄: 너무 길어 분석할 수 없습니다. 줄을 나누십시오.`,
  en: `${file}, line ${line}: the line is too long to tokenize. Break it up.`,
});
export const lineTooLong: LocalText = {
  ko: '줄이 너무 길어 읽을 수 없습니다. 한 줄에 글 하나만 적으십시오.',
  en: 'the line is too long to read. Put one text on a line.',
};
export const notJson = (why: string): LocalText => ({
  ko: `올바른 JSON이 아닙니다(${why}). 고치거나 그 줄을 지우십시오.`,
  en: `not valid JSON: ${why}. Mend or delete the line.`,
});
export const notAnObject: LocalText = {
  ko: '객체가 아닙니다. {"id": …, "text": …} 꼴로 적으십시오.',
  en: 'not an object. Give {"id": …, "text": …}.',
};
export const noText: LocalText = {
  ko: '"text" 필드에 글이 없습니다. {"id": …, "text": …} 꼴로 적으십시오.',
  en: 'there is no "text" field with a string. Give {"id": …, "text": …}.',
};
export const textTooLong = (length: number, most: number): LocalText => ({
  ko: `글이 ${length}자로 한도 ${most}자를 넘습니다. 나누십시오.`,
  en: `the text has ${length} characters, more than ${most}. Split it.`,
});
export const noQuoteCalled = (id: string): LocalText => ({
  ko: `${id}: 그런 발언이 없습니다. --quote를 빼면 모든 발언과 id를 볼 수 있습니다.`,
  en: `No quote is called ${id}. Leave --quote out to see all of them with their ids.`,
});

export const otherFolder = (sheet: string, folder: string): LocalText => ({
  ko: `${sheet}: 이 시트의 발언이 ${folder} 폴더에 하나도 없습니다. 시트를 만든 폴더를 지정하십시오.`,
  en: `${sheet}: none of its units is in ${folder}. Name the folder that the sheet was made from.`,
});
export const twoSheets = (name: string): LocalText => ({
  ko: `"${name}"(이)라는 시트가 둘입니다. 코더마다 다른 파일 이름을 쓰십시오.`,
  en: `two sheets are called "${name}". Give each coder's sheet a name of its own.`,
});
export const modelChanged = (model: string): LocalText => ({
  ko: `입장 모델 ${model}: 이 분석에 쓴 것과 달라 무엇으로 학습했는지 알 수 없습니다. nonjo analyze를 다시 실행하십시오.`,
  en: `the stance model ${model} is no longer the one that this run used, so nobody can say what it had learned from. Run nonjo analyze again.`,
});
export const otherWorkbook = (file: string): LocalText => ({
  ko: `시트는 .xlsx나 CSV로만 쓸 수 있습니다: ${file}. --out에 .xlsx로 끝나는 이름을 지정하십시오.`,
  en: `a sheet is written as .xlsx or CSV, not as ${file}. Name it .xlsx with --out.`,
});
export const sheetUnwritable = (why: string): LocalText => ({
  ko: `시트를 쓸 수 없습니다(${why}). 다른 파일을 --out으로 지정하십시오.`,
  en: `the sheet cannot be written: ${why}. Name another file with --out.`,
});
export const exportUnwritable = (why: string): LocalText => ({
  ko: `내보낸 것을 쓸 수 없습니다(${why}). 다른 파일을 --out으로 지정하십시오.`,
  en: `the export cannot be written: ${why}. Name another file with --out.`,
});
export const noneOfRun = (file: string, folder: string): LocalText => ({
  ko: `${file}: ${folder} 폴더의 기사가 하나도 없습니다. 내보낸 폴더를 지정하십시오.`,
  en: `${file}: none of its articles is in ${folder}. Name the folder that was exported.`,
});
export const tooFewCoded = (coded: number, sheets: string, least: number): LocalText => ({
  ko: `${sheets}: 코드가 정해진 발언이 ${coded}건뿐입니다. ${least}건 이상 코딩하십시오`,
  en: `only ${coded} different utterances with an agreed code in ${sheets}; code ${least} at least`,
});
export const shippedCodebook = (name: string): LocalText => ({
  ko: `"${name}"은(는) nonjo에 들어 있는 코드북이라 모델을 바꾸지 않습니다. 코드북을 따로 만들어(nonjo issue show ${name} > mine.yaml) --issue mine.yaml로 학습하거나, --model로 파일을 지정하십시오.`,
  en: `"${name}" comes with nonjo, and its model is not replaced. Make a codebook of your own (nonjo issue show ${name} > mine.yaml) and train with --issue mine.yaml, or name a file with --model.`,
});
export const modelUnwritable = (why: string): LocalText => ({
  ko: `모델을 쓸 수 없습니다(${why}). 다른 파일을 --model로 지정하십시오.`,
  en: `the model cannot be written: ${why}. Name another file with --model.`,
});
export const noPictures = (folder: string): LocalText => ({
  ko: `${folder}: positions-*.svg 그림이 없습니다. nonjo analyze가 결과를 쓴 폴더를 지정하십시오(--format에 html이 있어야 합니다).`,
  en: `${folder} has no positions-*.svg. Name a folder that nonjo analyze wrote, with html among its formats.`,
});
export const noBrowser: LocalText = {
  ko: '크로미엄, 크롬, 엣지를 찾을 수 없습니다. 설치하거나(apt-get install chromium) 환경 변수 CHROMIUM에 경로를 적으십시오.',
  en: 'no Chromium, Chrome or Edge was found. Install one (apt-get install chromium) or name it in the variable CHROMIUM.',
};
export const pictureUndrawn = (file: string, browser: string, why: string): LocalText => ({
  ko: `${file}: ${browser}이(가) 그리지 못했습니다(${why}). 환경 변수 CHROMIUM에 다른 브라우저를 적거나 SVG를 쓰십시오.`,
  en: `${file}: ${browser} did not draw it: ${why}. Name another browser in the variable CHROMIUM, or use the SVG.`,
});
