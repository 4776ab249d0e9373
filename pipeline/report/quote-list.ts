import type { AnalysedDocument, Speaker } from '../../src/document.js';
import { UNJUDGED } from '../../src/stance/codebook.js';
import { type JudgedQuote, positionOf } from '../writers/judged-quotes.js';
import { cutText } from '../writers/safe-cell.js';
import { type Html, html, NOTHING, webLink } from './html.js';
import { colourOf, positionChip } from './position-marks.js';
import { quoteInContext } from './quote-context.js';
import { partialNote, type ReportFrame, rankOf } from './report-frame.js';
import { Shortlist } from './shortlist.js';
import { affiliation, kindLabel } from './wording.js';

const EVIDENCE_SHOWN = 4;
/** Of a headline, a name or a piece of evidence; longer ones are cut to keep the page small. */
const LINE_CHARACTERS = 160;

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
    const score = stance === null || position === UNJUDGED ? null : stance.score;
    const indirect =
      quote.type === 'indirect'
        ? html` <span class="tag">${frame.words.quotesList.indirect}</span>`
        : NOTHING;
    return html`<li class="quote ${colourOf(frame, position)}" data-position="${position}">
<p class="who">${speakerLine(quote.speaker, frame)}${indirect}${positionChip(frame, position, score)}</p>
<blockquote lang="ko">${quoteInContext(document.body, document.sentences, quote, stance)}</blockquote>
${this.#evidence(stance?.evidence ?? [])}<p class="source" lang="ko">${sourceLine(document)}</p>
</li>
`;
  }

  #evidence(evidence: readonly { readonly text: string; readonly why: string }[]): Html {
    if (evidence.length === 0) return NOTHING;
    const items = evidence.slice(0, EVIDENCE_SHOWN).map(({ text, why }) => {
      const reason = why === '' ? NOTHING : html` <span>${cutText(why, LINE_CHARACTERS)}</span>`;
      return html`<li><q>${cutText(text, LINE_CHARACTERS)}</q>${reason}</li>`;
    });
    return html`<div class="evidence"><b>${this.frame.words.quotesList.evidence}</b><ul>${items}</ul></div>
`;
  }
}

/** Name, organisation and title; the kind where it is no person. */
export function speakerLine(
  speaker: Pick<Speaker, 'name' | 'kind' | 'title' | 'org'>,
  { lang }: ReportFrame,
): Html {
  const kind = kindLabel(speaker.kind, lang);
  if (speaker.kind === 'unknown') return html`<span class="unknown">${kind}</span>`;
  const detail = affiliation(speaker);
  return html`<b lang="ko">${cutText(speaker.name, LINE_CHARACTERS)}</b>${
    detail === '' ? NOTHING : html` <span class="of" lang="ko">${cutText(detail, LINE_CHARACTERS)}</span>`
  }${kind === '' ? NOTHING : html` <span class="tag">${kind}</span>`}`;
}

function sourceLine({ title, url, outlet, date }: AnalysedDocument): Html {
  const cite = html`<cite>${webLink(url, html`${cutText(title, LINE_CHARACTERS)}`)}</cite>`;
  const where = outlet === '' ? NOTHING : html` <span>${cutText(outlet, LINE_CHARACTERS)}</span>`;
  const when = date === '' ? NOTHING : html` <time datetime="${date}">${date}</time>`;
  return html`${cite}${where}${when}`;
}
