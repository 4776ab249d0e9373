import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import { type Html, html, NOTHING } from './html.js';
import { onIssue, positionBar, positionLabel } from './position-marks.js';
import { partialNote, type ReportFrame } from './report-frame.js';
import { speakerLine } from './speaker-line.js';
import { count } from './wording.js';

/** Named speakers by position; the nameless and the unknown, who are nobody in particular, in the foot. */
export function speakersSection(
  frame: ReportFrame,
  totals: CorpusTotals,
  speakers: readonly SpeakerTotal[],
  limit: number,
): Html {
  const { words } = frame;
  const known = speakers.filter(isNamed);
  const unknown = speakers.filter((speaker) => speaker.kind === 'unknown');
  const nameless = speakers.filter((speaker) => speaker.kind !== 'unknown' && !isNamed(speaker));
  const listed = known.slice(0, limit);
  const bars = listed.map((speaker) => onIssue(frame, speaker.byPosition));
  const full = Math.max(1, ...bars.map(sum));
  const shown = totals.shownPositions();
  const heads = shown.map((id) => html`<th scope="col" class="number">${positionLabel(frame, id)}</th>`);
  const figures = (byPosition: readonly number[], quotes: number, articles: number) => [
    ...shown.map((id) => figure(byPosition[frame.positions.indexOf(id)] ?? 0)),
    figure(quotes),
    figure(articles),
  ];
  const rows = listed.map((speaker, index) => {
    const bar = positionBar(frame, bars[index] ?? [], full);
    return html`<tr data-position="${speaker.leaning}"><th scope="row">${speakerLine(speaker, frame)}</th>
<td class="wide">${bar}</td>${figures(speaker.byPosition, speaker.quotes, speaker.articles)}</tr>
`;
  });
  const foot = (label: string, cells: readonly Html[]) =>
    html`<tr><th scope="row" colspan="2">${label}</th>${cells}</tr>
`;
  /** Nameless speakers are apart by article: their articles add up. */
  const summed = (label: string, rows: readonly SpeakerTotal[]): Html => {
    if (rows.length === 0) return NOTHING;
    const byPosition = totals.positions.ids.map((_, at) => sum(rows.map((row) => row.byPosition[at] ?? 0)));
    return foot(
      label,
      figures(byPosition, sum(rows.map((row) => row.quotes)), sum(rows.map((row) => row.articles))),
    );
  };
  return html`<section aria-labelledby="speakers-h"><h2 id="speakers-h">${words.speakersTable.heading}</h2>
${partialNote(frame, listed.length, known.length, 'speakers.csv')}<div class="scroll" role="region" aria-labelledby="speakers-h" tabindex="0">
<table class="speakers" data-list="speakers"><caption>${words.speakersTable.caption}</caption>
<thead><tr><th scope="col">${words.facts.speakers}</th><th scope="col">${words.positions.bar}</th>${heads}
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot>${summed(words.speakersTable.nameless, nameless)}${summed(words.speakersTable.unknown, unknown)}${foot(words.speakersTable.total, figures(totals.quotesByPosition, totals.quotes, totals.articlesWithQuotes))}</tfoot>
</table></div>
<p class="none" hidden>${words.filter.none}</p></section>
`;
}

function figure(number: number): Html {
  return html`<td class="number${number === 0 ? ' zero' : ''}">${count(number)}</td>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
