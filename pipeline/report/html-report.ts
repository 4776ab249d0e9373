import { createHash } from 'node:crypto';
import type { AnalysedDocument } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import type { JudgedQuote } from '../writers/judged-quotes.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import type { TellingQuote } from '../writers/telling-quotes.js';
import { ArticleList } from './article-list.js';
import { Html, html } from './html.js';
import { MissingList } from './missing-list.js';
import { masthead, positionsSection, tellingSection } from './overview-sections.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import { QuoteList } from './quote-list.js';
import type { ReportFrame } from './report-frame.js';
import { speakersSection } from './speakers-section.js';

/** How much one page holds; what is more is in the tables. */
export interface PageLimits {
  readonly quotes: number;
  readonly articles: number;
  readonly speakers: number;
  readonly missing: number;
}

export const PAGE_LIMITS: PageLimits = { quotes: 2000, articles: 1000, speakers: 300, missing: 200 };

/**
 * report.html: one file that needs no network, gathered while the articles pass. Memory is bounded by
 * `limits`. Nothing of an article reaches the page but through `html`, and the page's own security policy
 * runs no script and no style but those of this project.
 */
export class HtmlReport {
  readonly #quotes: QuoteList;
  readonly #articles: ArticleList;
  readonly #missing: MissingList;

  constructor(
    readonly frame: ReportFrame,
    readonly limits: PageLimits,
  ) {
    this.#quotes = new QuoteList(frame, limits.quotes);
    this.#articles = new ArticleList(frame, limits.articles);
    this.#missing = new MissingList(frame, limits.missing);
  }

  add(document: AnalysedDocument, quotes: readonly JudgedQuote[]): void {
    this.#quotes.add(document, quotes);
    this.#articles.add(document);
  }

  enter(entry: LedgerEntry): void {
    this.#missing.enter(entry);
  }

  /** The page, piece by piece. */
  *page(
    totals: CorpusTotals,
    speakers: readonly SpeakerTotal[],
    telling: readonly TellingQuote[],
  ): Generator<Html> {
    const { frame } = this;
    yield head(frame);
    yield masthead(frame, totals, speakers);
    yield html`<main>
${positionsSection(frame, totals)}${tellingSection(frame, telling)}${toolbar(frame)}`;
    yield speakersSection(frame, totals, speakers, this.limits.speakers);
    yield* this.#quotes.section();
    yield* this.#articles.section();
    yield* this.#missing.section(totals);
    yield html`</main>
<footer><p>${frame.words.colophon}</p></footer>
<script>${new Html(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  }
}

function head({ lang, words, positions }: ReportFrame): Html {
  const policy = [
    "default-src 'none'",
    `script-src '${hashSource(PAGE_SCRIPT)}'`,
    `style-src '${hashSource(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${positions.codebook.title[lang]} · ${words.eyebrow}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
`;
}

/** Hidden until the script, which it needs, shows it. */
function toolbar(frame: ReportFrame): Html {
  const { filter } = frame.words;
  const options = frame.positions.ids.map(
    (id, index) => html`<option value="${id}">${frame.labels[index] ?? id}</option>`,
  );
  return html`<search class="toolbar" aria-label="${filter.label}" hidden>
<label><span>${filter.search}</span><input type="search" id="search" autocomplete="off" spellcheck="false"></label>
<label><span>${filter.position}</span><select id="position"><option value="">${filter.all}</option>${options}</select></label>
<output id="shown" aria-live="polite" data-wording="${filter.shown}"></output>
</search>
`;
}

/** How a security policy names an inline script or style. */
function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
