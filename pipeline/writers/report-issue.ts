/** Text in the reader's language: one text for all, or one for each. */
export type Wording = string | { readonly ko: string; readonly en: string };
export type ReportLanguage = 'ko' | 'en';

/** What the reports need to know of a codebook. */
export interface ReportIssue {
  readonly id: string;
  readonly title: Wording;
  readonly question: Wording;
  readonly positions: readonly { readonly id: string; readonly label: Wording }[];
}

export function inLanguage(wording: Wording, language: ReportLanguage): string {
  return typeof wording === 'string' ? wording : wording[language];
}
