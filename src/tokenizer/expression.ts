/** The expression column of mecab-ko-dic: what a compound or contraction is made of. */

export interface ExpressionPart {
  readonly form: string;
  readonly tag: string;
  /** `*`: none. */
  readonly semantic: string;
}

/** `가/NNG/*+나/NNG/*` in parts; none for `*`. A `+` or `/` of the form itself is kept. */
export function expressionParts(expression: string): ExpressionPart[] {
  const parts = expression.matchAll(/(.+?)\/([A-Z][A-Z-]*)\/([^+]*)(?:\+|$)/g);
  return Array.from(parts, ([, form = '', tag = '', semantic = '']) => ({ form, tag, semantic }));
}

/** Tags of words that are conjugated; their dictionary form ends in 다. */
const PREDICATES = new Set(['VV', 'VA', 'VX', 'VCP', 'VCN', 'XSV', 'XSA']);

/**
 * The dictionary form of a morpheme: of a predicate, its stem (the first part, where it is contracted with its
 * ending) and 다; of anything else, the surface.
 */
export function dictionaryForm(surface: string, tag: string, expression: string): string {
  const [first] = expressionParts(expression);
  const stem = tag.includes('+') && first !== undefined ? first : { form: surface, tag };
  return PREDICATES.has(stem.tag) ? `${stem.form}다` : surface;
}
