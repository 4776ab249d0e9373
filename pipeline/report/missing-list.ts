import { UNJUDGED } from '../../src/stance/codebook.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { CorpusTotals } from '../writers/corpus-totals.js';
import { cutText } from '../writers/safe-cell.js';
import { type Html, html, NOTHING } from './html.js';
import { partialNote, type ReportFrame } from './report-frame.js';
import { Shortlist } from './shortlist.js';
import { count } from './wording.js';

const MESSAGE_CHARACTERS = 400;

/** The documents that are missing from the reports: those that failed before those left out on purpose. */
export class MissingList {
  readonly #rows: Shortlist<Html>;

  constructor(
    readonly frame: ReportFrame,
    limit: number,
  ) {
    this.#rows = new Shortlist(limit);
  }

  enter({ fate, message }: LedgerEntry): void {
    this.#rows.offer(
      fate === 'failed' ? 0 : 1,
      () => html`<tr><th scope="row">${this.frame.words.missingTable.fates[fate]}</th><td>${cutText(message, MESSAGE_CHARACTERS)}</td></tr>
`,
    );
  }

  /** The section of the page, piece by piece: what is not known, then what is not there. */
  *section(totals: CorpusTotals): Generator<Html> {
    const { missingTable } = this.frame.words;
    const { kept, offered } = this.#rows;
    const unknown = totals.quotesBySpeakerKind.unknown;
    const unjudged = totals.quotesByPosition[totals.positions.indexOf(UNJUDGED)] ?? 0;
    yield html`<section aria-labelledby="missing-h"><h2 id="missing-h">${missingTable.heading}</h2>
<ul>${unknown > 0 ? html`<li>${missingTable.unknown(count(unknown), count(totals.quotes))}</li>` : NOTHING}
${unjudged > 0 ? html`<li>${missingTable.unjudged(count(unjudged))}</li>` : NOTHING}
${offered === 0 ? html`<li>${missingTable.complete}</li>` : NOTHING}</ul>
`;
    if (offered > 0) {
      yield html`${partialNote(this.frame, kept, offered, 'errors.csv')}<table class="missing"><caption>${missingTable.caption}</caption>
<thead><tr><th scope="col">${missingTable.fate}</th><th scope="col">${missingTable.reason}</th></tr></thead><tbody>
`;
      yield* this.#rows;
      yield html`</tbody></table>
`;
    }
    yield html`</section>
`;
  }
}
