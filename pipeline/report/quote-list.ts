import type { AnalysedDocument } from '../../src/document.js';
import { type JudgedQuote, positionOf, scoreOf } from '../writers/judged-quotes.js';
import { articleLink } from './article-link.js';
import { type Html, html, NOTHING } from './html.js';
import { colourOf, positionChip } from './position-marks.js';
import { quoteInContext } from './quote-context.js';
import { partialNote, type ReportFrame, rankOf } from './report-frame.js';
import { Shortlist } from './shortlist.js';
import { speakerLine } from './speaker-line.js';
import { line } from './wording.js';

const EVIDENCE_SHOWN = 4;

/** The quotes of the page, gathered while the articles pass. */
export class QuoteList {
  readonly #cards: Shortlist<Html>;

  constructor(
    readonly frame: ReportFrame,
    limit: number,
  ) {
    this.#cards = new Shortlist(limit);
  }

  add(document: AnalysedDocument, quotes: readonly JudgedQuote[]): void {
    for (const judged of quotes) {
      this.#cards.offer(rankOf(this.frame, positionOf(judged.stance)), () => this.#card(document, judged));
    }
  }

  /** The section of the page, piece by piece. */
  *section(): Generator<Html> {
    const { words } = this.frame;
    const { kept, offered } = this.#cards;
    yield html`<section aria-labelledby="quotes-h"><h2 id="quotes-h">${words.quotesList.heading}</h2>
<p class="caption">${offered === 0 ? words.quotesList.none : words.quotesList.caption}</p>
${partialNote(this.frame, kept, offered, 'quotes.csv')}<ol class="quotes" data-list="quotes">
`;
    yield* this.#cards;
    yield html`</ol><p class="none" hidden>${words.filter.none}</p></section>
`;
  }

  #card(document: AnalysedDocument, { quote, stance }: JudgedQuote): Html {
    const { frame } = this;
    const position = positionOf(stance);
    const indirect =
      quote.type === 'indirect'
        ? html` <span class="tag">${frame.words.quotesList.indirect}</span>`
        : NOTHING;
    return html`<li class="quote ${colourOf(frame, position)}" data-position="${position}">
<p class="who">${speakerLine(quote.speaker, frame)}${indirect}${positionChip(frame, position, scoreOf(stance))}</p>
<blockquote lang="ko">${quoteInContext(document.body, document.sentences, quote, stance)}</blockquote>
${this.#evidence(stance?.evidence ?? [])}<p class="source" lang="ko">${sourceLine(document)}</p>
</li>
`;
  }

  #evidence(evidence: readonly { readonly text: string; readonly why: string }[]): Html {
    if (evidence.length === 0) return NOTHING;
    const items = evidence.slice(0, EVIDENCE_SHOWN).map(({ text, why }) => {
      const reason = why === '' ? NOTHING : html` <span>${line(why)}</span>`;
      return html`<li><q>${line(text)}</q>${reason}</li>`;
    });
    return html`<div class="evidence"><b>${this.frame.words.quotesList.evidence}</b><ul>${items}</ul></div>
`;
  }
}

function sourceLine(document: AnalysedDocument): Html {
  const { outlet, date } = document;
  const cite = html`<cite>${articleLink(document)}</cite>`;
  const where = outlet === '' ? NOTHING : html` <span>${line(outlet)}</span>`;
  const when = date === '' ? NOTHING : html` <time datetime="${date}">${date}</time>`;
  return html`${cite}${where}${when}`;
}
