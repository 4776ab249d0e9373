/** Who speaks in a broadcast soundbite: [서마루 / 전남 다향군수 : …], ▶ 인터뷰 : 나금별 / 조리사 on the line before. */
import { mentionAt, type Span } from '../../document.js';
import type { Attributable } from './blocks.js';
import { type Candidate, candidateBy } from './candidates.js';
import type { Cast } from './cast.js';
import { lastWordStart } from './last-word.js';
import { type Referent, withoutEntity } from './memory.js';
import { resolvePhrase } from './referents.js';
import { namedWithin, type Scene } from './scene.js';

/** Longest line that is nothing but a label. */
const LONGEST = 60;

/** What opens a label, what kind of shot it is, the label itself, and what closes it. */
const LABEL =
  /^(\s*[▶▷●■◆◇☎-]?\s*[[<‹〈【(]?\s*(?:(?:인터뷰|싱크|녹취|전화|스탠딩|현장음)\s*(?:\([^()\n]{1,10}\))?\s*[:：])?\s*)([^:：“”"\n]{2,50}?)(?:\s*\([^()\n]{1,10}\))?\s*([\]>›〉】)]?\s*[:：]?)\s*[“"]?\s*$/;

const SHOT = /인터뷰|싱크|녹취|전화|스탠딩|현장음|[▶▷☎]/;

/** The speaker whose name and office stand before `utterance`, on its line or alone on the line before it. */
export function soundbiteLabel({ scene, memory }: Cast, utterance: Attributable): Candidate | null {
  const { body } = scene.document;
  const label = labelSpan(body, utterance.start);
  if (label === null) return null;
  const text = body.slice(label.start, label.end);
  const slash = text.search(/\s*[/／]\s*/);
  const name: Span = slash < 0 ? label : { start: label.start, end: label.start + slash };
  const known = resolvePhrase(scene, memory, name);
  const office = slash < 0 ? '' : text.slice(slash).replace(/^\s*[/／]\s*/, '');
  const referent =
    known?.kind === 'person' || office === ''
      ? withOffice(scene, known, { start: label.end - office.length, end: label.end })
      : personOf(scene, name, office);
  if (referent === null || referent.kind === 'unknown') return null;
  return candidateBy('label', 4, referent);
}

/** 봉이경/기상청 예보분석관: behind the name of a body an office that no list has. */
function withOffice(scene: Scene, known: Referent | null, office: Span): Referent | null {
  if (known?.kind !== 'person' || known.title !== null || known.org !== null) return known;
  const body = namedWithin(scene, office.start, office.end).find(
    ({ entity, start }) => entity.type === 'OG' && start === office.start,
  );
  const title = body === undefined ? '' : scene.document.body.slice(body.end, office.end).trim();
  return body === undefined || title === '' ? known : { ...known, title, org: body.entity.name };
}

/** A person whose office the label states: 서마루 / 전남 다향군수. */
function personOf({ document: { body } }: Scene, { start, end }: Span, office: string): Referent {
  const mention = mentionAt(body, start, end);
  const title = office.slice(lastWordStart(office, 0, office.length));
  const org = office.slice(0, Math.max(0, office.length - title.length)).trim();
  return { ...withoutEntity('person', mention.text, mention, 'name'), title, org: org === '' ? null : org };
}

function labelSpan(body: string, at: number): Span | null {
  const from = Math.max(0, at - 2 * LONGEST);
  const before = body.slice(from, at);
  const line = before.lastIndexOf('\n') + 1;
  const own = before.slice(line);
  if (own.length > LONGEST) return null;
  if (!/^[\s\-–“"]*$/.test(own)) return matched(own, from + line);
  if (line < 2) return null;
  const previous = before.lastIndexOf('\n', line - 2) + 1;
  return line - previous > LONGEST ? null : matched(before.slice(previous, line - 1), from + previous);
}

function matched(line: string, offset: number): Span | null {
  const match = LABEL.exec(line);
  if (match === null) return null;
  const [, opening = '', label = '', closing = ''] = match;
  const bracketed = /[[<‹〈【(]/.test(opening) && (closing !== '' || label.includes('/'));
  if (!bracketed && !SHOT.test(opening)) return null;
  const start = offset + opening.length;
  return { start, end: start + label.length };
}
