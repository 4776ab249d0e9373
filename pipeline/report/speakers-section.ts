import type { CorpusTotals } from '../writers/corpus-totals.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import { type Html, html } from './html.js';
import { onIssue, positionBar, positionLabel } from './position-marks.js';
import { speakerLine } from './quote-list.js';
import { partialNote, type ReportFrame } from './report-frame.js';
import { count } from './wording.js';

/** Speakers by position; the unknown, who are not one person, in the foot. */
export function speakersSection(
  frame: ReportFrame,
  totals: CorpusTotals,
  speakers: readonly SpeakerTotal[],
  limit: number,
): Html {
  const { words, positions } = frame;
  const known = speakers.filter((speaker) => speaker.kind !== 'unknown');
  const listed = known.slice(0, limit);
  const most = Math.max(1, ...listed.map((speaker) => sum(onIssue(frame, speaker.byPosition))));
  const shown = positions.ids.map(
    (_, index) => index <= positions.sides + 1 || (totals.quotesByPosition[index] ?? 0) > 0,
  );
  const heads = positions.ids.flatMap((position, index) =>
    shown[index] ? [html`<th scope="col" class="number">${positionLabel(frame, position)}</th>`] : [],
  );
  const numbers = (counts: readonly number[]) =>
    counts.flatMap((number, index) =>
      shown[index] ? [html`<td class="number${number === 0 ? ' zero' : ''}">${count(number)}</td>`] : [],
    );
  const rows = listed.map(
    (
      speaker,
    ) => html`<tr data-position="${speaker.leaning}"><th scope="row">${speakerLine(speaker, frame)}</th>
<td class="wide">${positionBar(frame, onIssue(frame, speaker.byPosition), most)}</td>${numbers(speaker.byPosition)}
<td class="number">${count(speaker.quotes)}</td><td class="number">${count(speaker.articles)}</td></tr>
`,
  );
  const unknown = speakers
    .filter((speaker) => speaker.kind === 'unknown')
    .map(
      (
        speaker,
      ) => html`<tr><th scope="row" colspan="2">${words.speakersTable.unknown}</th>${numbers(speaker.byPosition)}
<td class="number">${count(speaker.quotes)}</td><td class="number">${count(speaker.articles)}</td></tr>
`,
    );
  return html`<section aria-labelledby="speakers-h"><h2 id="speakers-h">${words.speakersTable.heading}</h2>
${partialNote(frame, listed.length, known.length, 'speakers.csv')}<div class="scroll" role="region" aria-labelledby="speakers-h" tabindex="0">
<table class="speakers" data-list="speakers"><caption>${words.speakersTable.caption}</caption>
<thead><tr><th scope="col">${words.facts.speakers}</th><th scope="col">${words.positions.bar}</th>${heads}
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot>${unknown}<tr><th scope="row" colspan="2">${words.speakersTable.total}</th>${numbers(totals.quotesByPosition)}
<td class="number">${count(totals.quotes)}</td><td class="number">${count(totals.articlesWithQuotes)}</td></tr></tfoot></table></div>
<p class="none" hidden>${words.filter.none}</p></section>
`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
