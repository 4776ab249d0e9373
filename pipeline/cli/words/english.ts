import { FORMATS } from '../../writers/formats.js';

/** An example of a command line with what it is for. */
export type Example = readonly [remark: string, commandLine: string];

const examples = (...list: readonly Example[]): readonly Example[] => list;

const LINES = 'JSON Lines files, or - for standard input (the default)';
const ISSUE = 'codebook of the issue, by id or file';
const FOLDER = 'folder that nonjo analyze wrote';
const WORDS = "words of your own: MeCab's CSV, or name<TAB>tag a line";

/** Everything the command line says in English; the type that other languages fill. */
export const ENGLISH = {
  about: 'Who said what in the Korean news, and where they stand.',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  examples: 'Examples:',
  anyOptions: '[options]',
  anyCommand: '[command]',
  default: (value: string) => `(default: ${value})`,
  help: 'show help',
  helpCommand: 'show help for a command',
  version: 'show the version',
  language: 'language of everything shown, ko or en (default: by locale)',
  alone: `Without a command nonjo analyses the sample articles that come with it and
writes the reports to output/.`,
  exitCodes: `Exit codes: 0 done; 1 done, but some documents failed (errors.csv);
2 wrong usage, nothing written; 130 interrupted.`,

  analyze: {
    description: 'Analyse articles and write the reports: tables, JSON, an HTML page.',
    input:
      'files, folders, globs, or - for JSON Lines on standard input (default: the sample articles of nonjo)',
    issue: ISSUE,
    out: 'folder for the reports',
    format: `comma-separated, of ${FORMATS.join(', ')}`,
    workers: 'worker threads',
    workersDefault: 'one a core',
    tokens: 'keep the morphemes in analysis.jsonl',
    limit: 'stop after so many articles',
    judge: 'let a language model judge: openai:URL,MODEL (default: the built-in judge, offline)',
    column: 'name a column by hand, once for each field',
    dedupe: 'leave out a text that came before under another id',
    userDict: WORDS,
    minScore:
      'a position of a lower score is told as neutral in tables and report; analysis.jsonl keeps all scores',
    engine: 'local: threads of this machine; bullmq: workers at a Redis (nonjo worker)',
    redis: 'where the Redis of --engine bullmq is',
    resume: 'continue the interrupted run in the output folder',
    strict: 'end the run at the first bad document',
    quiet: 'no progress and no summary',
    examples: examples(
      ['the sample articles, reports in output/', 'nonjo analyze'],
      ['a BIGKinds export as it is downloaded', 'nonjo analyze NewsResult.xlsx -o week-32'],
      [
        'every file below a folder, on an issue of your own',
        "nonjo analyze 'news/**/*.jsonl.gz' --issue my-issue.yaml",
      ],
      [
        'a table with headers that nobody knows',
        'nonjo analyze crawl.csv --column body=기사내용전체 --column date=등록시각',
      ],
      ['the first 500 articles of a stream', 'zcat dump.jsonl.gz | nonjo analyze - --limit 500'],
      [
        'with nonjo worker on other machines',
        'nonjo analyze news --engine bullmq --redis redis://10.0.0.5:6379',
      ],
      [
        'stances by a language model of your own',
        'nonjo analyze news --judge openai:http://localhost:11434/v1,qwen3',
      ],
    ),
  },
  worker: {
    description: 'A worker of the distributed engine: takes batches from Redis until it is stopped.',
    redis: 'where Redis is; rediss: for TLS, :PASSWORD@ before the host',
    concurrency: 'threads',
    note: `Ctrl-C or SIGTERM: finishes the batches in work and ends; a second time: ends at
once, others do these batches.`,
    examples: examples(
      ['a Redis in this network', 'nonjo worker --redis redis://10.0.0.5:6379'],
      [
        'over TLS, four threads',
        'nonjo worker --redis rediss://:PASSWORD@queue.example:6380 --concurrency 4',
      ],
    ),
  },
  merge: {
    description: 'Reports over analyses of parts of a corpus, the same that one run over all of it gives.',
    folders: 'folders that nonjo analyze wrote, in the order of the corpus',
    out: 'folder for the reports',
    issue: 'the codebook, when it has moved since',
    quiet: 'no summary',
    examples: examples(
      [
        'parts of a corpus, several at once',
        'ls news/*.jsonl | parallel nonjo analyze {} --out shards/{/.} --workers 1',
      ],
      ['their reports', 'nonjo merge shards/* --out output'],
    ),
  },
  pictures: {
    description:
      'The pictures of a run (positions-*.svg) as PNG beside them, drawn by Chromium, Chrome or Edge.',
    folder: FOLDER,
    examples: examples(['for slides', 'nonjo pictures output']),
  },
  tokenize: {
    description: "Morphemes in MeCab's output format, or as JSON Lines with offsets.",
    input: 'text files, or - for standard input (the default)',
    format: 'output format, mecab or jsonl',
    userDict: WORDS,
    examples: examples(
      ['what mecab-ko prints', "echo '소버린 AI를 둘러싼 논쟁' | nonjo tokenize"],
      ['a morpheme a line, with offsets', 'nonjo tokenize --format jsonl article.txt'],
    ),
  },
  entities: {
    description: 'Names: adds "entities" to JSON Lines with "id" and "text".',
    input: LINES,
    examples: examples(
      ['one sentence', `echo '{"id":1,"text":"김하나 대표가 왔다."}' | nonjo entities`],
      ['a file of texts', 'nonjo entities texts.jsonl > with-entities.jsonl'],
    ),
  },
  quotes: {
    description: 'Quotes with their speakers: adds "quotes" to JSON Lines with "id" and "text".',
    input: LINES,
    examples: examples([
      'one sentence',
      `echo '{"id":1,"text":"김하나 대표는 “늦었다”고 말했다."}' | nonjo quotes`,
    ]),
  },
  stance: {
    description: 'Where a text stands: adds "stance" to JSON Lines with "id" and "text".',
    input: LINES,
    issue: ISSUE,
    examples: examples([
      'utterances on an issue',
      `echo '{"id":1,"text":"우리 손으로 만들자"}' | nonjo stance --issue sovereign-ai`,
    ]),
  },
  explain: {
    description: 'For each quote: who may have said it, and what speaks for and against each.',
    input: 'files, folders, globs, or - for JSON Lines on standard input',
    quote: 'only this quote, such as q3, or ARTICLE:q3',
    examples: examples(
      ['every quote of an article', 'nonjo explain article.txt'],
      ['one quote, by the ids of analysis.jsonl', 'nonjo explain news.jsonl --quote a-07:q3'],
    ),
  },
  issue: {
    description: 'Codebooks: list, print, check.',
    examples: examples([
      'start a codebook of your own',
      'nonjo issue show sovereign-ai > mine.yaml && nonjo issue check mine.yaml',
    ]),
    list: {
      description: 'Codebooks that come with nonjo.',
      examples: examples(['ids and titles', 'nonjo issue list']),
    },
    show: {
      description: 'Print a codebook, to start your own from.',
      id: 'id of a codebook, or a file',
      examples: examples(['into a file', 'nonjo issue show sovereign-ai > mine.yaml']),
    },
    check: {
      description: 'Check a codebook; errors name the line and the remedy.',
      file: 'codebook file, or the id of one',
      examples: examples(['a codebook of your own', 'nonjo issue check mine.yaml']),
    },
  },
  codesheet: {
    description: 'A sheet for human coders from the quotes of a finished analysis.',
    folder: FOLDER,
    sample: 'draw so many quotes, outlets, months and positions in their shares',
    seed: 'decides which quotes are drawn and their order',
    machine: "show the machine's code",
    out: 'where it goes; .xlsx lets coders choose from a list (default: CSV to stdout)',
    examples: examples(
      ['every quote, as CSV', 'nonjo codesheet output > coder-a.csv'],
      ['200 quotes, as a workbook', 'nonjo codesheet output --sample 200 -o coder-a.xlsx'],
    ),
  },
  agree: {
    description: "Agreement of coders and machine: Krippendorff's alpha, scores by label, disagreements.",
    folder: 'folder with the reports that the sheets were made from',
    sheet: 'filled sheets, one a coder',
    issue: 'codebook whose labels the sheets use (default: the one of the run)',
    seed: 'decides the bootstrap samples',
    format: 'of the figures: text, csv or json',
    note: `Units that the stance model learned from are left out of every figure of the
machine, and counted.`,
    examples: examples(
      ['two coders and the machine', 'nonjo agree output coder-a.csv coder-b.xlsx'],
      ['the figures as a table', 'nonjo agree output coder-a.csv coder-b.csv --format csv > agreement.csv'],
    ),
  },
  train: {
    description: 'Learn from coded utterances; prints cross-validated scores beside the codebook alone.',
    sheet: 'filled sheets (.csv or .xlsx); several coders of one utterance: the majority counts',
    issue: ISSUE,
    model: 'where the model goes (default: beside your codebook, where analyses look for it)',
    examples: examples(['from two coders', 'nonjo train --issue my-issue.yaml coder-a.csv coder-b.csv']),
  },

  export: {
    description: 'Quotes, speakers and positions of an analysed folder for an annotation tool.',
    folder: FOLDER,
    format: 'the tool: doccano (JSONL with relations) or label-studio (JSON with predictions)',
    config: 'print the labelling interface of Label Studio that the tasks fit, and nothing else',
    out: 'where it goes (default: stdout)',
    examples: examples(
      ['for doccano', 'nonjo export output --format doccano -o to-correct.jsonl'],
      ['for Label Studio', 'nonjo export output --format label-studio -o tasks.json'],
      ['its labelling interface', 'nonjo export output --format label-studio --config > interface.xml'],
    ),
  },
  score: {
    description: 'How a run compares with corrected quotes: what was found, speakers, positions.',
    folder: FOLDER,
    corrected: 'exports of doccano or Label Studio, or JSON Lines with "id" and "quotes"',
    format: 'of the figures: text or json',
    examples: examples(
      ['against what was corrected in doccano', 'nonjo score output corrected.jsonl'],
      ['the figures for programs', 'nonjo score output corrected.jsonl --format json'],
    ),
  },

  wrong: {
    hint: (command: string) => `See ${command} --help for the options and examples.`,
    unknownOption: (option: string) => `unknown option ${option}.`,
    unknownCommand: (command: string) => `unknown command "${command}".`,
    didYouMean: (names: string) => ` Did you mean ${names}?`,
    missingArgument: (name: string) => `${name} is missing.`,
    missingValue: (option: string) => `${option} needs a value.`,
    tooMany: 'too many arguments.',
    invalid: (option: string, value: string, reason: string) =>
      `${option}: "${value}" is not possible. ${reason}`,
    wholeNumber: 'Give a whole number of 1 or more.',
    score: 'Give a score from 0 to 1.',
    column: (fields: string) => `Give field=HEADER; fields are ${fields}.`,
    choice: (choices: string) => `Give one of ${choices}.`,
  },

  preparing: 'reading the dictionary and the models',
  reading: (size: string) => `reading ${size} of articles`,
  readingStream: 'reading articles',
  articles: (number: string) => `${number} articles`,
  progress: (number: string, percent: number) => `${number} articles (${percent} % of the input read)`,
  interrupted: (advice: string) => `interrupted; ${advice}`,
};

/** The shape of `ENGLISH` with the words free. */
export type CliWords = typeof ENGLISH;
