import { isNamed } from '../../src/quotes/voices/nameless.js';
import { UNJUDGED } from '../../src/stance/codebook.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import { cutText } from '../writers/safe-cell.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import type { TellingQuote } from '../writers/telling-quotes.js';
import { type Html, html, NOTHING } from './html.js';
import { positionBar, positionLabel } from './position-marks.js';
import type { ReportFrame } from './report-frame.js';
import { speakerLine } from './speaker-line.js';
import { type SpreadRow, sum } from './spread.js';
import { count, line } from './wording.js';

const TELLING_CHARACTERS = 280;
/** Rows of the tables of speakers and outlets: one page of paper. */
const MOST_ROWS = 20;

/** Title, question and the figures of the run. */
export function masthead(frame: ReportFrame, totals: CorpusTotals, speakers: readonly SpeakerTotal[]): Html {
  const { words, lang, positions } = frame;
  const { facts } = words;
  const { failed, skipped } = totals.missing;
  const unknown = totals.quotesBySpeakerKind.unknown;
  const known = speakers.filter(isNamed).length;
  const period =
    totals.firstDate === totals.lastDate ? totals.firstDate : `${totals.firstDate} – ${totals.lastDate}`;
  return html`<header class="top">
<p class="eyebrow">${words.eyebrow}</p>
<h1>${positions.codebook.title[lang]}</h1>
<p class="question" lang="ko">${positions.codebook.question}</p>
<dl class="facts">
${fact(facts.articles, count(totals.articles), facts.outlets(count(totals.outlets.size)))}
${fact(facts.quotes, count(totals.quotes), facts.directIndirect(count(totals.directQuotes), count(totals.quotes - totals.directQuotes)))}
${fact(facts.speakers, count(known), facts.unknown(count(unknown)))}
${fact(facts.missing, count(failed + skipped), facts.failedSkipped(count(failed), count(skipped)))}
</dl>
<p class="caption">${facts.period} ${period === '' ? facts.noDate : period}</p>
</header>
`;
}

function fact(name: string, figure: string, detail: string): Html {
  return html`<div><dt>${name}</dt><dd><b class="figure">${figure}</b> <span class="soft">${detail}</span></dd></div>`;
}

/** Quotes and articles by position. */
export function positionsSection(frame: ReportFrame, totals: CorpusTotals): Html {
  const { words, positions } = frame;
  const most = Math.max(1, ...totals.quotesByPosition);
  const rows = totals.shownPositions().map((position) => {
    const index = positions.indexOf(position);
    const quotes = totals.quotesByPosition[index] ?? 0;
    const alone = positions.ids.map((_, other) => (other === index ? quotes : 0));
    return html`<tr><th scope="row">${positionLabel(frame, position)}</th><td class="wide">${positionBar(frame, alone, most)}</td>
<td class="number">${count(quotes)}</td><td class="number">${count(totals.articlesByPosition[index] ?? 0)}</td></tr>
`;
  });
  return html`<section aria-labelledby="summary-positions"><h2 id="summary-positions">${words.positions}</h2>
<table class="positions"><thead><tr><th scope="col">${words.position}</th><td class="wide"></td>
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${rows}</tbody></table></section>
`;
}

/** For each position the statement that shows it best. */
export function tellingSection(frame: ReportFrame, telling: readonly TellingQuote[]): Html {
  if (telling.length === 0) return NOTHING;
  const items = telling.map(({ position, text, speaker, outlet, date }) => {
    return html`<figure class="telling"><figcaption>${positionLabel(frame, position)}</figcaption>
<blockquote class="direct" lang="ko">${cutText(text, TELLING_CHARACTERS)}</blockquote>
<p>${speakerLine(speaker, frame)}</p><p class="soft" lang="ko">${outlet} ${date}</p></figure>
`;
  });
  return html`<section aria-labelledby="summary-telling"><h2 id="summary-telling">${frame.words.telling}</h2><div class="tellings">${items}</div></section>
`;
}

/** The named speakers who speak most on the issue. */
export function speakersSection(frame: ReportFrame, speakers: readonly SpeakerTotal[]): Html {
  const named = speakers.filter(isNamed);
  const rows = named.slice(0, MOST_ROWS).map((speaker) => ({
    name: speakerLine(speaker, frame),
    byPosition: speaker.byPosition,
    articles: speaker.articles,
  }));
  const { words } = frame;
  return spreadTable(frame, 'speakers', words.speakers, words.facts.speakers, rows, named.length);
}

/** `outlets` in the order of `Spread.outlets`. */
export function outletsSection(frame: ReportFrame, outlets: readonly SpreadRow[]): Html {
  const named = outlets.filter(({ name }) => name !== '');
  const rows = named.slice(0, MOST_ROWS).map(({ name, byPosition, articles }) => ({
    name: html`<span lang="ko">${line(name)}</span>`,
    byPosition,
    articles,
  }));
  const { words } = frame;
  return spreadTable(frame, 'outlets', words.outlets, words.outlet, rows, named.length);
}

interface NamedRow {
  readonly name: Html;
  readonly byPosition: readonly number[];
  readonly articles: number;
}

function spreadTable(
  frame: ReportFrame,
  id: string,
  heading: string,
  who: string,
  rows: readonly NamedRow[],
  total: number,
): Html {
  if (rows.length === 0) return NOTHING;
  const { words, positions } = frame;
  const onIssue = ({ byPosition }: NamedRow) => byPosition.slice(0, positions.sides + 1);
  const full = Math.max(1, ...rows.map((row) => sum(onIssue(row))));
  const shown = positions.ids.slice(0, positions.sides + 1);
  const heads = shown.map(
    (position) => html`<th scope="col" class="number">${positionLabel(frame, position)}</th>`,
  );
  const lines = rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.name}</th><td class="wide">${positionBar(frame, onIssue(row), full)}</td>
${onIssue(row).map(figure)}${figure(sum(row.byPosition))}${figure(row.articles)}</tr>
`,
  );
  const partial =
    total > rows.length
      ? html`<p class="caption">${words.first(count(rows.length), count(total))}</p>`
      : NOTHING;
  return html`<section aria-labelledby="summary-${id}"><h2 id="summary-${id}">${heading}</h2>
<div class="scroll" role="region" aria-labelledby="summary-${id}" tabindex="0"><table class="spread">
<thead><tr><th scope="col">${who}</th><th scope="col" class="wide">${words.bar}</th>${heads}
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${lines}</tbody></table></div>${partial}</section>
`;
}

function figure(number: number): Html {
  return html`<td class="number${number === 0 ? ' zero' : ''}">${count(number)}</td>`;
}

/** What is not known, and what is not there. */
export function missingSection({ words }: ReportFrame, totals: CorpusTotals): Html {
  const { missing } = words;
  const unknown = totals.quotesBySpeakerKind.unknown;
  const unjudged = totals.quotesByPosition[totals.positions.indexOf(UNJUDGED)] ?? 0;
  const { failed, skipped } = totals.missing;
  const lines = [
    ...(totals.quotesToReview > 0 ? [missing.review(count(totals.quotesToReview))] : []),
    ...(unknown > 0 ? [missing.unknown(count(unknown), count(totals.quotes))] : []),
    ...(unjudged > 0 ? [missing.unjudged(count(unjudged))] : []),
    failed + skipped === 0
      ? missing.complete
      : `${words.facts.missing}: ${words.facts.failedSkipped(count(failed), count(skipped))}`,
  ];
  return html`<section aria-labelledby="summary-missing"><h2 id="summary-missing">${missing.heading}</h2>
<ul>${lines.map((text) => html`<li>${text}</li>`)}</ul></section>
`;
}
