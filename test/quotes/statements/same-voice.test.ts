import { describe, expect, it } from 'vitest';
import {
  type Closeness,
  closenessOf,
  isMisspelling,
  voiceOf,
} from '../../../src/quotes/statements/same-voice.js';

const person = (name: string, org: string | null = null) => voiceOf({ name, org, kind: 'person' });
const body = (name: string) => voiceOf({ name, org: name, kind: 'organization' });
const source = (name: string, org: string | null = null) => voiceOf({ name, org, kind: 'anonymous' });

describe('closeness of speakers', () => {
  it.each<[Closeness, ReturnType<typeof voiceOf>, ReturnType<typeof voiceOf>]>([
    ['same', person('김나원', '누리텍스'), person('김나원')],
    ['misspelt', person('김나원'), person('김나윈')],
    ['side', person('김나원'), source('김나원 측')],
    ['side', body('나래시'), source('시 관계자')],
    ['side', person('풍나래'), person('풍')],
    ['body', person('김나원', '누리텍스'), body('누리텍스')],
    ['body', source('한 관계자', '나래시 환경과'), body('나래시')],
    ['other', person('김나원', '누리텍스'), person('박서린', '누리텍스')],
    ['other', person('김나원', '누리텍스'), body('한결통신')],
    ['unknown', person('김나원'), voiceOf({ name: '', org: null, kind: 'unknown' })],
  ])('is "%s" for %j and %j', (closeness, a, b) => {
    expect(closenessOf(a, b)).toBe(closeness);
    expect(closenessOf(b, a)).toBe(closeness);
  });
});

describe('isMisspelling', () => {
  it.each([
    ['박서린', '박서림', true],
    ['석하람', '석하림', true],
    ['도연', '도현', true],
    ['김나원', '김나', false],
    ['박서린', '박우주', false],
    ['김하늘', '이하늘', false],
    ['', '김하늘', false],
    ['누리텍스코리아', '누리텍스코리이', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isMisspelling(a, b)).toBe(expected);
  });
});
