/** Longest line kept in memory, in UTF-16 code units; a longer one is reported and passed over. */
const MAX_LINE_LENGTH = 16_000_000;

export interface TextLine {
  /** Without the line end and without a byte order mark before it; null when the line was too long to keep. */
  readonly text: string | null;
  /** As written; empty at the end of the text. */
  readonly lineEnd: '\n' | '\r\n' | '';
  /** 1-based. */
  readonly number: number;
}

/** Files joined end to end leave the mark of each before one of its lines. */
const BYTE_ORDER_MARK = '\ufeff';

/** The lines of a chunked text (LF or CRLF), each once, in time linear in the text whatever the chunking. */
export async function* textLines(
  chunks: AsyncIterable<string>,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<TextLine> {
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const take = (tail: string, ended: boolean): TextLine => {
    number++;
    const tooLong = length + tail.length > maxLength;
    const text = tooLong ? '' : parts.join('') + tail;
    parts = [];
    length = 0;
    const lineEnd = !ended ? '' : text.endsWith('\r') ? '\r\n' : '\n';
    const from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    const to = lineEnd === '\r\n' ? text.length - 1 : text.length;
    return { text: tooLong ? null : text.slice(from, to), lineEnd, number };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      yield take(chunk.slice(from, at), true);
      from = at + 1;
    }
    length += chunk.length - from;
    if (length > maxLength) parts = [];
    else if (from < chunk.length) parts.push(chunk.slice(from));
  }
  if (length > 0) yield take('', false);
}
