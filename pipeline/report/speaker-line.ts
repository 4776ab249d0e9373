import type { Speaker } from '../../src/document.js';
import { type Html, html, NOTHING } from './html.js';
import type { ReportFrame } from './report-frame.js';
import { affiliation, kindLabel, line } from './wording.js';

/** Name, organisation and title; the kind where it is no person. */
export function speakerLine(
  speaker: Pick<Speaker, 'name' | 'kind' | 'title' | 'org'>,
  { lang }: ReportFrame,
): Html {
  const kind = kindLabel(speaker.kind, lang);
  if (speaker.kind === 'unknown') return html`<span class="unknown">${kind}</span>`;
  const detail = affiliation(speaker);
  return html`<b lang="ko">${line(speaker.name)}</b>${
    detail === '' ? NOTHING : html` <span class="of" lang="ko">${line(detail)}</span>`
  }${kind === '' ? NOTHING : html` <span class="tag">${kind}</span>`}`;
}
