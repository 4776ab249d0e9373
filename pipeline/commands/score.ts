import type { Language } from '../../src/local-text.js';
import { NAME_TYPES } from '../../src/scoring/gold.js';
import { type QuoteScores, scoreQuotes } from '../../src/scoring/score-quotes.js';
import type { Share, Tally } from '../../src/scoring/tally.js';
import { readAnalysis } from '../analysis-file.js';
import { readCorrected } from '../annotation/read-corrected.js';
import { padded, widthOf } from '../columns.js';
import { UsageError } from '../errors.js';
import type { Out } from './issue.js';
import { noneOfRun } from './messages.js';
import { COMMAND_WORDS, type CommandWords } from './words.js';

export interface ScoreCommandOptions {
  readonly format: 'text' | 'json';
  readonly lang: Language;
}

/** `score DIR CORRECTED…`: how a run compares with what people corrected. Throws UsageError. */
export function scoreCommand(
  folder: string,
  files: readonly string[],
  { format, lang }: ScoreCommandOptions,
  out: Out,
): number {
  const run = new Map(readAnalysis(folder).map((article) => [article.id, article]));
  const gold = files.flatMap((file) => {
    const documents = readCorrected(file, run);
    if (!documents.some(({ id }) => run.has(id))) throw new UsageError(noneOfRun(file, folder));
    return documents;
  });
  const scores = scoreQuotes(run, gold);
  const missing = gold.filter(({ id }) => !run.has(id)).length;
  if (format === 'json') out(JSON.stringify(figures(scores, gold.length, missing), null, 2));
  else for (const line of textLines(scores, gold.length, missing, COMMAND_WORDS[lang])) out(line);
  return 0;
}

const TALLIES = ['direct', 'indirect', 'all80', 'all30'] as const;
const SHARES = ['speaker', 'namedSpeaker', 'title', 'organisation', 'cue', 'position'] as const;

function textLines(scores: QuoteScores, articles: number, missing: number, words: CommandWords): string[] {
  const tallies: [string, Tally][] = [
    ...TALLIES.map((name): [string, Tally] => [words[name], scores[name]]),
    ...[...scores.positions].sort().map(([name, tally]): [string, Tally] => [`  ${name || '-'}`, tally]),
    ...NAME_TYPES.map((type): [string, Tally] => [words.names(type), scores.names[type]]),
  ];
  const shares: [string, Share][] = [
    [words.speakerRight, scores.speaker],
    [`  ${words.namedRight}`, scores.namedSpeaker],
    [words.titleRight, scores.title],
    [words.organisationRight, scores.organisation],
    [words.cueRight, scores.cue],
    [words.positionRight, scores.position],
  ];
  const width = Math.max(...[...tallies, ...shares].map(([name]) => widthOf(name))) + 2;
  const tallyLine = ([name, { precision, recall, f1, right, given, wanted }]: [string, Tally]): string =>
    `${padded(name, width)}P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  (${words.counts(right, given, wanted)})`;
  const told = (list: [string, Tally][]): string[] =>
    list.filter(([, { wanted }]) => wanted > 0).map(tallyLine);
  return [
    words.scored(articles, missing),
    '',
    ...told(tallies.slice(0, TALLIES.length)),
    ...shares
      .filter(([, { of }]) => of > 0)
      .map(([name, { value, right, of }]) => `${padded(name, width)}${figure(value)}  (${right}/${of})`),
    ...told(tallies.slice(TALLIES.length, -NAME_TYPES.length)),
    ...(scores.position.of > 0
      ? [`${padded(words.positionMacro, width)}${figure(scores.positionMacroF1)}`]
      : []),
    ...told(tallies.slice(-NAME_TYPES.length)),
  ];
}

function figures(scores: QuoteScores, articles: number, missing: number): object {
  const tally = ({ precision, recall, f1, right, given, wanted }: Tally) => ({
    precision,
    recall,
    f1,
    right,
    given,
    wanted,
  });
  return {
    articles,
    missing,
    ...Object.fromEntries(TALLIES.map((name) => [name, tally(scores[name])])),
    ...Object.fromEntries(
      SHARES.map((name) => [
        name,
        { value: scores[name].value, right: scores[name].right, of: scores[name].of },
      ]),
    ),
    positionMacroF1: scores.positionMacroF1,
    positions: Object.fromEntries([...scores.positions].sort().map(([name, one]) => [name, tally(one)])),
    names: Object.fromEntries(NAME_TYPES.map((type) => [type, tally(scores.names[type])])),
  };
}

function figure(value: number): string {
  return value.toFixed(3);
}
