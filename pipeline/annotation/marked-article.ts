/**
 * An article as people correct it in an annotation tool: stretches of its text that are quotes, what each says of the
 * issue, and the words that name its speaker. Tools know places, not names; so a speaker is a place here, and the run
 * tells whose it is.
 */
import type { Quote, Span } from '../../src/document.js';
import { nearestPlace, overlap } from '../../src/scoring/extents.js';
import { type GoldDocument, type GoldQuote, UNKNOWN_SPEAKER } from '../../src/scoring/gold.js';
import type { ReadArticle } from '../analysis-file.js';

export interface MarkedQuote extends Span {
  readonly type: Quote['type'];
  readonly position: string | null;
  /** Words that name the speaker; null where there are none. */
  readonly speaker: Span | null;
}

export interface MarkedArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly quotes: readonly MarkedQuote[];
}

/** What the run found, to be corrected. */
export function markedArticle(article: ReadArticle): MarkedArticle {
  const { id, title, body, quotes, stances } = article;
  const positions = new Map(
    stances.filter(({ scope }) => scope === 'quote').map(({ ref, position }) => [ref, position]),
  );
  return {
    id,
    title,
    body,
    quotes: quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      type: quote.type,
      position: positions.get(quote.id) ?? null,
      speaker: speakerPlace(article, quote),
    })),
  };
}

/** What people made of it, in the run's names of speakers. */
export function goldOf({ id, body, quotes }: MarkedArticle, run: ReadArticle): GoldDocument {
  return {
    id,
    names: null,
    quotes: quotes.map((marked): GoldQuote => {
      const { start, end, type, position } = marked;
      const speaker = speakerName(marked, run);
      return {
        type,
        text: body.slice(start, end),
        extents: [{ start, end }],
        speakers: [speaker],
        named: speaker !== UNKNOWN_SPEAKER,
        titles: [],
        orgs: [],
        cues: [],
        position,
      };
    }),
  };
}

/** The words that point to the speaker; where the sentence has none, the nearest ones that name him. */
function speakerPlace({ body, entities, quotes }: ReadArticle, quote: Quote): Span | null {
  const { mention, speaker, start } = quote;
  if (mention !== null) return spanOf(mention);
  if (speaker.kind === 'unknown' || speaker.name === '') return null;
  const own = entities.find(({ id }) => id === speaker.entity)?.mentions ?? [];
  const others = quotes.flatMap((other) =>
    other.speaker.name === speaker.name && other.mention !== null ? [other.mention] : [],
  );
  const [nearest] = [...own, ...others].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  if (nearest !== undefined) return spanOf(nearest);
  const place = nearestPlace(body, speaker.name, start);
  return place.end > 0 ? place : null;
}

function speakerName({ speaker, ...extent }: MarkedQuote, run: ReadArticle): string {
  const own = run.quotes.find((quote) => overlap(quote, extent) === 1);
  const ownPlace = own && speakerPlace(run, own);
  // nothing could be pointed at, and nobody has pointed at anything since
  if (speaker === null)
    return (own !== undefined && ownPlace === null && own.speaker.name) || UNKNOWN_SPEAKER;
  const isHere = (place: Span | null | undefined): boolean =>
    place?.start === speaker.start && place.end === speaker.end;
  const sameWords = isHere(ownPlace) ? own : run.quotes.find((quote) => isHere(speakerPlace(run, quote)));
  if (sameWords !== undefined && sameWords.speaker.name !== '') return sameWords.speaker.name;
  const entity = run.entities.find(({ mentions }) => mentions.some(isHere));
  return entity?.name ?? run.body.slice(speaker.start, speaker.end);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
