/** What merging refuses, and the remedy. */
import type { LocalText } from '../../src/local-text.js';

export const noShard = (file: string, why: LocalText): LocalText => ({
  ko: `${file}: 합칠 수 없습니다(${why.ko}). 이 버전의 nonjo analyze가 결과를 쓴 폴더를 지정하십시오.`,
  en: `${file} cannot be used: ${why.en}. Name folders that nonjo analyze of this version wrote.`,
});
export const notARun: LocalText = {
  ko: 'nonjo analyze의 기록이 아님',
  en: 'it is no record of nonjo analyze',
};
export const noLines: LocalText = {
  ko: '--format에 jsonl이 없었음',
  en: 'it was written without --format jsonl',
};
export const notOneRun = (folder: string, file: string): LocalText => ({
  ko: `${folder}: analysis.jsonl과 ${file}이 한 분석의 결과가 아닙니다. 이 부분을 다시 분석하십시오.`,
  en: `${folder}: analysis.jsonl and ${file} are not of one run. Analyse this part of the corpus again.`,
});
export const unreadableShard = (file: string, why: string): LocalText => ({
  ko: `${file}: 읽을 수 없습니다(${why}). 이 부분을 다시 분석하십시오.`,
  en: `${file} cannot be read: ${why}. Analyse this part of the corpus again.`,
});
export const unlikeShards = (one: string, other: string, differences: readonly LocalText[]): LocalText => ({
  ko: `${one}(저쪽)와 ${other}(이쪽)는 조건이 달라 합칠 수 없습니다: ${differences.map(({ ko }) => ko).join('; ')}`,
  en: `${one} (there) and ${other} (here) cannot be merged: ${differences.map(({ en }) => en).join('; ')}`,
});
export const otherCodebook = (file: string, folder: string): LocalText => ({
  ko: `${file}: ${folder}를 분석한 코드북이 아닙니다. 그 코드북을 --issue로 지정하십시오.`,
  en: `${file} is not the codebook of ${folder}. Name that one with --issue.`,
});
