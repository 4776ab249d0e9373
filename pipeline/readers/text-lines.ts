/** Longest line kept in memory, in UTF-16 code units; a longer one is reported and passed over. */
const MAX_LINE_LENGTH = 16_000_000;

export interface TextLine {
  /** Without the line end; null when the line was too long to keep. */
  readonly text: string | null;
  /** 1-based. */
  readonly number: number;
}

/** The lines of a chunked text (LF or CRLF), each once, in time linear in the text whatever the chunking. */
export async function* textLines(
  chunks: AsyncIterable<string>,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<TextLine> {
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const take = (tail: string): TextLine => {
    number++;
    const text = length + tail.length > maxLength ? null : parts.join('') + tail;
    parts = [];
    length = 0;
    return { text: text?.endsWith('\r') ? text.slice(0, -1) : text, number };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      yield take(chunk.slice(from, at));
      from = at + 1;
    }
    length += chunk.length - from;
    if (length > maxLength) parts = [];
    else if (from < chunk.length) parts.push(chunk.slice(from));
  }
  if (length > 0) yield take('');
}
