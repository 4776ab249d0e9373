import type { CorpusTotals } from '../writers/corpus-totals.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import { type Html, html } from './html.js';
import { onIssue, positionBar, positionLabel } from './position-marks.js';
import { partialNote, type ReportFrame } from './report-frame.js';
import { speakerLine } from './speaker-line.js';
import { count } from './wording.js';

/** Speakers by position; the unknown, who are not one person, in the foot. */
export function speakersSection(
  frame: ReportFrame,
  totals: CorpusTotals,
  speakers: readonly SpeakerTotal[],
  limit: number,
): Html {
  const { words } = frame;
  const known = speakers.filter((speaker) => speaker.kind !== 'unknown');
  const unknown = speakers.filter((speaker) => speaker.kind === 'unknown');
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
  return html`<section aria-labelledby="speakers-h"><h2 id="speakers-h">${words.speakersTable.heading}</h2>
${partialNote(frame, listed.length, known.length, 'speakers.csv')}<div class="scroll" role="region" aria-labelledby="speakers-h" tabindex="0">
<table class="speakers" data-list="speakers"><caption>${words.speakersTable.caption}</caption>
<thead><tr><th scope="col">${words.facts.speakers}</th><th scope="col">${words.positions.bar}</th>${heads}
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot>${unknown.map((speaker) =>
    foot(words.speakersTable.unknown, figures(speaker.byPosition, speaker.quotes, speaker.articles)),
  )}${foot(words.speakersTable.total, figures(totals.quotesByPosition, totals.quotes, totals.articlesWithQuotes))}</tfoot>
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
