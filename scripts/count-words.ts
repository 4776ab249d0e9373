/** Counts in how many open news texts each content word occurs: writes lexicons/word-frequency.tsv. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadTokenizer } from '../pipeline/dictionary/load-tokenizer.js';
import { atomsOf, isContent } from '../src/stance/atoms.js';

const HEADER = `# In how many of the sentences of open Korean news and encyclopaedic text each content word occurs.
# Counted by scripts/count-words.ts from Korean Wikinews (CC BY 2.5), KLUE sentences (CC BY-SA 4.0) and municipal
# press releases (KOGL 1). Column 1: form as the analyser cuts it. Column 2: sentences. The row * counts all.
`;

const tokenizer = loadTokenizer();
const counts = new Map<string, number>();
let all = 0;
for (const text of openTexts()) {
  all++;
  const forms = new Set(
    atomsOf(tokenizer.tokenize(text))
      .filter(isContent)
      .map((atom) => atom.form),
  );
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
}
const rows = [...counts]
  .filter(([, count]) => count > 1)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const body = rows.map(([form, count]) => `${form}\t${count}\n`).join('');
writeFileSync('lexicons/word-frequency.tsv', `${HEADER}*\t${all}\n${body}`);
console.log(`${rows.length} words of ${all} sentences`);

function* openTexts(): Generator<string> {
  const data = '../shared/data';
  yield* readFileSync(`${data}/ner/train-raw-sent.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[1] ?? '')
    .filter(Boolean);
  for (const file of ['wikinews', 'press']) {
    for (const line of readFileSync(`${data}/news/${file}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
      yield* (JSON.parse(line) as { body: string }).body.split(/(?<=[.?!])\s+|\n+/).filter(Boolean);
    }
  }
}
