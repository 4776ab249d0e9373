import type { Language } from '../local-text.js';
import type { PrototypeKind } from './prototypes.js';
import type { Segment } from './segments.js';

/** The sentences in which evidence explains itself. */
export interface Phrases {
  readonly resembles: (label: string, kind: PrototypeKind, wording: string) => string;
  readonly announces: string;
  readonly mentionsOnly: string;
  readonly learned: (label: string) => string;
  readonly learnedNeutral: string;
  readonly decides: (scope: SegmentScope, position: string, force: number) => string;
}

type SegmentScope = Segment['scope'];

const SCOPES: Readonly<Record<Language, Readonly<Record<SegmentScope, string>>>> = {
  ko: { headline: '제목', lead: '리드', quote: '인용', author: '필자', conclusion: '결말' },
  en: { headline: 'headline', lead: 'lead', quote: 'quote', author: 'author', conclusion: 'conclusion' },
};

const KINDS = {
  ko: { cue: '단서', example: '예문', description: '설명' },
  en: { cue: 'cue', example: 'example', description: 'description' },
} as const;

const PHRASES: Readonly<Record<Language, Phrases>> = {
  ko: {
    resembles: (label, kind, wording) => `${label}의 ${KINDS.ko[kind]} “${wording}”와 통하는 말`,
    announces: '계획이나 일정을 알릴 뿐 편을 들지 않음',
    mentionsOnly: '쟁점을 말하지만 어느 편도 들지 않음',
    learned: (label) => `${label} 쪽 발언에서 자주 쓰이는 말`,
    learnedNeutral: '어느 편도 들지 않는 발언에서 자주 쓰이는 말',
    decides: (scope, position, force) => `${SCOPES.ko[scope]}: ${position} (비중 ${force.toFixed(2)})`,
  },
  en: {
    resembles: (label, kind, wording) => `close to the ${KINDS.en[kind]} "${wording}" of ${label}`,
    announces: 'announces without taking a side',
    mentionsOnly: 'speaks of the issue without taking a side',
    learned: (label) => `often said on the side of ${label}`,
    learnedNeutral: 'often said without taking a side',
    decides: (scope, position, force) => `${SCOPES.en[scope]}: ${position} (weight ${force.toFixed(2)})`,
  },
};

export function phrasesOf(language: Language): Phrases {
  return PHRASES[language];
}
