/**
 * The one document type: an article's untouched text and standoff layers over it.
 *
 * Invariant: every span is half-open `[start, end)` in UTF-16 code units of `body`, and whatever carries a
 * `text` beside its offsets satisfies `body.slice(start, end) === text`. `mentionAt` is the only maker of
 * such records, so the invariant has one place to hold.
 */

/** Half-open `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the text that stands there. */
export interface Mention extends Span {
  readonly text: string;
}

/** Where an article came from: the file as named by the user and the 0-based record in it. */
export interface SourceRef {
  readonly file: string;
  readonly record: number;
}

/** What a reader yields. Absent metadata is the empty string; `date` is ISO 8601 (YYYY-MM-DD) or empty. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly outlet: string;
  readonly byline: string;
  readonly url: string;
  readonly source: SourceRef;
  /** Columns of the input that none of the fields is made of, by their own names; empty ones are left out. */
  readonly passed?: Readonly<Record<string, string>>;
}

/** Parts of a page that are no text of the article. */
export type ZoneKind = 'byline' | 'reporter' | 'caption' | 'rights' | 'link' | 'label' | 'heading';

/** A sentence of the body, without the white space around it; with the kind of zone it is when it is no text. */
export interface Sentence extends Span {
  readonly zone?: ZoneKind;
}

/** One morpheme as mecab-ko gives it. */
export interface Morpheme extends Span {
  readonly surface: string;
  /** Sejong tag; compounds and contractions carry joined tags such as `VV+EC`. */
  readonly tag: string;
  /** mecab-ko-dic's semantic class (인명, 지명 …) or `*`. */
  readonly semantic: string;
  /** Parts of a contraction or compound, `form/TAG/class+form/TAG/class`, or `*`. */
  readonly expression: string;
  /** White space stands before it (or it is the first). */
  readonly spaceBefore: boolean;
}

/** The coarse TTA/NIKL entity tags. */
export const ENTITY_TYPES = [
  'PS',
  'OG',
  'LC',
  'DT',
  'TI',
  'QT',
  'CV',
  'AF',
  'EV',
  'TM',
  'AM',
  'PT',
  'MT',
  'FD',
  'TR',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A name, date, quantity, title … as the tagger found it in the text, without particles. */
export interface TaggedSpan extends Span {
  readonly type: EntityType;
  /** NIKL class such as `CV_POSITION`; the empty string when the model does not tell. */
  readonly fine: string;
}

/** One person, organisation, place … of an article with all its mentions, in text order. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form the article gives. */
  readonly name: string;
  /** Other forms it is called by (김 대표, SKT), without `name`. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  /** Persons: the position stated for them anywhere in the article; null when none is. */
  readonly title: string | null;
  /** Persons: the organisation stated for them; null when none is. */
  readonly org: string | null;
}

export type SpeakerKind = 'person' | 'organization' | 'anonymous' | 'unknown';

/** Who speaks. `name` is canonical; empty when `kind` is `unknown`, and only then. */
export interface Speaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly title: string | null;
  readonly org: string | null;
  /** Id of the entity, null for anonymous speakers and those that are no entity. */
  readonly entity: string | null;
}

/** The verb or noun of saying as written (stem, no ending) and its dictionary form. */
export interface Cue extends Mention {
  readonly lemma: string;
}

/**
 * An attributed utterance. Direct: the words between the marks, marks excluded. Indirect: the reported
 * clause without its quotative ending.
 */
export interface Quote extends Mention {
  readonly id: string;
  readonly type: 'direct' | 'indirect';
  readonly speaker: Speaker;
  /** What in the text points to the speaker; null when the subject is dropped. */
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  /** Calibrated probability that the speaker is right, 0..1. */
  readonly confidence: number;
}

/** `author`: the writer's own argument in a column, an editorial, an analysis. */
export type StanceScope = 'article' | 'headline' | 'lead' | 'quote' | 'author' | 'conclusion';

/**
 * Who decided the stance of an article: the kind of segment with the most force behind it; `balance` where sides hold
 * each other, `none` where nobody takes a side, `topic` where the article is not about the issue.
 */
export type Decider = Exclude<StanceScope, 'article'> | 'balance' | 'none' | 'topic';

/** Words that carry a stance. Offsets are of the body; null for words of the headline. */
export interface Evidence {
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly why: string;
}

/** A position taken in one segment on one issue. */
export interface Stance {
  readonly issue: string;
  readonly scope: StanceScope;
  /** Quote id for scope `quote`, otherwise the scope's own name. */
  readonly ref: string;
  /** A position id of the codebook, `neutral` or `off-issue`; `unjudged` when no judge answered. */
  readonly position: string;
  /** Probability of `position`, 0..1. */
  readonly score: number;
  /** Probability of every label; sums to 1 (empty when unjudged). */
  readonly scores: Readonly<Record<string, number>>;
  readonly evidence: readonly Evidence[];
  /** Scope `article` only: probability that the issue is a subject of the article, 0..1. */
  readonly onIssue?: number;
  /** Scope `article` only. */
  readonly decidedBy?: Decider;
}

/**
 * How the article has what its headline quotes: to the letter, shortened in the same sense, altered (subject,
 * negation, hedge, condition, figures or force changed, or two statements joined), or not at all.
 */
export type HeadlineVerdict = 'verbatim' | 'shortened' | 'altered' | 'absent';

/** Words between the marks of a headline; offsets are of the title, those of `body` of the body. */
export interface HeadlineQuote extends Mention {
  readonly verdict: HeadlineVerdict;
  /** The passage of the body it is taken from; null when absent. */
  readonly body: Mention | null;
  /** Share of its words that the passage has, by their weight, 0..1. */
  readonly share: number;
}

/** Everything the stages add to an article. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly morphemes: readonly Morpheme[];
  /** Every span that the tagger found, none overlapping another; the canonical `entities` are made from them. */
  readonly mentions: readonly TaggedSpan[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly stances: readonly Stance[];
  /** The words that the headline quotes, against the body. */
  readonly headlines: readonly HeadlineQuote[];
  /** The quotes packed for comparison over articles (`quotes/statements/digests`). */
  readonly digests: Uint32Array;
}
export type LayerName = keyof Layers;

/** An article with the layers that stages have given it so far. */
export type Document<Have extends LayerName = never> = Article & Pick<Layers, Have>;
/** What reports are written from: the tagger's mentions went into the entities. */
export type AnalysedDocument = Document<Exclude<LayerName, 'mentions'>>;

/** A step of the analysis: what it needs, what it gives, and a pure function from one to the other. */
export interface Stage<Needs extends LayerName, Gives extends LayerName> {
  readonly gives: Gives;
  readonly needs: readonly Needs[];
  readonly run: (document: Document<Needs>) => Layers[Gives];
}

/** The mention at `[start, end)` of `body`. Throws RangeError on offsets outside the text. */
export function mentionAt(body: string, start: number, end: number): Mention {
  if (!(start >= 0 && start <= end && end <= body.length)) {
    throw new RangeError(`span [${start}, ${end}) lies outside a text of ${body.length} code units`);
  }
  return { start, end, text: body.slice(start, end) };
}
