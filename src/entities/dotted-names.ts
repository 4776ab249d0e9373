import { type Candidate, type Reading, TRUST } from './reading.js';

/** Kinds of organisation whose names join what they are about by a dot. */
const JOINING = new Set(['association', 'institution', 'research', 'military', 'government', 'unit']);
/** What stands before the dot, from the beginning of its word on. */
const PARTS = /(?<![가-힣A-Za-z·ㆍ‧])[가-힣A-Za-z]{1,10}(?:[·ㆍ‧][가-힣A-Za-z]{1,10})*[·ㆍ‧]$/;
const LONGEST = 30;
const DOTS = '·ㆍ‧';

/**
 * `spans` (in text order) with the words before a dot that belong to a body's name: 재료·부품연구조합,
 * 동해·남해사령부. Two bodies in a list (가람전자·누리연구소) stay two.
 */
export function withDottedParts(reading: Reading, spans: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const span of spans) {
    const start = span.type === 'OG' ? startOfParts(reading, span, found) : span.start;
    if (start === span.start) {
      found.push(span);
      continue;
    }
    while ((found.at(-1)?.end ?? 0) > start) found.pop();
    found.push({ start, end: span.end, type: 'OG', score: TRUST.strongRule });
  }
  return found;
}

function startOfParts({ body, lexicons }: Reading, span: Candidate, before: readonly Candidate[]): number {
  if (!DOTS.includes(body.charAt(span.start - 1))) return span.start;
  const { organisations, places, names, aliases } = lexicons;
  const text = body.slice(span.start, span.end);
  // 설치·국토교통부: whole without the words before.
  if (organisations.known(text) !== null || aliases.typeOf(text) !== null) return span.start;
  const suffix = organisations.suffix(text.replace(/ .*$/, ''));
  if (suffix === null || !JOINING.has(suffix.kind)) return span.start;
  const match = PARTS.exec(body.slice(Math.max(0, span.start - LONGEST), span.start));
  if (match === null) return span.start;
  const start = span.start - match[0].length;
  for (const part of match[0].slice(0, -1).split(/[·ㆍ‧]/)) {
    const kind = places.kindOf(part);
    if (kind === 'province' || organisations.suffix(part) !== null || organisations.known(part) === 'sure')
      return span.start;
    // 서울시·경기도교육청, 김·박재단: lists.
    if (places.suffix(part)?.kind === 'government' && kind !== null) return span.start;
    if (part.length === 1 && names.isSurname(part)) return span.start;
  }
  // Of what was found before, the last spans alone can reach into the parts.
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const other = before[index];
    if (other === undefined || other.end <= start) break;
    const own = body.slice(Math.max(start, other.start), other.end);
    // 북해, which the tagger has with its country as a body: no body by its own name
    const taken =
      other.type === 'OG' && organisations.suffix(own) === null && organisations.known(own) === null;
    if (other.type === 'PS' || (other.type === 'OG' ? !taken : other.start < start)) return span.start;
  }
  return start;
}
