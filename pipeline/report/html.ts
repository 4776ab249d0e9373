/** Markup that is safe to put into a page: made by `html`, or a constant of this project. */
export class Html {
  constructor(readonly markup: string) {}
}

type Insertion = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * html`<td>${text}</td>`: text is escaped for element content and for attributes in double quotes; pieces of
 * Html stand as they are.
 */
export function html(literals: TemplateStringsArray, ...insertions: readonly Insertion[]): Html {
  let markup = literals[0] ?? '';
  insertions.forEach((insertion, index) => {
    if (insertion instanceof Html) markup += insertion.markup;
    else if (typeof insertion === 'object') for (const piece of insertion) markup += piece.markup;
    else markup += escaped(String(insertion));
    markup += literals[index + 1] ?? '';
  });
  return new Html(markup);
}

export const NOTHING = html``;
