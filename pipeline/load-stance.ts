import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../src/document.js';
import type { Language } from '../src/local-text.js';
import { parseAnswerWords } from '../src/stance/answers.js';
import { parseArgumentLexicon } from '../src/stance/argument-lexicon.js';
import { createBuiltInJudge } from '../src/stance/built-in-judge.js';
import type { Codebook } from '../src/stance/codebook.js';
import { type GenreMarks, parseGenreMarks } from '../src/stance/genre.js';
import type { Judge } from '../src/stance/judge.js';
import { parseStanceModel, type StanceModel } from '../src/stance/learning/stance-model.js';
import type { StanceResources } from '../src/stance/resources.js';
import { createStanceStage } from '../src/stance/stage.js';
import { parseStepModel, type StepModel } from '../src/stance/steps/step-model.js';
import { stepFeatures } from '../src/stance/steps/step-rows.js';
import { parseUtteranceWords } from '../src/stance/steps/utterance-words.js';
import { parseTransferModel } from '../src/stance/transfer-model.js';
import { parseWordRarity } from '../src/stance/word-rarity.js';
import type { Tokenizer } from '../src/tokenizer/tokenizer.js';
import { readChecked } from './checked-file.js';
import { PACKAGE_ROOT } from './package-root.js';

let lexicons: StanceLexicons | undefined;
let resources: StanceResources | undefined;
let genreMarks: GenreMarks | undefined;

type StanceLexicons = Pick<StanceResources, 'argument' | 'rarity' | 'kinds' | 'answers'>;

/** What reading an utterance takes, read once a process. */
export function loadStanceLexicons(): StanceLexicons {
  lexicons ??= {
    argument: parsed('lexicons/argument.tsv', parseArgumentLexicon),
    rarity: parsed('lexicons/word-frequency.tsv', parseWordRarity),
    answers: parsed('lexicons/answers.tsv', parseAnswerWords),
    kinds: parsed('lexicons/utterance-words.tsv', parseUtteranceWords),
  };
  return lexicons;
}

/** The lexicons and the model that every issue shares, read once a process. */
export function loadStanceResources(): StanceResources {
  resources ??= {
    ...loadStanceLexicons(),
    transfer: parsed('models/stance-transfer.json', (text, file) =>
      parseTransferModel(text, file, loadStanceLexicons().kinds),
    ),
  };
  return resources;
}

/** How the writers of columns and editorials are known, read once a process. */
export function loadGenreMarks(): GenreMarks {
  genreMarks ??= parsed('lexicons/genre-marks.tsv', parseGenreMarks);
  return genreMarks;
}

/** What decides about passages over the answers of a learned judge, or of one that knows the codebook alone. */
export function loadStepModel(kind: 'learned' | 'codebook'): StepModel {
  const features = stepFeatures(loadStanceLexicons().kinds);
  return parsed(`models/stance-steps-${kind}.json`, (text, file) => parseStepModel(text, file, features));
}

function parsed<T>(file: string, parse: (text: string, fileName: string) => T): T {
  return parse(readChecked(path.join(PACKAGE_ROOT, file)).toString('utf8'), file);
}

/** Where the model learned for a codebook file lies: beside it. */
export function modelFileOf(codebookFile: string): string {
  const { dir, name } = path.parse(codebookFile);
  return path.join(dir, `${name}.stance.bin`);
}

/**
 * The file of a codebook's learned model: the one beside its own (`nonjo train` puts it there), else the one that
 * ships for its issue; null when there is neither.
 */
export function stanceModelFile({ id }: Codebook, codebookFile?: string): string | null {
  const shipped = path.join(PACKAGE_ROOT, `models/stance-${id}.bin`);
  const files = codebookFile === undefined ? [shipped] : [modelFileOf(codebookFile), shipped];
  return files.find((file) => existsSync(file)) ?? null;
}

/** The learned model of a codebook, where there is one. Throws StanceModelError on a damaged one. */
export function loadStanceModel(codebook: Codebook, codebookFile?: string): StanceModel | null {
  const file = stanceModelFile(codebook, codebookFile);
  return file === null ? null : parseStanceModel(readChecked(file), file);
}

/** The stance stage for a codebook with the learned model of its issue, where there is one. */
export function loadStanceStage(
  codebook: Codebook,
  tokenizer: Tokenizer,
  codebookFile?: string,
  language: Language = 'ko',
): Stage<'sentences' | 'morphemes' | 'quotes', 'stances'> {
  const model = loadStanceModel(codebook, codebookFile);
  return createStanceStage({
    codebook,
    resources: loadStanceResources(),
    model,
    stepModel: loadStepModel(model ? 'learned' : 'codebook'),
    genreMarks: loadGenreMarks(),
    tokenizer,
    language,
  });
}

/** The judge of single texts for a codebook with the learned model of its issue, where there is one. */
export function loadJudge(codebook: Codebook, tokenizer: Tokenizer, codebookFile?: string): Judge {
  const model = loadStanceModel(codebook, codebookFile);
  return createBuiltInJudge({ codebook, resources: loadStanceResources(), model, tokenizer });
}
