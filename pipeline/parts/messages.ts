/** What an interrupted run in the output folder has to say. */
import type { LocalText } from '../../src/local-text.js';

const beginAnew = (folder: string): LocalText => ({
  ko: `새로 시작하려면 ${folder} 폴더를 지우거나 다른 폴더를 --out으로 지정하십시오.`,
  en: `To begin anew, delete ${folder} or choose another folder with --out.`,
});

export const interruptedRun = (out: string, articles: number, folder: string): LocalText => ({
  ko: `"${out}" 폴더에 기사 ${articles}건까지 마친 중단된 분석이 있습니다. 이어서 하려면 같은 명령에 --resume을 붙이십시오. ${beginAnew(folder).ko}`,
  en: `the folder "${out}" holds an interrupted run with ${articles} articles done. To continue it, give the same command with --resume. ${beginAnew(folder).en}`,
});
export const otherFacts = (out: string, differences: readonly LocalText[], folder: string): LocalText => ({
  ko: `"${out}" 폴더의 중단된 분석은 이어서 할 수 없습니다. 달라진 것: ${differences.map(({ ko }) => ko).join('; ')}. 처음과 같게 지정하십시오. ${beginAnew(folder).ko}`,
  en: `the interrupted run in "${out}" cannot be continued, because this is different: ${differences.map(({ en }) => en).join('; ')}. Continue with what it began with. ${beginAnew(folder).en}`,
});
/** What tells the two sides of a comparison apart. */
export type Sides = keyof typeof SIDES;

const SIDES = {
  times: { ko: ['그때', '지금'], en: ['then', 'now'] },
  places: { ko: ['저쪽', '이쪽'], en: ['there', 'here'] },
} as const;

export const difference = (
  name: string,
  one: string | undefined,
  other: string | undefined,
  sides: Sides,
): LocalText => {
  const { ko, en } = SIDES[sides];
  return {
    ko: `${name} (${ko[0]} ${one ?? '없음'}, ${ko[1]} ${other ?? '없음'})`,
    en: `${name} (${en[0]} ${one ?? 'none'}, ${en[1]} ${other ?? 'none'})`,
  };
};
export const otherInput = (out: string, what: LocalText, folder: string): LocalText => ({
  ko: `"${out}" 폴더의 중단된 분석은 이어서 할 수 없습니다. ${what.ko}. 같은 입력을 지정하십시오. ${beginAnew(folder).ko}`,
  en: `the interrupted run in "${out}" cannot be continued, because ${what.en}. Continue with the same input. ${beginAnew(folder).en}`,
});
export const inputDiffers = (place: LocalText): LocalText => ({
  ko: `${place.ko}부터 입력이 달라졌습니다`,
  en: `the input is different from ${place.en} on`,
});
export const inputShorter: LocalText = {
  ko: '입력이 전보다 짧습니다',
  en: 'the input is shorter than it was',
};
export const theBeginning: LocalText = { ko: '처음', en: 'its beginning' };

/** What to tell who interrupts a run. */
export const nothingWritten: LocalText = {
  ko: '아무것도 쓰지 않았습니다. 같은 명령으로 다시 실행하십시오.',
  en: 'nothing was written. Run the same command again.',
};
export const articlesDone = (articles: number): LocalText => ({
  ko: `기사 ${articles}건을 마쳤습니다. 이어서 하려면 같은 명령에 --resume을 붙이십시오.`,
  en: `${articles} articles are done. To continue, give the same command with --resume.`,
});
