import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../src/document.js';
import {
  ENTITY_LEXICON_FILES,
  type EntityLexiconTexts,
  parseEntityLexicons,
} from '../src/entities/lexicons.js';
import { createEntityStage } from '../src/entities/stage.js';
import { loadEntityTagger } from './load-tagger.js';
import { PACKAGE_ROOT } from './package-root.js';

/** The entity stage with its lexicons and model from disk. Throws LexiconError, TaggerModelError. */
export function loadEntityStage(): Stage<'sentences' | 'morphemes', 'entities'> {
  const texts = Object.fromEntries(
    ENTITY_LEXICON_FILES.map((name) => [name, lexiconText(name)]),
  ) as EntityLexiconTexts;
  return createEntityStage({ tagger: loadEntityTagger(), lexicons: parseEntityLexicons(texts) });
}

/** The text of a file under `lexicons/`. */
export function lexiconText(name: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, 'lexicons', name), 'utf8');
}
