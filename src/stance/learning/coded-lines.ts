import { UnusableFileError } from '../../unusable-file-error.js';

/** A coded utterance as it is written down. `context` is above 0 for words quoted from an article on the issue. */
export interface CodedLine {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly context: number;
}

/** The author of the file has to mend the line named in the message. */
class CodedLinesError extends UnusableFileError {
  override readonly name = 'CodedLinesError';
}

/**
 * Parses JSON Lines `{"id","text","label"}`, where `"register":"기사 속 인용"` marks words quoted from an article on
 * the issue. Throws with file, line and remedy.
 */
export function parseCodedLines(text: string, fileName: string, labels: readonly string[]): CodedLine[] {
  const coded: CodedLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${fileName}:${index + 1}`;
    const record = objectOf(line);
    if (!record || typeof record.text !== 'string' || typeof record.label !== 'string') {
      throw new CodedLinesError(`${place}: expected {"id","text","label"}, got ${line.slice(0, 80)}`);
    }
    if (!labels.includes(record.label)) {
      throw new CodedLinesError(`${place}: unknown label "${record.label}"; use one of ${labels.join(', ')}`);
    }
    const context = record.register === ARTICLE_REGISTER ? ARTICLE_CONTEXT : 0;
    coded.push({ id: String(record.id ?? index + 1), text: record.text, label: record.label, context });
  }
  return coded;
}

const ARTICLE_REGISTER = '기사 속 인용';
/** How surely such an article is about the issue: what articles on it measure. */
const ARTICLE_CONTEXT = 0.8;

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
