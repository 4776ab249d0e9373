/** What external judges have to say. */
import type { LocalText } from '../../src/local-text.js';

export const unreachable = (url: string, why: string): LocalText => ({
  ko: `판정기 ${url}: 연결할 수 없습니다(${why}). 서비스를 켜거나 --judge를 고치십시오.`,
  en: `the judge at ${url} cannot be reached (${why}). Start the service or correct --judge.`,
});
export const sentElsewhere = (url: string, target: string): LocalText => ({
  ko: `판정기 ${url}: 질문을 ${target}(으)로 넘기려 합니다. 기사 내용은 허락 없이 다른 곳으로 보내지 않습니다. 그곳에 보내려면 그 주소를 --judge에 지정하십시오.`,
  en: `the judge at ${url} sends its questions on to ${target}, where article text must not go unasked. Name that address in --judge if you want it.`,
});
export const keyRefused = (url: string, status: number): LocalText => ({
  ko: `판정기 ${url}: 키를 거절했습니다(${status}). 올바른 키를 환경 변수 OPENAI_API_KEY에 넣으십시오.`,
  en: `the judge at ${url} refuses the key (${status}). Put a valid one into the environment variable OPENAI_API_KEY.`,
});
export const noModel = (url: string, model: string, status: number): LocalText => ({
  ko: `판정기 ${url}: "${model}" 모델이 없거나 그 주소에 chat completions가 없습니다(${status}). --judge를 고치십시오.`,
  en: `the judge at ${url} knows no model "${model}" or has no chat completions there (${status}). Correct --judge.`,
});
export const badAddress = (given: string): LocalText => ({
  ko: `--judge "${given}": openai:URL,MODEL 꼴이 아닙니다. 예: openai:http://localhost:11434/v1,qwen3`,
  en: `--judge "${given}" is not openai:URL,MODEL; for example openai:http://localhost:11434/v1,qwen3`,
});
export const addressWithQuery = (address: string): LocalText => ({
  ko: `--judge ${address}: 주소에 ?나 #이 들어 있습니다. 기본 주소만 적고 키는 환경 변수 OPENAI_API_KEY에 넣으십시오.`,
  en: `--judge ${address}: the address has a query or a fragment. Give the base URL alone and the key in the environment variable OPENAI_API_KEY.`,
});
export const unjudged = (missing: number, parts: number): LocalText => ({
  ko: `판정기가 ${parts}곳 가운데 ${missing}곳에 쓸 수 있는 답을 주지 않아 미판정으로 두었습니다. 다시 실행하면 받은 답은 그대로 쓰고 나머지만 묻습니다.`,
  en: `the judge gave no usable answer on ${missing} of ${parts} parts, which are unjudged. Run again: what was answered is remembered.`,
});
export const judgeTrouble = (
  judge: string,
  failed: number,
  questions: number,
  givenUp: boolean,
): LocalText => ({
  ko: `판정기 ${judge}: 질문 ${questions}건 가운데 ${failed}건에 쓸 수 있는 답을 주지 않았습니다. 이 부분은 미판정입니다(errors.csv).${givenUp ? ' 실패가 이어져 더 묻지 않았습니다.' : ''} 같은 명령을 다시 실행하면 빠진 것만 묻습니다.`,
  en: `the judge ${judge} gave no usable answer to ${failed} of ${questions} questions; these parts are unjudged (errors.csv).${givenUp ? ' It failed so often in a row that it was asked no more.' : ''} Run the same command again to ask for what is missing.`,
});
