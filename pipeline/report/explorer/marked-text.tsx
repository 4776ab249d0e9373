import type { ComponentChildren } from 'preact';
import type { Stretch } from './article-texts.js';
import type { Span } from './corpus.js';

export const MARKS = ['said', 'by', 'cue', 'evidence', 'name'] as const;
export type MarkName = (typeof MARKS)[number];

/** A stretch of the body that means something. */
export interface Mark extends Span {
  readonly name: MarkName;
  /** Shown when the pointer rests on it. */
  readonly hint?: string;
  /** Quotes: where a link goes to. */
  readonly id?: string;
  /** Quotes: the class of the position. */
  readonly colour?: string;
}

interface MarkedTextProps {
  readonly stretch: Stretch;
  readonly marks: readonly Mark[];
  /** Id of the quote that is pointed to. */
  readonly at: string;
}

/** Paragraphs with marks. Pieces are flat, not nested: marks may overlap in any way. */
export function MarkedText({ stretch, marks, at }: MarkedTextProps) {
  const { start, end, text } = stretch;
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  const begun = new Set<string>();
  return (
    <>
      {paragraphs(stretch).map((paragraph) => (
        <p key={paragraph.start} lang="ko">
          {pieces(paragraph, own).map((piece) => (
            <Piece
              key={piece.start}
              text={text.slice(piece.start - start, piece.end - start)}
              marks={piece.marks}
              at={at}
              begun={begun}
            />
          ))}
        </p>
      ))}
    </>
  );
}

interface PieceProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly at: string;
  /** Quotes whose first piece has been drawn and carries their id. */
  readonly begun: Set<string>;
}

function Piece({ text, marks, at, begun }: PieceProps): ComponentChildren {
  if (marks.length === 0) return text;
  const said = marks.find(({ name }) => name === 'said');
  const names = new Set(marks.map(({ name }) => `m-${name}`));
  const hint = marks.flatMap(({ hint }) => (hint === undefined ? [] : [hint])).join(' · ');
  let id: string | undefined;
  if (said?.id !== undefined && !begun.has(said.id)) {
    begun.add(said.id);
    id = `quote-${said.id}`;
  }
  const classes = [...names, said?.colour ?? '', said?.id !== undefined && said.id === at ? 'here' : ''];
  const properties = {
    class: classes.filter(Boolean).join(' '),
    ...(id === undefined ? {} : { id, tabIndex: -1 }),
    ...(hint === '' ? {} : { title: hint }),
  };
  return names.has('m-evidence') ? <mark {...properties}>{text}</mark> : <span {...properties}>{text}</span>;
}

function paragraphs({ start, text }: Stretch): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r]+/gu)) {
    if (line.trim() !== '') spans.push({ start: start + index, end: start + index + line.length });
  }
  return spans;
}

interface MarkedPiece extends Span {
  readonly marks: readonly Mark[];
}

function pieces({ start, end }: Span, marks: readonly Mark[]): MarkedPiece[] {
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of own) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    return { start: from, end: to, marks: own.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}
