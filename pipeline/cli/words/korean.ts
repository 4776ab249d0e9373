import { FORMATS } from '../../writers/formats.js';
import type { CliWords } from './english.js';

const LINES = 'JSON Lines 파일, 또는 표준 입력을 뜻하는 -(기본)';
const ISSUE = '쟁점 코드북의 id 또는 파일';
const FOLDER = 'nonjo analyze가 결과를 쓴 폴더';
const WORDS = '사용자 사전: MeCab CSV, 또는 한 줄에 낱말<탭>품사';

/** Everything the command line says in Korean. */
export const KOREAN: CliWords = {
  about: '한국어 뉴스에서 누가 무엇을 말했고 어느 편에 서 있는지 찾아냅니다.',
  usage: '사용법:',
  arguments: '인수:',
  options: '옵션:',
  commands: '명령:',
  examples: '예:',
  anyOptions: '[옵션]',
  anyCommand: '[명령]',
  default: (value) => `(기본값: ${value})`,
  help: '도움말을 봅니다',
  helpCommand: '명령의 도움말을 봅니다',
  version: '버전을 봅니다',
  language: '화면과 보고서의 언어, ko 또는 en (기본값: 시스템 언어)',
  alone: '명령 없이 실행하면 함께 들어 있는 예시 기사를 분석해 output/에 결과를 씁니다.',
  exitCodes: `종료 코드: 0 완료, 1 완료했으나 실패한 문서 있음(errors.csv), 2 사용법 오류
(아무것도 쓰지 않음), 130 중단`,

  analyze: {
    description: '기사를 분석해 표, JSON, HTML 보고서를 씁니다.',
    input: '파일, 폴더, 글롭, 또는 표준 입력(JSON Lines)을 뜻하는 - (기본값: nonjo의 예시 기사)',
    issue: ISSUE,
    out: '결과를 쓸 폴더',
    format: `쓸 형식을 쉼표로 이어 적습니다: ${FORMATS.join(', ')}`,
    workers: '작업 스레드 수',
    workersDefault: '코어마다 하나',
    tokens: 'analysis.jsonl에 형태소를 남깁니다',
    limit: '기사를 이만큼만 분석합니다',
    judge: '언어 모델에 입장 판정을 맡깁니다: openai:URL,MODEL (기본값: 인터넷 없이 쓰는 내장 판정기)',
    column: '열을 직접 지정합니다. 필드마다 한 번씩 적습니다',
    dedupe: 'id만 다른 같은 글은 뺍니다',
    userDict: WORDS,
    minScore:
      '점수가 이보다 낮은 입장은 표와 보고서에 중립으로 적습니다. analysis.jsonl에는 점수가 모두 남습니다',
    engine: 'local: 이 컴퓨터의 스레드, bullmq: Redis에 붙은 작업자들(nonjo worker)',
    redis: '--engine bullmq로 쓸 Redis의 주소',
    resume: '결과 폴더에 남은 중단된 분석을 이어서 합니다',
    strict: '읽지 못하는 문서가 하나라도 나오면 멈춥니다',
    quiet: '진행 상황과 요약을 보이지 않습니다',
    examples: [
      ['예시 기사를 분석해 output/에 씁니다', 'nonjo analyze'],
      ['빅카인즈에서 받은 파일 그대로', 'nonjo analyze NewsResult.xlsx -o 32주차'],
      [
        '폴더 아래의 모든 파일을 직접 만든 코드북으로',
        "nonjo analyze 'news/**/*.jsonl.gz' --issue my-issue.yaml",
      ],
      ['열 이름이 낯선 표', 'nonjo analyze crawl.csv --column body=기사내용전체 --column date=등록시각'],
      ['흘려보낸 기사 가운데 처음 500건', 'zcat dump.jsonl.gz | nonjo analyze - --limit 500'],
      [
        '다른 컴퓨터에서 켠 nonjo worker와 함께',
        'nonjo analyze news --engine bullmq --redis redis://10.0.0.5:6379',
      ],
      [
        '입장 판정은 내 컴퓨터의 언어 모델로',
        'nonjo analyze news --judge openai:http://localhost:11434/v1,qwen3',
      ],
    ],
  },
  worker: {
    description: '여러 컴퓨터로 나눠 분석할 때의 작업자. 멈출 때까지 Redis에서 일을 받습니다.',
    redis: 'Redis의 주소. TLS는 rediss:, 암호는 호스트 앞에 :PASSWORD@',
    concurrency: '스레드 수',
    note: `Ctrl-C나 SIGTERM을 받으면 하던 일을 마치고 끝냅니다. 한 번 더 받으면 바로
끝내며, 남은 일은 다른 작업자가 합니다.`,
    examples: [
      ['같은 네트워크의 Redis', 'nonjo worker --redis redis://10.0.0.5:6379'],
      ['TLS로, 스레드 네 개', 'nonjo worker --redis rediss://:PASSWORD@queue.example:6380 --concurrency 4'],
    ],
  },
  merge: {
    description: '말뭉치를 나눠 분석한 결과를 합칩니다. 한 번에 분석한 결과와 같습니다.',
    folders: 'nonjo analyze가 결과를 쓴 폴더들, 말뭉치의 순서대로',
    out: '결과를 쓸 폴더',
    issue: '코드북, 그 뒤로 옮겼을 때만',
    quiet: '요약을 보이지 않습니다',
    examples: [
      [
        '말뭉치를 나눠 한꺼번에 분석',
        'ls news/*.jsonl | parallel nonjo analyze {} --out shards/{/.} --workers 1',
      ],
      ['결과 합치기', 'nonjo merge shards/* --out output'],
    ],
  },
  pictures: {
    description: '분석 결과의 그림(positions-*.svg)을 크로미엄·크롬·엣지로 그려 PNG로 옆에 둡니다.',
    folder: FOLDER,
    examples: [['발표 자료에 넣을 그림', 'nonjo pictures output']],
  },
  tokenize: {
    description: '형태소를 분석합니다. MeCab 출력 형식, 또는 위치가 적힌 JSON Lines.',
    input: '텍스트 파일, 또는 표준 입력을 뜻하는 -(기본)',
    format: '출력 형식, mecab 또는 jsonl',
    userDict: WORDS,
    examples: [
      ['mecab-ko와 똑같은 출력', "echo '소버린 AI를 둘러싼 논쟁' | nonjo tokenize"],
      ['한 줄에 형태소 하나, 위치와 함께', 'nonjo tokenize --format jsonl article.txt'],
    ],
  },
  entities: {
    description: '이름을 찾습니다. "id"와 "text"가 있는 JSON Lines에 "entities"를 더합니다.',
    input: LINES,
    examples: [
      ['한 문장', `echo '{"id":1,"text":"김하나 대표가 왔다."}' | nonjo entities`],
      ['파일', 'nonjo entities texts.jsonl > with-entities.jsonl'],
    ],
  },
  quotes: {
    description: '발언과 발언자를 찾습니다. "id"와 "text"가 있는 JSON Lines에 "quotes"를 더합니다.',
    input: LINES,
    examples: [['한 문장', `echo '{"id":1,"text":"김하나 대표는 “늦었다”고 말했다."}' | nonjo quotes`]],
  },
  stance: {
    description: '글의 입장을 판정합니다. "id"와 "text"가 있는 JSON Lines에 "stance"를 더합니다.',
    input: LINES,
    issue: ISSUE,
    examples: [
      ['쟁점에 관한 발언', `echo '{"id":1,"text":"우리 손으로 만들자"}' | nonjo stance --issue sovereign-ai`],
    ],
  },
  explain: {
    description: '발언마다 누구를 발언자로 보았는지, 그 근거는 무엇인지 보여 줍니다.',
    input: '파일, 폴더, 글롭, 또는 표준 입력(JSON Lines)을 뜻하는 -',
    quote: '이 발언만 봅니다. q3 또는 기사id:q3',
    examples: [
      ['기사 하나의 모든 발언', 'nonjo explain article.txt'],
      ['analysis.jsonl의 id로 고른 발언 하나', 'nonjo explain news.jsonl --quote a-07:q3'],
    ],
  },
  issue: {
    description: '쟁점 코드북을 나열하고, 보여 주고, 검사합니다.',
    examples: [
      ['내 코드북을 만들 때', 'nonjo issue show sovereign-ai > mine.yaml && nonjo issue check mine.yaml'],
    ],
    list: {
      description: 'nonjo에 들어 있는 코드북을 나열합니다.',
      examples: [['id와 제목', 'nonjo issue list']],
    },
    show: {
      description: '코드북을 보여 줍니다. 새 코드북의 본으로 쓸 수 있습니다.',
      id: '코드북의 id 또는 파일',
      examples: [['파일로 저장', 'nonjo issue show sovereign-ai > mine.yaml']],
    },
    check: {
      description: '코드북을 검사합니다. 틀린 줄과 고칠 방법을 알려 줍니다.',
      file: '코드북의 파일 또는 id',
      examples: [['내가 만든 코드북', 'nonjo issue check mine.yaml']],
    },
  },
  codesheet: {
    description: '분석한 발언으로 사람이 코딩할 시트를 만듭니다.',
    folder: FOLDER,
    sample: '매체, 달, 입장의 비율대로 이만큼만 뽑습니다',
    seed: '뽑는 발언과 순서를 정하는 값',
    machine: '기계의 판정도 적습니다',
    out: '쓸 파일. .xlsx로 지정하면 코드를 목록에서 고를 수 있습니다(기본값: 표준 출력에 CSV)',
    examples: [
      ['모든 발언을 CSV로', 'nonjo codesheet output > 코더-가.csv'],
      ['발언 200건을 엑셀 파일로', 'nonjo codesheet output --sample 200 -o 코더-가.xlsx'],
    ],
  },
  agree: {
    description: '코더와 기계의 일치도를 잽니다: 크리펜도르프 알파, 라벨별 점수, 불일치 목록.',
    folder: '시트를 만든 분석 결과 폴더',
    sheet: '채운 시트. 코더마다 하나씩',
    issue: '시트에 쓴 코드북 (기본값: 분석에 쓴 코드북)',
    seed: '부트스트랩 표본을 정하는 값',
    format: '수치의 형식: text, csv 또는 json',
    note: '입장 모델이 학습에 쓴 발언은 기계의 수치에서 모두 빼고, 몇 건인지 알려 줍니다.',
    examples: [
      ['코더 두 명과 기계', 'nonjo agree output 코더-가.csv 코더-나.xlsx'],
      ['수치를 표로', 'nonjo agree output 코더-가.csv 코더-나.csv --format csv > 일치도.csv'],
    ],
  },
  train: {
    description: '코딩한 발언으로 학습합니다. 교차 검증 점수를 코드북만 쓸 때와 나란히 보여 줍니다.',
    sheet: '채운 시트(.csv 또는 .xlsx). 한 발언을 여럿이 코딩했으면 다수결로 정합니다',
    issue: ISSUE,
    model: '모델을 쓸 파일 (기본값: 분석할 때 찾는 곳인 코드북 옆)',
    examples: [['코더 두 명의 시트로', 'nonjo train --issue my-issue.yaml 코더-가.csv 코더-나.csv']],
  },

  export: {
    description: '분석한 발언, 발언자, 입장을 주석 도구에서 고칠 수 있게 내보냅니다.',
    folder: FOLDER,
    format: '도구: doccano(관계가 있는 JSONL) 또는 label-studio(예측이 있는 JSON)',
    config: 'Label Studio에 넣을 라벨링 화면 설정만 보여 줍니다',
    out: '쓸 파일 (기본값: 표준 출력)',
    examples: [
      ['doccano용', 'nonjo export output --format doccano -o 고칠것.jsonl'],
      ['Label Studio용', 'nonjo export output --format label-studio -o tasks.json'],
      ['Label Studio의 화면 설정', 'nonjo export output --format label-studio --config > interface.xml'],
    ],
  },
  score: {
    description: '분석을 사람이 고친 것과 견줍니다: 찾은 발언, 발언자, 입장.',
    folder: FOLDER,
    corrected: 'doccano나 Label Studio에서 내보낸 파일, 또는 "id"와 "quotes"가 있는 JSON Lines',
    format: '수치의 형식: text 또는 json',
    examples: [
      ['doccano에서 고친 것과 비교', 'nonjo score output 고친것.jsonl'],
      ['프로그램용 수치', 'nonjo score output 고친것.jsonl --format json'],
    ],
  },

  wrong: {
    hint: (command) => `옵션과 예는 ${command} --help로 볼 수 있습니다.`,
    unknownOption: (option) => `${option}: 그런 옵션이 없습니다.`,
    unknownCommand: (command) => `"${command}": 그런 명령이 없습니다.`,
    didYouMean: (names) => ` 혹시 ${names}입니까?`,
    missingArgument: (name) => `${name}: 빠졌습니다.`,
    missingValue: (option) => `${option}: 값이 빠졌습니다.`,
    tooMany: '인수가 너무 많습니다.',
    invalid: (option, value, reason) => `${option}: "${value}"은(는) 쓸 수 없습니다. ${reason}`,
    wholeNumber: '1 이상의 정수를 적으십시오.',
    score: '0에서 1 사이의 점수를 적으십시오.',
    column: (fields) => `필드=열이름 꼴로 적으십시오. 필드: ${fields}.`,
    choice: (choices) => `${choices} 가운데 하나를 적으십시오.`,
  },

  preparing: '사전과 모델을 읽는 중',
  reading: (size) => `기사 ${size} 읽는 중`,
  readingStream: '기사 읽는 중',
  articles: (number) => `기사 ${number}건`,
  progress: (number, percent) => `기사 ${number}건 (입력의 ${percent} %를 읽음)`,
  interrupted: (advice) => `중단했습니다. ${advice}`,
};
