import { DOUBTS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';
import { linkTo, useExplorer } from './explorer.js';
import type { Filters, View } from './filters.js';
import { count, percent, WORDS } from './words.js';

/** Colours of the style; a codebook with more positions begins again with the first. */
const COLOURS = 6;

/** The class that colours a position. */
export function colourOf({ head }: Corpus, position: number): string {
  return position < head.sides ? `p${position % COLOURS}` : (head.positions[position]?.id ?? '');
}

export function labelOf({ head }: Corpus, position: number): string {
  return head.positions[position]?.label ?? '';
}

/** A dot and the label. */
export function PositionLabel({ position }: { readonly position: number }) {
  const { corpus } = useExplorer();
  return (
    <>
      <span class={`dot ${colourOf(corpus, position)}`} aria-hidden="true" />
      {labelOf(corpus, position)}
    </>
  );
}

/** `score` as a column has it: one higher than thousandths, 0 where nobody judged. */
export function PositionChip({ position, score }: { readonly position: number; readonly score: number }) {
  return (
    <span class="chip">
      <PositionLabel position={position} />
      {score > 0 && <small> {percent(score - 1)}</small>}
    </span>
  );
}

interface CountLinkProps {
  readonly number: number;
  readonly view: View;
  readonly filters: Filters;
  /** What is counted, for who does not see the table around. */
  readonly label: string;
}

interface TextLinkProps {
  readonly number: number;
  readonly view: View;
  readonly filters: Filters;
  /** The figure in words. */
  readonly text: (number: string) => string;
}

/** A figure in words that leads to what it counts. */
export function TextLink({ number, view, filters, text }: TextLinkProps) {
  const { place } = useExplorer();
  const words = text(count(number));
  if (number === 0) return <>{words}</>;
  return (
    <a class="text-count" href={linkTo(place, view, filters)}>
      {words}
    </a>
  );
}

/** A figure that leads to what it counts; a zero leads nowhere. */
export function CountLink({ number, view, filters, label }: CountLinkProps) {
  const { place } = useExplorer();
  if (number === 0) return <span class="zero">0</span>;
  return (
    <a class="count" href={linkTo(place, view, filters)} aria-label={`${label}: ${count(number)}`}>
      {count(number)}
    </a>
  );
}

interface PositionBarProps {
  /** By position. */
  readonly counts: readonly number[];
  /** What a bar of full length stands for. */
  readonly full: number;
  /** What all that is counted has in common. */
  readonly filters: Filters;
  readonly label: string;
}

/**
 * Stacked bar, each piece a link to its quotes. The figures beside it say the same in words and are reached by the
 * tab key; the pieces are for who points.
 */
export function PositionBar({ counts, full, filters, label }: PositionBarProps) {
  const { corpus, place } = useExplorer();
  return (
    <span class="bar">
      {counts.map((number, position) => {
        const id = corpus.head.positions[position]?.id ?? '';
        const name = `${label}, ${labelOf(corpus, position)}: ${count(number)}`;
        return (
          number > 0 && (
            <a
              key={id}
              class={`fill ${colourOf(corpus, position)}`}
              href={linkTo(place, 'quotes', { ...filters, position: id })}
              tabIndex={-1}
              title={name}
              style={{ width: `${(100 * number) / full}%` }}
            >
              <span class="hidden">{name}</span>
            </a>
          )
        );
      })}
    </span>
  );
}

/** Counts of those positions that are on the issue. */
export function onIssueOnly({ head }: Corpus, counts: readonly number[]): readonly number[] {
  return counts.slice(0, head.sides + 1);
}

/** Why a person should look at a quote, in words. */
export function doubtsOf(corpus: Corpus, quote: number): string[] {
  const bits = corpus.columns.quoteDoubts[quote] ?? 0;
  return DOUBTS.flatMap((doubt, index) => ((bits & (1 << index)) === 0 ? [] : [WORDS.doubts[doubt]]));
}

/** Which positions deserve a column: `unjudged` only where something is. */
export function shownPositions({ head, columns }: Corpus): number[] {
  const unjudged = head.positions.length - 1;
  const some = columns.quotePosition.includes(unjudged) || columns.articlePosition.includes(unjudged);
  return head.positions.flatMap((_, position) => (position === unjudged && !some ? [] : [position]));
}
