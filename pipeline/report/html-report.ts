import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnalysedDocument } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';
import { PACKAGE_ROOT, VERSION } from '../package-root.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import type { DoubtedQuote } from '../writers/doubted-quotes.js';
import type { SpeakerTotal } from '../writers/speaker-totals.js';
import type { TellingQuote } from '../writers/telling-quotes.js';
import { type Picture, pictures } from './charts/pictures.js';
import { timelineMarkup } from './charts/timeline-picture.js';
import { Html, html, NOTHING } from './html.js';
import { CorpusPack, type Joins } from './pack/corpus-pack.js';
import { type PageSection, pageSections } from './page-sections.js';
import type { ReportFrame } from './report-frame.js';
import { Spread } from './spread.js';
import {
  masthead,
  missingSection,
  outletsSection,
  positionsSection,
  speakersSection,
  tellingSection,
} from './summary-sections.js';

/** What the data of the page may take: script, style and summary make up the rest of twelve megabytes. */
const DATA_BYTES = 11_800_000;
const TIMELINE = { left: 44, top: 8, width: 912, height: 200, labelWidth: 84 };

/**
 * report.html: one file that needs no network, gathered while the articles pass. The summary stands in it for readers
 * without a script and for paper; the explorer (`explorer/`) unpacks the rest. Memory grows with the file, not with
 * the texts. Nothing of an article becomes markup but through `html`, and the page's own security policy runs no
 * script and no style but those of this project.
 */
export class HtmlReport {
  readonly #spread: Spread;
  readonly #pack: CorpusPack;

  /** `dataBytes` bounds what article texts may take. */
  constructor(
    readonly frame: ReportFrame,
    readonly minScore: number,
    readonly dataBytes: number = DATA_BYTES,
  ) {
    this.#spread = new Spread(frame.positions);
    this.#pack = new CorpusPack(frame.positions, (dataBytes * 3) / 4);
  }

  /** `document` with its positions as they are told, under its short key. */
  add(document: AnalysedDocument, key: string, quotes: readonly DoubtedQuote[]): void {
    this.#spread.add(document, quotes);
    this.#pack.add(document, key, quotes);
  }

  enter(entry: LedgerEntry): void {
    this.#pack.enter(entry);
  }

  /** The page, piece by piece; once. */
  *page(totals: CorpusTotals, telling: readonly TellingQuote[], joins: Joins): Generator<Html> {
    const { frame } = this;
    const { words, positions, labels, lang } = frame;
    const script = builtFile('main.js');
    const style = builtFile('style.css');
    yield head(frame, script, style);
    yield html`<div class="summary">
<p class="notice needs-script">${words.needsScript}</p>
`;
    yield masthead(frame, totals, joins.speakers);
    yield html`<main>
${positionsSection(frame, totals)}${this.#timeline()}${tellingSection(frame, telling)}`;
    yield speakersSection(frame, joins.speakers);
    yield outletsSection(frame, this.#spread.outlets());
    yield html`${missingSection(frame, totals)}</main>
<footer><p>${words.colophon}</p></footer>
</div>
<div id="explorer"><p class="opening" role="status">${words.opening}</p></div>
`;
    this.#pack.join(joins);
    const { id, title, question } = positions.codebook;
    const told = {
      version: VERSION,
      issue: { id, title: title[lang], question },
      positions: positions.ids.map((position, index) => ({ id: position, label: labels[index] ?? position })),
      sides: positions.sides,
      minScore: this.minScore,
    };
    const { tables, chunks } = pageSections(this.#pack, told, this.dataBytes);
    for (const section of tables) yield dataElement(section);
    // the script begins while the browser still reads the texts
    yield html`<script>${new Html(script)}</script>
`;
    for (const section of chunks) yield dataElement(section);
    yield html`</body>
</html>
`;
  }

  /** Pictures of the same run, to be put on slides. */
  pictures(totals: CorpusTotals, speakers: readonly SpeakerTotal[]): Picture[] {
    return pictures(this.frame, totals, speakers, this.#spread.days(), this.#spread.outlets());
  }

  #timeline(): Html {
    const { words } = this.frame;
    const markup = timelineMarkup(this.frame, this.#spread.days(), TIMELINE);
    if (markup === NOTHING) return NOTHING;
    return html`<section aria-labelledby="summary-timeline"><h2 id="summary-timeline">${words.timeline}</h2>
<p class="caption">${words.counted}</p>
<svg class="timeline" viewBox="0 0 960 240" role="img" aria-labelledby="summary-timeline">${markup}</svg></section>
`;
  }
}

/** A script element that no browser runs. */
function dataElement({ id, bytes }: PageSection): Html {
  const text = Buffer.from(bytes).toString('base64');
  return html`<script type="application/octet-stream" id="${id}">${new Html(text)}</script>
`;
}

function head({ lang, words, positions }: ReportFrame, script: string, style: string): Html {
  const policy = [
    "default-src 'none'",
    `script-src '${hashSource(script)}'`,
    `style-src '${hashSource(style)}'`,
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
<style>${new Html(style)}</style>
</head>
<body>
`;
}

/** A part of the explorer as `npm run build:explorer` leaves it. */
function builtFile(name: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, 'dist', 'explorer', name), 'utf8').trim();
}

/** How a security policy names an inline script or style. */
function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
