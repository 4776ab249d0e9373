import { isNamed } from '../../src/quotes/voices/nameless.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import { cutText } from '../writers/safe-cell.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import type { TellingQuote } from '../writers/telling-quotes.js';
import { type Html, html, NOTHING } from './html.js';
import { positionBar, positionLabel } from './position-marks.js';
import type { ReportFrame } from './report-frame.js';
import { speakerLine } from './speaker-line.js';
import { count } from './wording.js';

const TELLING_CHARACTERS = 280;

/** Title, question and the figures of the run. */
export function masthead(frame: ReportFrame, totals: CorpusTotals, speakers: readonly SpeakerTotal[]): Html {
  const { words, lang, positions } = frame;
  const { facts } = words;
  const { failed, skipped } = totals.missing;
  const unknown = totals.quotesBySpeakerKind.unknown;
  const known = speakers.filter(isNamed).length;
  const period =
    totals.firstDate === totals.lastDate ? totals.firstDate : `${totals.firstDate} – ${totals.lastDate}`;
  return html`<header>
<p class="eyebrow">${words.eyebrow}</p>
<h1>${positions.codebook.title[lang]}</h1>
<p class="question" lang="ko">${positions.codebook.question}</p>
<dl class="facts">
${fact(facts.articles, count(totals.articles), facts.outlets(count(totals.outlets.size)))}
${fact(facts.quotes, count(totals.quotes), facts.directIndirect(count(totals.directQuotes), count(totals.quotes - totals.directQuotes)))}
${fact(facts.speakers, count(known), facts.unknown(count(unknown)))}
${fact(facts.missing, count(failed + skipped), facts.failedSkipped(count(failed), count(skipped)))}
</dl>
<p class="period">${facts.period} ${period === '' ? facts.noDate : period}</p>
</header>
`;
}

function fact(name: string, figure: string, detail: string): Html {
  return html`<div><dt>${name}</dt><dd><b>${figure}</b> <span>${detail}</span></dd></div>`;
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
  return html`<section aria-labelledby="positions-h"><h2 id="positions-h">${words.positions.heading}</h2>
<table class="positions"><caption>${words.positions.caption}</caption>
<thead><tr><th scope="col">${words.articlesTable.position}</th><th scope="col">${words.positions.bar}</th>
<th scope="col" class="number">${words.facts.quotes}</th><th scope="col" class="number">${words.facts.articles}</th></tr></thead>
<tbody>${rows}</tbody></table></section>
`;
}

/** For each position the statement that shows it best. */
export function tellingSection(frame: ReportFrame, telling: readonly TellingQuote[]): Html {
  if (telling.length === 0) return NOTHING;
  const items = telling.map(({ position, text, speaker, outlet, date }) => {
    return html`<figure class="telling"><figcaption>${positionLabel(frame, position)}</figcaption>
<blockquote lang="ko">${cutText(text, TELLING_CHARACTERS)}</blockquote>
<p>${speakerLine(speaker, frame)}</p><p class="source" lang="ko">${outlet} ${date}</p></figure>
`;
  });
  return html`<section aria-labelledby="telling-h"><h2 id="telling-h">${frame.words.telling}</h2><div class="tellings">${items}</div></section>
`;
}
