/** Layers found in the view of an article, told in the offsets of the article as given. */
import {
  type Article,
  type Evidence,
  type Layers,
  type Mention,
  type Morpheme,
  mentionAt,
  type Quote,
  type Span,
} from './document.js';
import { type ReadingView, readingView } from './text/reading-view.js';

/**
 * What `analyse` finds in an article as a reader sees it. The article that it is given has another body and title when
 * these hold characters that read otherwise than they are written; what it gives is moved to the original's offsets,
 * and every text beside offsets is the original's.
 */
export function asRead<Found extends Partial<Layers>>(
  article: Article,
  analyse: (read: Article) => Found,
): Found {
  const title = readingView(article.title)?.text ?? article.title;
  const view = readingView(article.body);
  const found = analyse({ ...article, title, body: view?.text ?? article.body });
  return view === null ? found : new OriginalOffsets(article.body, view).layers(found);
}

class OriginalOffsets {
  constructor(
    readonly body: string,
    readonly view: ReadingView,
  ) {}

  layers<Found extends Partial<Layers>>(found: Found): Found {
    const { sentences, morphemes, mentions, entities, quotes, stances } = found;
    const moved: Partial<Layers> = {
      ...(sentences && { sentences: sentences.map((span) => this.#span(span)) }),
      ...(morphemes && { morphemes: morphemes.map((morpheme) => this.#morpheme(morpheme)) }),
      ...(mentions && { mentions: mentions.map((tagged) => ({ ...tagged, ...this.#span(tagged) })) }),
      ...(entities && {
        entities: entities.map((entity) => ({
          ...entity,
          mentions: entity.mentions.map((mention) => this.#mention(mention)),
        })),
      }),
      ...(quotes && { quotes: quotes.map((quote) => this.#quote(quote)) }),
      ...(stances && {
        stances: stances.map((stance) => ({
          ...stance,
          evidence: stance.evidence.map((evidence) => this.#evidence(evidence)),
        })),
      }),
    };
    return { ...found, ...moved };
  }

  #span({ start, end }: Span): Span {
    const { starts, ends } = this.view;
    const from = starts[start] ?? this.body.length;
    return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
  }

  #mention(span: Span): Mention {
    const { start, end } = this.#span(span);
    return mentionAt(this.body, start, end);
  }

  #quote(quote: Quote): Quote {
    return {
      ...quote,
      ...this.#mention(quote),
      mention: quote.mention && this.#mention(quote.mention),
      cue: quote.cue && { ...quote.cue, ...this.#mention(quote.cue) },
    };
  }

  /** Morphemes may be objects with accessors, which a spread would leave out; their surface stays as it was read. */
  #morpheme(morpheme: Morpheme): Morpheme {
    const { surface, tag, semantic, expression, spaceBefore } = morpheme;
    return { ...this.#span(morpheme), surface, tag, semantic, expression, spaceBefore };
  }

  #evidence(evidence: Evidence): Evidence {
    if (evidence.start === null || evidence.end === null) return evidence;
    return { ...evidence, ...this.#mention({ start: evidence.start, end: evidence.end }) };
  }
}
