import { readFileSync } from 'node:fs';
import type { GoldDocument } from '../../src/scoring/gold.js';
import type { ReadArticle } from '../analysis-file.js';
import { messageOf, UsageError } from '../errors.js';
import { cannotReadFile } from '../messages.js';
import { whyUnreadable } from '../readers/open-text.js';
import { isRecord } from '../readers/read-json.js';
import { fromDoccano } from './doccano.js';
import { goldLine } from './gold-line.js';
import { fromLabelStudio } from './label-studio.js';
import { goldOf } from './marked-article.js';
import { badLine, noCorrected } from './messages.js';

/**
 * The documents of a corrected file, whatever it comes from: exports of doccano and Label Studio, or lines with quotes.
 * Throws UsageError on a file that is none of these, or of whose tasks one is none.
 */
export function readCorrected(file: string, run: ReadonlyMap<string, ReadArticle>): GoldDocument[] {
  const byText = new Map([...run.values()].map((article) => [article.body, article]));
  const documents = recordsOf(file).map((record) => {
    const marked = fromLabelStudio(record) ?? fromDoccano(record);
    if (marked === null) return goldLine(record, bodyOf(record, run));
    const { id, quotes } = marked;
    const text = textOf(record);
    // tools may drop fields that they do not know: then the text tells which article it is
    const article = run.get(id) ?? byText.get(text);
    if (article === undefined) return { id, quotes: [], names: null };
    return goldOf({ id: article.id, title: article.title, body: text, quotes }, article);
  });
  const whole = documents.filter((document) => document !== null);
  if (whole.length === 0 || whole.length < documents.length) throw new UsageError(noCorrected(file));
  return whole;
}

/** A JSON array, or an object a line. */
function recordsOf(file: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    throw new UsageError(cannotReadFile('corrected', file, whyUnreadable(error)));
  }
  if (text.trimStart().startsWith('[')) return parsed(text, file, 1) as unknown[];
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parsed(line, file, i + 1)]));
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(badLine(file, line, messageOf(error)));
  }
}

function bodyOf(record: unknown, run: ReadonlyMap<string, ReadArticle>): string {
  return isRecord(record) ? (run.get(String(record.id))?.body ?? '') : '';
}

function textOf(record: unknown): string {
  if (!isRecord(record)) return '';
  return String((isRecord(record.data) ? record.data.text : record.text) ?? '');
}
