import type { Role } from './argument.js';
import type { PrototypeKind } from './prototypes.js';
import type { Segment } from './segments.js';

export type Language = 'ko' | 'en';

/** The sentences in which evidence explains itself. */
export interface Phrases {
  readonly resembles: (label: string, kind: PrototypeKind, wording: string) => string;
  readonly structure: Readonly<Partial<Record<Role, string>>>;
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
    resembles: (label, kind, wording) => `${label}의 ${KINDS.ko[kind]} "${wording}"에 가까운 말`,
    structure: {
      denied: '앞말을 물리치고 뒷말을 내세움',
      conceded: '앞말은 인정하고 뒷말로 뒤집음',
      rebutted: '남의 주장을 옮겨 반박함',
      condition: '조건을 달아 말함',
    },
    announces: '알리는 말일 뿐 편을 들지 않음',
    mentionsOnly: '쟁점을 말하지만 편을 드는 말이 없음',
    learned: (label) => `학습 자료에서 ${label} 쪽 말에 주로 쓰임`,
    learnedNeutral: '학습 자료에서 편을 들지 않는 말에 주로 쓰임',
    decides: (scope, position, force) => `${SCOPES.ko[scope]}: ${position} ${force.toFixed(2)}`,
  },
  en: {
    resembles: (label, kind, wording) => `close to the ${KINDS.en[kind]} "${wording}" of ${label}`,
    structure: {
      denied: 'sets aside what stands before and asserts what follows',
      conceded: 'grants what stands before and overrides it',
      rebutted: 'reports a claim of others to rebut it',
      condition: 'says it under a condition',
    },
    announces: 'announces without taking a side',
    mentionsOnly: 'speaks of the issue without taking a side',
    learned: (label) => `in the training data mostly said for ${label}`,
    learnedNeutral: 'in the training data mostly said without taking a side',
    decides: (scope, position, force) => `${SCOPES.en[scope]}: ${position} ${force.toFixed(2)}`,
  },
};

export function phrasesOf(language: Language): Phrases {
  return PHRASES[language];
}
