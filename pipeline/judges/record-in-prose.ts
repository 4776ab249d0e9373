import { isRecord } from '../readers/read-json.js';

const THOUGHT = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gu;

/**
 * The JSON object with field `key` in what a language model wrote: alone, in a list, in a code fence, behind its
 * thoughts or amid prose. The last one counts, since models correct themselves; null when there is none.
 */
export function recordIn(content: string, key: string): Record<string, unknown> | null {
  const said = content.replace(THOUGHT, '');
  let found: Record<string, unknown> | null = null;
  for (const piece of objectsIn(said)) {
    const value = parsed(piece);
    if (isRecord(value) && key in value) found = value;
  }
  return found;
}

/** The outermost `{…}` of a text in one pass; braces within strings do not count. */
function* objectsIn(text: string): Generator<string> {
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') {
      quoted = depth > 0;
    } else if (char === '{') {
      if (depth++ === 0) start = i;
    } else if (char === '}' && depth > 0 && --depth === 0) {
      yield text.slice(start, i + 1);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
