import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../src/document.js';
import {
  createEntityTagger,
  createMentionStage,
  type EntityTagger,
  type TaggerLexicons,
} from '../src/entities/tagger/entity-tagger.js';
import { type WasmModule, webAssembly } from '../src/web-assembly.js';
import { readChecked } from './checked-file.js';
import { PACKAGE_ROOT } from './package-root.js';

/** The learned model of the tagger. */
export const TAGGER_MODEL = path.join(PACKAGE_ROOT, 'models', 'ner.bin');

/** The tagger with its model and lexicons from disk. Throws TaggerModelError, LexiconError. */
export function loadEntityTagger(): EntityTagger {
  return createEntityTagger(readChecked(TAGGER_MODEL), loadTaggerLexicons(), scoringModule());
}

/** The compiled scorer of this build; null without WebAssembly or before `npm run build`. */
function scoringModule(): WasmModule | null {
  const file = path.join(PACKAGE_ROOT, 'dist', 'tagger-scoring.wasm');
  return webAssembly === null || !existsSync(file) ? null : new webAssembly.Module(readChecked(file));
}

/** The stage that gives what the tagger finds. Throws TaggerModelError, LexiconError. */
export function loadMentionStage(): Stage<'sentences' | 'morphemes', 'mentions'> {
  return createMentionStage(loadEntityTagger());
}

/** The lexicons that the tagger reads; every table in lexicons/gazetteers counts, in order of name. */
export function loadTaggerLexicons(): TaggerLexicons {
  const text = (...names: string[]): string =>
    readFileSync(path.join(PACKAGE_ROOT, 'lexicons', ...names), 'utf8');
  const gazetteers = readdirSync(path.join(PACKAGE_ROOT, 'lexicons', 'gazetteers'))
    .filter((fileName) => fileName.endsWith('.tsv'))
    .sort();
  return {
    surnames: text('surnames.tsv'),
    givenNameSyllables: text('given-name-syllables.tsv'),
    gazetteers: gazetteers.map((fileName) => ({ fileName, text: text('gazetteers', fileName) })),
  };
}
