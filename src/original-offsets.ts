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
  const title = readingView(article.title);
  const body = readingView(article.body);
  if (title === null && body === null) return analyse(article);
  const found = analyse({
    ...article,
    title: title?.text ?? article.title,
    body: body?.text ?? article.body,
  });
  return new OriginalOffsets(
    new OriginalText(article.title, title),
    new OriginalText(article.body, body),
  ).layers(found);
}

/** A text as given, and its view; null when that is the same. */
class OriginalText {
  constructor(
    readonly text: string,
    readonly view: ReadingView | null,
  ) {}

  span({ start, end }: Span): Span {
    if (this.view === null) return { start, end };
    const { starts, ends } = this.view;
    const from = starts[start] ?? this.text.length;
    return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
  }

  mention(span: Span): Mention {
    const { start, end } = this.span(span);
    return mentionAt(this.text, start, end);
  }
}

class OriginalOffsets {
  constructor(
    readonly title: OriginalText,
    readonly body: OriginalText,
  ) {}

  layers<Found extends Partial<Layers>>(found: Found): Found {
    const { sentences, morphemes, mentions, entities, quotes, stances, headlines } = found;
    const moved: Partial<Layers> = {
      ...(sentences && { sentences: sentences.map((span) => this.body.span(span)) }),
      ...(morphemes && { morphemes: morphemes.map((morpheme) => this.#morpheme(morpheme)) }),
      ...(mentions && { mentions: mentions.map((tagged) => ({ ...tagged, ...this.body.span(tagged) })) }),
      ...(entities && {
        entities: entities.map((entity) => ({
          ...entity,
          mentions: entity.mentions.map((mention) => this.body.mention(mention)),
        })),
      }),
      ...(quotes && { quotes: quotes.map((quote) => this.#quote(quote)) }),
      ...(headlines && {
        headlines: headlines.map((quote) => ({
          ...quote,
          ...this.title.mention(quote),
          body: quote.body && this.body.mention(quote.body),
        })),
      }),
      ...(stances && {
        stances: stances.map((stance) => ({
          ...stance,
          evidence: stance.evidence.map((evidence) => this.#evidence(evidence)),
        })),
      }),
    };
    return { ...found, ...moved };
  }

  #quote(quote: Quote): Quote {
    return {
      ...quote,
      ...this.body.mention(quote),
      mention: quote.mention && this.body.mention(quote.mention),
      cue: quote.cue && { ...quote.cue, ...this.body.mention(quote.cue) },
    };
  }

  /** Morphemes may be objects with accessors, which a spread would leave out; their surface stays as it was read. */
  #morpheme(morpheme: Morpheme): Morpheme {
    const { surface, tag, semantic, expression, spaceBefore } = morpheme;
    return { ...this.body.span(morpheme), surface, tag, semantic, expression, spaceBefore };
  }

  #evidence(evidence: Evidence): Evidence {
    if (evidence.start === null || evidence.end === null) return evidence;
    return { ...evidence, ...this.body.mention({ start: evidence.start, end: evidence.end }) };
  }
}
