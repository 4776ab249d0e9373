import { firstFrom } from '../../text/by-position.js';
import type { Attributable, Block } from './blocks.js';
import { type Candidate, candidateBy } from './candidates.js';
import type { Cast } from './cast.js';
import { personAt } from './named-referents.js';
import { resolvePhrase } from './referents.js';

/** A name before the quote, set off by a colon, an equals sign or nothing: 김철수 의원: “…”. */
const LABEL = /([^\n“”"‘’'.,!?]{2,40}?)\s*([:：=＝]|)\s*[“"‘'「]?$/;

/** The speaker whose name stands like a label directly before an utterance that nothing else reports. */
export function labelBefore(
  { scene, memory }: Cast,
  block: Block,
  utterance: Attributable,
): Candidate | null {
  const { body } = scene.document;
  const from = Math.max(block.start, utterance.start - 48);
  const match = LABEL.exec(body.slice(from, utterance.start));
  if (match === null) return null;
  const label = match[1] ?? '';
  const marker = /^[\s▲△▼▽◆◇■□●○▶▷※*-]*/.exec(label)?.[0].length ?? 0;
  const start = from + match.index + marker;
  const end = from + match.index + label.length;
  if (start >= end) return null;
  const referent = resolvePhrase(scene, memory, { start, end });
  if (referent === null || referent.kind !== 'person') return null;
  return candidateBy('label', match[2] === '' ? 2.4 : 3.4, referent);
}

/** Behind a quote, its mark: (이서준), (민간 연구소 관계자). */
const BRACKET = /^[”"’'」』]\(([^()\n“”"‘’]{2,30})\)/;

/** “…” - 이서준 위원장: who has said it, behind a dash, to the line's end. */
const DASHED = /^[”"’'」』] ?[-–—―] ?([^()\n“”"‘’.]{2,30})(?:\n|$)/;

/** The speaker in brackets or behind a dash directly behind a quote. */
export function labelBehind({ scene, memory }: Cast, { type, end }: Attributable): Candidate | null {
  if (type !== 'direct') return null;
  const { body } = scene.document;
  const bracketed = body.charCodeAt(end + 1) === 0x28;
  const found = (bracketed ? BRACKET : DASHED).exec(body.slice(end, end + 36));
  const label = found?.[1];
  // What a word means in another language, not who said it: (nosy).
  if (found === null || label === undefined || !/[가-힣]/.test(label)) return null;
  const start = end + found[0].indexOf(label);
  const person = scene.named[firstFrom(scene.named, start)];
  const referent =
    person?.start === start && person.entity.type === 'PS'
      ? personAt(scene, person.entity, start, start + label.length, [])
      : resolvePhrase(scene, memory, { start, end: start + label.length });
  if (referent === null || referent.way === 'unlisted' || referent.kind === 'unknown') return null;
  return candidateBy('label', 4, referent);
}
