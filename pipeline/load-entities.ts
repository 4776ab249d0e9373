import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../src/document.js';
import { KnownAliases } from '../src/entities/known-aliases.js';
import {
  ENTITY_LEXICON_FILES,
  type EntityLexiconTexts,
  parseEntityLexicons,
} from '../src/entities/lexicons.js';
import { createEntityStage } from '../src/entities/stage.js';
import { PACKAGE_ROOT } from './package-root.js';

/** The entity stage with its lexicons from disk. Throws LexiconError. */
export function loadEntityStage(): Stage<'morphemes' | 'mentions', 'entities'> {
  const texts = Object.fromEntries(
    ENTITY_LEXICON_FILES.map((name) => [name, lexiconText(name)]),
  ) as EntityLexiconTexts;
  return createEntityStage(parseEntityLexicons(texts));
}

/** The fuller names that listed aliases of organisations stand for (SKT). */
export function loadFullerNames(): (alias: string) => readonly string[] {
  const aliases = new KnownAliases(lexiconText('aliases.tsv'));
  return (alias) => aliases.fullerNames(alias);
}

/** The text of a file under `lexicons/`. */
export function lexiconText(name: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, 'lexicons', name), 'utf8');
}
