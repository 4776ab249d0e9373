/**
 * Label Studio: tasks with predictions, offsets in code points. A quote is a region `direct` or `indirect` with a choice
 * of position; a relation `speaker` leads to the region `speaker` that names who speaks.
 */
import type { Span } from '../../src/document.js';
import { CodePoints } from '../../src/scoring/code-points.js';
import { isRecord } from '../readers/read-json.js';
import type { MarkedArticle, MarkedQuote } from './marked-article.js';

const SPEAKER = 'speaker';

/** A task to import. `version` names who predicts. */
export function toLabelStudio({ id, title, body, quotes }: MarkedArticle, version: string): object {
  const points = new CodePoints(body);
  const regions = new Map<string, object>();
  const relations: object[] = [];
  const placed = ({ start, end }: Span) => ({
    start: points.fromUnits(start),
    end: points.fromUnits(end),
    text: body.slice(start, end),
  });
  const region = (key: string, span: Span, label: string): void => {
    const value = { ...placed(span), labels: [label] };
    regions.set(key, { id: key, from_name: 'quote', to_name: 'text', type: 'labels', value });
  };
  quotes.forEach((quote, i) => {
    const key = `q${i + 1}`;
    region(key, quote, quote.type);
    if (quote.position !== null) {
      const value = { ...placed(quote), choices: [quote.position] };
      regions.set(`${key} position`, {
        id: key,
        from_name: 'position',
        to_name: 'text',
        type: 'choices',
        value,
      });
    }
    if (quote.speaker === null) return;
    const place = `s${quote.speaker.start}-${quote.speaker.end}`;
    region(place, quote.speaker, SPEAKER);
    relations.push({ type: 'relation', from_id: key, to_id: place, direction: 'right', labels: [SPEAKER] });
  });
  const result = [...regions.values(), ...relations];
  return { data: { text: body, article_id: id, title }, predictions: [{ model_version: version, result }] };
}

/** The labelling interface that the tasks fit. */
export function labelStudioConfig(positions: readonly string[]): string {
  const label = (tag: string, values: readonly string[]): string =>
    values.map((value) => `    <${tag} value="${value}"/>`).join('\n');
  return `<View>
  <Header value="$title"/>
  <Labels name="quote" toName="text">
${label('Label', ['direct', 'indirect', SPEAKER])}
  </Labels>
  <Choices name="position" toName="text" perRegion="true" whenTagName="quote">
${label('Choice', positions)}
  </Choices>
  <Relations>
${label('Relation', [SPEAKER])}
  </Relations>
  <Text name="text" value="$text"/>
</View>`;
}

/** The quotes of a task as exported (JSON, not JSON-MIN): the first annotation, else the predictions; null when it is none. */
export function fromLabelStudio(
  task: unknown,
): { readonly id: string; readonly quotes: MarkedQuote[] } | null {
  if (!isRecord(task) || !isRecord(task.data) || typeof task.data.text !== 'string') return null;
  const results = resultsOf(task);
  if (results === null) return null;
  const points = new CodePoints(task.data.text);
  const spans = new Map<string, Span & { readonly label: string }>();
  const positions = new Map<string, string>();
  const speakers = new Map<string, string>();
  for (const result of results) {
    if (result.type === 'relation') {
      speakers.set(String(result.from_id), String(result.to_id));
      continue;
    }
    const { id, value } = result;
    if (!isRecord(value)) continue;
    const [label] = Array.isArray(value.labels) ? (value.labels as unknown[]) : [];
    const [choice] = Array.isArray(value.choices) ? (value.choices as unknown[]) : [];
    if (typeof label === 'string') {
      const [start, end] = [points.toUnits(Number(value.start)), points.toUnits(Number(value.end))];
      spans.set(String(id), { start, end, label });
    }
    if (typeof choice === 'string') positions.set(String(id), choice);
  }
  const quotes = [...spans].flatMap(([id, { start, end, label }]): MarkedQuote[] => {
    if (label !== 'direct' && label !== 'indirect') return [];
    const speaker = spans.get(speakers.get(id) ?? '');
    return [
      {
        start,
        end,
        type: label,
        position: positions.get(id) ?? null,
        speaker: speaker === undefined ? null : { start: speaker.start, end: speaker.end },
      },
    ];
  });
  return { id: String(task.data.article_id ?? ''), quotes };
}

function resultsOf({ annotations, predictions }: Readonly<Record<string, unknown>>) {
  const lists = [annotations, predictions].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const answer = lists.find(
    (one) => isRecord(one) && one.was_cancelled !== true && Array.isArray(one.result),
  );
  return isRecord(answer) ? (answer.result as unknown[]).filter(isRecord) : null;
}
