import { type Html, html } from './html.js';
import type { ReportFrame } from './report-frame.js';

/** Colours of the style; a codebook with more positions begins again with the first. */
const COLOURS = 6;

/** The class that colours a position. */
export function colourOf({ positions }: ReportFrame, position: string): string {
  const index = positions.indexOf(position);
  return index < positions.sides ? `p${index % COLOURS}` : position;
}

/** A dot and the label, for legends. */
export function positionLabel(frame: ReportFrame, position: string): Html {
  const label = frame.labels[frame.positions.indexOf(position)] ?? position;
  return html`<span class="dot ${colourOf(frame, position)}" aria-hidden="true"></span>${label}`;
}

/**
 * Stacked bar of counts in the order of `Positions.ids`, as long as its sum is of `full`. Drawn with
 * attributes alone, as the page's policy forbids style attributes. The figures beside it say the same in words.
 */
export function positionBar(frame: ReportFrame, counts: readonly number[], full: number): Html {
  let x = 0;
  const parts: Html[] = [];
  counts.forEach((number, index) => {
    const position = frame.positions.ids[index];
    if (number === 0 || position === undefined) return;
    const width = (100 * number) / full;
    parts.push(
      html`<rect class="${colourOf(frame, position)}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`,
    );
    x += width;
  });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
