/** What commands print besides data, in both languages. Figures come in formatted. */
import type { Language } from '../../src/local-text.js';

const ENGLISH = {
  terms: (terms: number, positions: number) => `${terms} terms, ${positions} positions`,
  position: (examples: number, cues: number) => `${examples} examples, ${cues} cues`,

  alphaOfCoders: (coders: number) => `Krippendorff's alpha (nominal), ${coders} coders`,
  alphaWithMachine: "Krippendorff's alpha (nominal), coders and machine",
  alpha: "Krippendorff's alpha",
  leftOut: (units: number) =>
    `left out of every figure of the machine, since its model learned from them: ${units} units`,
  pair: (one: string, other: string) => `${one} and ${other}`,
  machineAgainst: (coder: string) => `machine against ${coder}`,
  disagreements: (number: number) => `disagreements: ${number}`,
  nothingInCommon: 'no unit in common',
  alike: (share: string) => `${share} % of units alike`,
  undefinedAlpha: (units: number) => `undefined (${units} units coded twice, no variation to explain)`,
  interval: (alpha: string, low: string, high: string, units: number) =>
    `${alpha}, 95 % bootstrap interval ${low} to ${high}, ${units} units`,

  precision: 'precision',
  recall: 'recall',
  overall: (macroF1: string, accuracy: string) => `macro-F1 ${macroF1}, accuracy ${accuracy}`,
  confusion: 'confusion (row: truth, column: answer)',

  scored: (articles: number, missing: number) =>
    `${articles} articles compared, ${missing} of them not in the run`,
  direct: 'direct quotes, exact',
  indirect: 'indirect quotes, overlap .8',
  all80: 'all quotes, overlap .8',
  all30: 'all quotes, overlap .3',
  counts: (right: number, given: number, wanted: number) =>
    `right ${right}, run ${given}, corrected ${wanted}`,
  speakerRight: 'speaker of matched quotes',
  namedRight: 'of those with a name',
  titleRight: 'title of right speakers',
  organisationRight: 'organisation of right speakers',
  cueRight: 'word of saying',
  positionRight: 'position of matched quotes',
  positionMacro: 'position, macro-F1',
  names: (type: string) => `names in articles, ${type}`,

  codes: (codes: number, utterances: number, differently: number, undecided: number) =>
    `${codes} codes of ${utterances} different utterances; coded differently ${differently}, of these ${undecided} without a majority and left out`,
  parts: (training: number, folds: number, test: number) =>
    `${training} learned from (${folds}-fold cross-validation, an utterance never in training and test), ${test} held out for the test`,
  scoresHead: (labels: number) => [`macro-F1 over ${labels} labels`, 'cross-validated', 'test'],
  codebookAlone: 'codebook alone',
  bayes: "natural's naive Bayes",
  noBayes: "natural's naive Bayes: not installed (npm install natural)",
  learned: 'learned from the sheets',
  testPart: 'learned from the sheets, test part:',
  curve: 'learning curve (cross-validated macro-F1 by utterances learned from):',
  written: (file: string) => `written: ${file}`,
  lookedFor: (name: string) => `analyses look for it beside the codebook, as ${name}`,
};

export type CommandWords = typeof ENGLISH;

const KOREAN: CommandWords = {
  terms: (terms, positions) => `쟁점어 ${terms}개, 입장 ${positions}개`,
  position: (examples, cues) => `예문 ${examples}개, 단서 ${cues}개`,

  alphaOfCoders: (coders) => `크리펜도르프 알파(명목), 코더 ${coders}명`,
  alphaWithMachine: '크리펜도르프 알파(명목), 코더와 기계',
  alpha: '크리펜도르프 알파',
  leftOut: (units) => `모델이 학습에 쓴 발언이라 기계의 수치에서 모두 뺀 것: ${units}건`,
  pair: (one, other) => `${one} · ${other}`,
  machineAgainst: (coder) => `기계 · ${coder}(기준)`,
  disagreements: (number) => `불일치: ${number}건`,
  nothingInCommon: '함께 코딩한 발언이 없음',
  alike: (share) => `일치율 ${share} %`,
  undefinedAlpha: (units) => `구할 수 없음(두 번 코딩한 발언 ${units}건, 코드에 차이가 없음)`,
  interval: (alpha, low, high, units) => `${alpha}, 부트스트랩 95 % 구간 ${low}~${high}, 발언 ${units}건`,

  precision: '정밀도',
  recall: '재현율',
  overall: (macroF1, accuracy) => `macro-F1 ${macroF1}, 정확도 ${accuracy}`,
  confusion: '혼동 행렬(행: 정답, 열: 판정)',

  scored: (articles, missing) => `기사 ${articles}건 비교, 그 가운데 분석에 없는 것 ${missing}건`,
  direct: '직접 인용(글자까지 일치)',
  indirect: '간접 인용(겹침 .8)',
  all80: '모든 발언(겹침 .8)',
  all30: '모든 발언(겹침 .3)',
  counts: (right, given, wanted) => `맞음 ${right}, 분석 ${given}, 고친 것 ${wanted}`,
  speakerRight: '찾은 발언의 발언자',
  namedRight: '그 가운데 이름이 있는 것',
  titleRight: '맞힌 발언자의 직함',
  organisationRight: '맞힌 발언자의 소속',
  cueRight: '서술어',
  positionRight: '찾은 발언의 입장',
  positionMacro: '입장, macro-F1',
  names: (type) => `기사 속 이름, ${type}`,

  codes: (codes, utterances, differently, undecided) =>
    `코드 ${codes}개, 서로 다른 발언 ${utterances}건. 코더마다 다른 발언 ${differently}건 가운데 다수결로 정하지 못해 뺀 것 ${undecided}건`,
  parts: (training, folds, test) =>
    `학습 ${training}건(${folds}겹 교차 검증, 같은 발언은 학습과 시험에 함께 쓰지 않음), 시험용으로 남긴 것 ${test}건`,
  scoresHead: (labels) => [`라벨 ${labels}개의 macro-F1`, '교차 검증', '시험'],
  codebookAlone: '코드북만',
  bayes: '나이브 베이즈(natural)',
  noBayes: '나이브 베이즈(natural): 설치되지 않음(npm install natural)',
  learned: '시트로 학습',
  testPart: '시트로 학습한 모델, 시험용 발언:',
  curve: '학습 곡선(학습한 발언 수에 따른 교차 검증 macro-F1):',
  written: (file) => `저장: ${file}`,
  lookedFor: (name) => `분석할 때는 코드북 옆의 ${name} 파일을 씁니다`,
};

export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = { ko: KOREAN, en: ENGLISH };
