import type { SpeakerKind } from '../../src/document.js';
import type { Language, LocalText } from '../../src/local-text.js';
import { NEUTRAL, OFF_ISSUE, UNJUDGED } from '../../src/stance/codebook.js';
import type { Positions } from '../writers/positions.js';
import { cutText } from '../writers/safe-cell.js';

/** The sideless positions and the kinds of speaker in words; a person needs no word. */
const SIDELESS: Readonly<Record<string, LocalText>> = {
  [NEUTRAL]: { ko: '중립', en: 'Neutral' },
  [OFF_ISSUE]: { ko: '무관', en: 'Off issue' },
  [UNJUDGED]: { ko: '미판정', en: 'Unjudged' },
};

const KINDS: Readonly<Record<SpeakerKind, LocalText>> = {
  person: { ko: '', en: '' },
  organization: { ko: '기관', en: 'organisation' },
  anonymous: { ko: '익명', en: 'anonymous' },
  unknown: { ko: '화자 미상', en: 'unknown speaker' },
};

const LINE_CHARACTERS = 160;
const NUMBERS = new Intl.NumberFormat('en-US');

/** 12345 -> 12,345, in both languages. */
export function count(number: number): string {
  return NUMBERS.format(number);
}

/** A headline, a name, a piece of evidence: cut where it would make the page large. */
export function line(text: string): string {
  return cutText(text, LINE_CHARACTERS);
}

/** Labels in the order of `Positions.ids`. */
export function positionLabels(positions: Positions, lang: Language): string[] {
  const own = new Map(positions.codebook.positions.map(({ id, label }) => [id, label[lang]]));
  return positions.ids.map((id) => own.get(id) ?? SIDELESS[id]?.[lang] ?? id);
}

export function kindLabel(kind: SpeakerKind, lang: Language): string {
  return KINDS[kind][lang];
}

/** 누리클라우드 대표, or as much of it as is known and not in the name already (공장장, 솔빛대 교수). */
export function affiliation({ name, org, title }: Named): string {
  return [org, title].filter((part) => part !== null && !name.includes(part)).join(' ');
}

interface Named {
  readonly name: string;
  readonly org: string | null;
  readonly title: string | null;
}
