import type { AnalysedDocument } from '../../src/document.js';
import { articleStance, positionOf, scoreOf } from '../writers/judged-quotes.js';
import { articleLink } from './article-link.js';
import { type Html, html } from './html.js';
import { positionChip } from './position-marks.js';
import { partialNote, type ReportFrame, rankOf } from './report-frame.js';
import { Shortlist } from './shortlist.js';
import { count, line } from './wording.js';

/** The articles of the page, gathered while they pass. */
export class ArticleList {
  readonly #rows: Shortlist<Html>;

  constructor(
    readonly frame: ReportFrame,
    limit: number,
  ) {
    this.#rows = new Shortlist(limit);
  }

  add(document: AnalysedDocument): void {
    const stance = articleStance(document);
    const position = positionOf(stance);
    this.#rows.offer(
      rankOf(this.frame, position),
      () => html`<tr data-position="${position}">
<th scope="row" lang="ko">${articleLink(document)}</th>
<td lang="ko">${line(document.outlet)}</td><td class="date">${document.date}</td>
<td class="number">${count(document.quotes.length)}</td><td>${positionChip(this.frame, position, scoreOf(stance))}</td></tr>
`,
    );
  }

  /** The section of the page, piece by piece. */
  *section(): Generator<Html> {
    const { articlesTable, facts, filter } = this.frame.words;
    const { kept, offered } = this.#rows;
    yield html`<section aria-labelledby="articles-h"><h2 id="articles-h">${articlesTable.heading}</h2>
${partialNote(this.frame, kept, offered, 'articles.csv')}<div class="scroll" role="region" aria-labelledby="articles-h" tabindex="0">
<table class="articles"><caption>${articlesTable.caption}</caption>
<thead><tr><th scope="col">${articlesTable.title}</th><th scope="col">${articlesTable.outlet}</th><th scope="col">${articlesTable.date}</th>
<th scope="col" class="number">${facts.quotes}</th><th scope="col">${articlesTable.position}</th></tr></thead>
<tbody data-list="articles">
`;
    yield* this.#rows;
    yield html`</tbody></table></div><p class="none" hidden>${filter.none}</p></section>
`;
  }
}
