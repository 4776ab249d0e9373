/**
 * Utterances written into their text: `{{i:요금을 올린다|밝히다}}고 밝혔다` is an indirect one with its cue's lemma,
 * `{{d:…|말하다}}` a direct one, and an empty lemma means that it has no cue. They may nest.
 */
import type { Utterance } from '../../src/quotes/utterances.js';

export function stripMarks(marked: string): string {
  return marked.replace(/\{\{[di]:/g, '').replace(/\|[^|{}]*\}\}/g, '');
}

export function markUtterances(body: string, utterances: readonly Utterance[]): string {
  return marked(body, utterances, ({ cue }) => cue?.lemma ?? '');
}

/** The same with any other label in the lemma's place. */
export function marked<T extends Pick<Utterance, 'start' | 'end' | 'type'>>(
  body: string,
  utterances: readonly T[],
  labelOf: (utterance: T) => string,
): string {
  const inserts = utterances.flatMap((utterance, order) => [
    { at: utterance.start, order, text: `{{${utterance.type.charAt(0)}:` },
    { at: utterance.end, order: -1 - order, text: `|${labelOf(utterance)}}}` },
  ]);
  // At one place: what ends comes before what begins, inner ends before outer ones.
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let text = '';
  let from = 0;
  for (const { at, text: mark } of inserts) {
    text += body.slice(from, at) + mark;
    from = at;
  }
  return text + body.slice(from);
}

/** The cases of a file: `#` lines are comments, `---` parts one case from the next. */
export function readCases(text: string): string[] {
  return text
    .split(/^---$/m)
    .map((part) =>
      part
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n')
        .trim(),
    )
    .filter((part) => part !== '');
}
