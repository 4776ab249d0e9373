/** What a run and the files that the user names have to say. */
import type { LocalText } from '../src/local-text.js';

/** Files that a person writes or exports, by what they are. */
export const KINDS = {
  codebook: { ko: '코드북', en: 'codebook' },
  codeSheet: { ko: '코딩 시트', en: 'code sheet' },
  corrected: { ko: '고친 파일', en: 'corrected file' },
  userDictionary: { ko: '사용자 사전', en: 'user dictionary' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type FileKind = keyof typeof KINDS;

export const cannotReadFile = (kind: FileKind, file: string, why: LocalText): LocalText => ({
  ko: `${KINDS[kind].ko} ${file}: 읽을 수 없습니다. ${why.ko}`,
  en: `${KINDS[kind].en} ${file} cannot be read: ${why.en}`,
});
export const noReports = (file: string, why: string): LocalText => ({
  ko: `${file}: 읽을 수 없습니다(${why}). nonjo analyze가 결과를 쓴 폴더를 지정하십시오.`,
  en: `${file} cannot be read: ${why}. Name a folder that nonjo analyze wrote.`,
});
export const noIssueInRun = (file: string): LocalText => ({
  ko: `${file}: 어느 쟁점을 분석했는지 적혀 있지 않습니다. nonjo analyze를 다시 실행하십시오.`,
  en: `${file} does not say which issue was analysed. Run nonjo analyze again.`,
});
export const unknownIssue = (name: string, known: readonly string[]): LocalText => ({
  ko: `"${name}": 그런 쟁점이 없습니다. ${known.join(', ')} 가운데 하나를 쓰거나 코드북 파일을 지정하십시오(nonjo issue show sovereign-ai로 본을 받을 수 있습니다).`,
  en: `unknown issue "${name}": it is neither one of ${known.join(', ')} nor a codebook file. Name one of these, or write a codebook (nonjo issue show sovereign-ai prints one to start from).`,
});
/** `problem` is told in the language of the run already. */
export const strictEnd = (problem: string): LocalText => ({
  ko: `${problem} (--strict를 지정해 여기서 끝냅니다)`,
  en: `${problem} (--strict ends the run here)`,
});

/** `problems` are the first of `read` documents that could not be analysed, told in the language of the run. */
export const nothingAnalysed = (read: number, problems: readonly string[]): LocalText => {
  const more = read - problems.length;
  return {
    ko: [
      `분석할 수 있는 기사가 없습니다${read === 0 ? '.' : ':'}`,
      ...problems.map((problem) => `  ${problem}`),
      ...(more > 0 ? [`  … 그 밖에 ${more}건`] : []),
    ].join('\n'),
    en: [
      `no article could be analysed${read === 0 ? ': there was none' : ':'}`,
      ...problems.map((problem) => `  ${problem}`),
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
  };
};
export const analysisFailed = (why: string): LocalText => ({
  ko: `분석하다 오류가 났습니다: ${why}. 이 기사를 저희에게 알려 주십시오.`,
  en: `the analysis failed: ${why}. Please report this article.`,
});
export const fileDamaged = (file: string): LocalText => ({
  ko: `${file}: 손상되었습니다. nonjo를 다시 설치하십시오(소스에서는 파일을 되돌리고 npm run build).`,
  en: `${file} is damaged. Install nonjo again (in a checkout: restore the file and npm run build).`,
});
export const cannotStart = (why: string): LocalText => ({
  ko: `분석을 시작할 수 없습니다: ${why}`,
  en: `the analysis cannot start: ${why}`,
});
export const timedOut = (seconds: number): LocalText => ({
  ko: `${seconds}초 안에 분석이 끝나지 않았습니다. 글을 나누거나 줄이십시오.`,
  en: `the analysis did not end within ${seconds} s. Split or shorten the text.`,
});
export const workerDied = (why: string): LocalText => ({
  ko: `이 기사를 분석하던 작업자가 멈췄습니다: ${why}. 글을 나누거나 줄이십시오.`,
  en: `the worker ended while analysing it: ${why}. Split or shorten the text.`,
});
export const tooManyWords = (files: string, words: number, why: string): LocalText => ({
  ko: `사용자 사전 ${files}: 낱말 ${words}개는 너무 많습니다(${why}). 줄이십시오.`,
  en: `user dictionary ${files}: ${words} words are more than can be held (${why}). Give fewer words.`,
});
export const badSheet = (file: string, why: string): LocalText => ({
  ko: `코딩 시트 ${file}: 읽을 수 없습니다(${why}). .xlsx나 CSV로 저장하십시오.`,
  en: `code sheet ${file} cannot be read: ${why}. Save it as .xlsx or as CSV.`,
});
export const noCodes = (file: string): LocalText => ({
  ko: `${file}: 코드가 적힌 행이 없습니다. "code" 열을 채워 저장하십시오.`,
  en: `${file}: no row has a code. Fill in the column "code" and save the sheet.`,
});
export const badRedisAddress: LocalText = {
  ko: '--redis: redis://HOST:6379 또는 rediss://:PASSWORD@HOST:6380 꼴로 적으십시오',
  en: '--redis: give an address such as redis://HOST:6379 or rediss://:PASSWORD@HOST:6380',
};
export const judgeIsLocal: LocalText = {
  ko: '--judge는 이 컴퓨터에서만 물을 수 있습니다. 빼거나 --engine local로 바꾸십시오.',
  en: '--judge asks from this machine; leave it out, or use --engine local.',
};
