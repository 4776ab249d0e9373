/** A text in the two languages that nonjo speaks. A language that is missing does not compile. */
export interface LocalText {
  readonly ko: string;
  readonly en: string;
}

export type Language = keyof LocalText;

export const LANGUAGES: readonly Language[] = ['ko', 'en'];

/** What is the same in both: a name, a place, what another program said. */
export function inBoth(text: string): LocalText {
  return { ko: text, en: text };
}

/** `text` behind a place that is the same in both. */
export function behind(place: string, text: LocalText): LocalText {
  return { ko: `${place}${text.ko}`, en: `${place}${text.en}` };
}
