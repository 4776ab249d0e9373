/**
 * doccano, sequence labelling with relations: JSON Lines, offsets in code points. A quote is a span `direct` or
 * `indirect`; a second span over the same words, `position:ID`, says where it stands; a relation `speaker` leads to the
 * words that name who speaks.
 */
import type { Span } from '../../src/document.js';
import { CodePoints } from '../../src/scoring/code-points.js';
import { isRecord } from '../readers/read-json.js';
import type { MarkedArticle, MarkedQuote } from './marked-article.js';

const SPEAKER = 'speaker';
const POSITION = 'position:';

interface Labelled extends Span {
  readonly id: number;
  readonly label: string;
}

/** A line of doccano's JSONL. */
export function toDoccano({ id, title, body, quotes }: MarkedArticle): string {
  const points = new CodePoints(body);
  const entities: object[] = [];
  const relations: object[] = [];
  const places = new Map<string, number>();
  const add = ({ start, end }: Span, label: string): number => {
    const number = entities.length;
    const [start_offset, end_offset] = [points.fromUnits(start), points.fromUnits(end)];
    entities.push({ id: number, label, start_offset, end_offset });
    return number;
  };
  for (const quote of quotes) {
    const from_id = add(quote, quote.type);
    if (quote.position !== null) add(quote, `${POSITION}${quote.position}`);
    const { speaker } = quote;
    if (speaker === null) continue;
    const place = `${speaker.start}-${speaker.end}`;
    const to_id = places.get(place) ?? add(speaker, SPEAKER);
    places.set(place, to_id);
    relations.push({ id: relations.length, from_id, to_id, type: SPEAKER });
  }
  return JSON.stringify({ text: body, article_id: id, title, entities, relations, Comments: [] });
}

/** The quotes of a line of doccano's export; null when it is none. */
export function fromDoccano(line: unknown): { readonly id: string; readonly quotes: MarkedQuote[] } | null {
  if (!isRecord(line) || typeof line.text !== 'string' || !Array.isArray(line.entities)) return null;
  const points = new CodePoints(line.text);
  const labelled = (line.entities as unknown[]).flatMap((entity) => labelledOf(entity, points));
  const byId = new Map(labelled.map((one) => [one.id, one]));
  const speakers = new Map<number, Labelled>();
  for (const relation of Array.isArray(line.relations) ? (line.relations as unknown[]) : []) {
    if (!isRecord(relation) || relation.type !== SPEAKER) continue;
    const place = byId.get(Number(relation.to_id));
    if (place !== undefined) speakers.set(Number(relation.from_id), place);
  }
  const quotes = labelled.flatMap(({ id, start, end, label }): MarkedQuote[] => {
    if (label !== 'direct' && label !== 'indirect') return [];
    const position = labelled.find(
      (other) => other.start === start && other.end === end && other.label.startsWith(POSITION),
    );
    const speaker = speakers.get(id);
    return [
      {
        start,
        end,
        type: label,
        position: position?.label.slice(POSITION.length) ?? null,
        speaker: speaker === undefined ? null : { start: speaker.start, end: speaker.end },
      },
    ];
  });
  const { meta } = line;
  return { id: String(line.article_id ?? (isRecord(meta) ? meta.article_id : undefined) ?? ''), quotes };
}

function labelledOf(entity: unknown, points: CodePoints): Labelled[] {
  if (!isRecord(entity)) return [];
  const { id, label, start_offset: start, end_offset: end } = entity;
  return typeof label === 'string' && typeof start === 'number' && typeof end === 'number'
    ? [{ id: Number(id), label, start: points.toUnits(start), end: points.toUnits(end) }]
    : [];
}
