import type { Article } from '../../src/document.js';
import type { Language } from '../../src/local-text.js';
import { type ExplainedQuote, explainQuotes } from '../../src/quotes/stage.js';
import type { LineOutput } from '../cli/line-output.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { loadQuoteLexicons } from '../load-quotes.js';
import { findInputs } from '../readers/find-inputs.js';
import { readArticles } from '../readers/read-articles.js';
import { EXPLANATION_WORDS, REASON_WORDS } from './explanation-words.js';
import { noQuoteCalled } from './messages.js';
import { namedDocuments } from './stage-filters.js';

/** Quotes are asked for as q3, or as ID:q3 where the articles have ids. */
export interface ExplainOptions {
  readonly quote?: string;
  readonly lang: Language;
}

/**
 * Prints for each quote of `inputs` who was considered as its speaker and what spoke for and against each.
 * Resolves to exit code 0, or 1 when a document could not be read or nothing is called `options.quote`.
 */
export async function explainCommand(
  inputs: readonly string[],
  options: ExplainOptions,
  output: LineOutput,
  complain: (line: string) => void,
): Promise<number> {
  const named = namedDocuments(loadTokenizer());
  const lexicons = loadQuoteLexicons();
  const wanted = options.quote;
  let exitCode = 0;
  let shown = 0;
  for await (const item of readArticles(await findInputs(inputs))) {
    if (!('article' in item)) {
      complain(item.entry.message[options.lang]);
      if (item.entry.fate === 'failed') exitCode = 1;
      continue;
    }
    const { article } = item;
    for (const explained of explainQuotes(named(article), lexicons)) {
      const { id } = explained.quote;
      if (wanted !== undefined && wanted !== id && wanted !== `${article.id}:${id}`) continue;
      shown++;
      for (const line of linesOf(article, explained, options.lang)) await output.line(line);
    }
    if (output.closed) return exitCode;
  }
  await output.end();
  if (wanted !== undefined && shown === 0) {
    complain(noQuoteCalled(wanted)[options.lang]);
    return 1;
  }
  return exitCode;
}

function linesOf(article: Article, { quote, candidates }: ExplainedQuote, lang: Language): string[] {
  const words = EXPLANATION_WORDS[lang];
  const { speaker } = quote;
  const lines = [
    `${article.id}:${quote.id}  “${shortened(quote.text)}”`,
    `  ${words.speaker}: ${speaker.name === '' ? words.unknown : speaker.name}  (${words.confidence} ${quote.confidence.toFixed(2)})`,
  ];
  if (candidates.length === 0) lines.push(`  ${words.nobody}`);
  for (const { referent, score, reasons } of candidates) {
    const name = referent.name === '' ? words.unknown : referent.name;
    lines.push(`  ${score.toFixed(2).padStart(5)}  ${name}  ${words.read[referent.way]}`);
    for (const { name: reason, weight } of reasons)
      lines.push(
        `         ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)} ${REASON_WORDS[lang][reason]}`,
      );
  }
  lines.push('');
  return lines;
}

/** Characters of a quote that are enough to know it again. */
const SHOWN = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
