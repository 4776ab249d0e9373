import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedDocuments } from '../../pipeline/commands/stage-filters.js';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { loadQuoteStage } from '../../pipeline/load-quotes.js';
import type { Quote } from '../../src/document.js';
import { marked, readCases, stripMarks } from '../support/marked-utterances.js';

const folder = new URL('../cases/press/', import.meta.url);
const source = { file: '', record: 0 };
const documentOf = namedDocuments(loadTokenizer());
const stage = loadQuoteStage();

/** `speaker`, and `speaker@body` where the case states a body. */
function labelOf({ speaker: { name, org } }: Quote, bodies: boolean): string {
  return bodies && org !== null && org !== name ? `${name}@${org}` : name;
}

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const example of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
      it(example.slice(0, 70), () => {
        const body = stripMarks(example);
        const article = { id: '', title: '', body, date: '', outlet: '', byline: '', url: '', source };
        const quotes = stage.run(documentOf(article));
        expect(marked(body, quotes, (quote) => labelOf(quote, file.includes('bodies')))).toBe(example);
      });
    }
  });
}
