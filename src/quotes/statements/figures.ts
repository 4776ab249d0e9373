import { isDigit, isSpace } from '../../text/characters.js';

const SCALES = new Map([
  ['천', 1e3],
  ['만', 1e4],
  ['억', 1e8],
  ['조', 1e12],
]);

/** The numbers that `text` gives in digits, as values: 3만8천, 3만 8000 and 38,000 are one. In order, each once. */
export function figuresOf(text: string): number[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; ) {
    if (!isDigit(text.charCodeAt(at))) at++;
    else {
      const figure = figureAt(text, at);
      found.add(figure.value);
      at = figure.end;
    }
  }
  return [...found];
}

/** The number that begins at `start`: groups of digits with ever smaller scales. */
function figureAt(text: string, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  let smallest = Number.POSITIVE_INFINITY;
  for (let at = start; isDigit(text.charCodeAt(at)); ) {
    const digits = /[\d,]*\d(?:\.\d+)?/y;
    digits.lastIndex = at;
    const [group = ''] = digits.exec(text) ?? [];
    let next = at + group.length;
    let scale = 1;
    for (let by = SCALES.get(text.charAt(next)); by !== undefined; by = SCALES.get(text.charAt(next))) {
      scale *= by;
      next++;
    }
    // 20일 300명: two numbers, not one.
    if (scale >= smallest) break;
    value += Number(group.replaceAll(',', '')) * scale;
    [end, smallest] = [next, scale];
    if (scale === 1) break;
    at = isSpace(text.charCodeAt(next)) ? next + 1 : next;
  }
  return { value, end };
}
