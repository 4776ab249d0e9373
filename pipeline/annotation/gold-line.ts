import { nearestPlace, placeOf } from '../../src/scoring/extents.js';
import { type GoldDocument, type GoldQuote, NAME_TYPES } from '../../src/scoring/gold.js';
import { isRecord } from '../readers/read-json.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A line `{"id","quotes":[{"type","text","nth","speaker","title","org","cue","stance","named","alternatives"}],"names"}`,
 * whose quotes are found in `body` by their words; null when it is none.
 */
export function goldLine(line: unknown, body: string): GoldDocument | null {
  if (!isRecord(line) || typeof line.id !== 'string' || !Array.isArray(line.quotes)) return null;
  const { names } = line;
  return {
    id: line.id,
    quotes: (line.quotes as unknown[]).filter(isRecord).map((quote) => goldQuote(quote, body)),
    names: isRecord(names)
      ? {
          PS: textsOf(names[NAME_TYPES[0]]),
          OG: textsOf(names[NAME_TYPES[1]]),
          LC: textsOf(names[NAME_TYPES[2]]),
        }
      : null,
  };
}

function goldQuote(quote: Fields, body: string): GoldQuote {
  const text = String(quote.text ?? '');
  const main = placeOf(body, text, Number(quote.nth ?? 0));
  const others: Fields = isRecord(quote.alternatives) ? quote.alternatives : {};
  const accepted = (field: string): string[] => [...textsOf(quote[field]), ...textsOf(others[field])];
  const hasOrg = typeof quote.org === 'string' && quote.org !== '';
  return {
    type: quote.type === 'indirect' ? 'indirect' : 'direct',
    text,
    extents: [main, ...textsOf(others.text).map((other) => nearestPlace(body, other, main.start))],
    speakers: accepted('speaker'),
    named: quote.named === true,
    titles: quote.title ? accepted('title') : [],
    orgs: hasOrg ? [...accepted('org'), ...(listOf(others.org).includes(null) ? [null] : [])] : [],
    cues: quote.cue ? accepted('cue') : [],
    position: typeof quote.stance === 'string' ? quote.stance : null,
  };
}

/** One text or a list of texts. */
function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
