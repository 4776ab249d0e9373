import type { Speaker } from '../../document.js';

/**
 * Names that stand for a person without saying who: 김모 씨, 최 아무개, 박○○, A씨. Two articles with the same one
 * hardly ever mean the same person.
 */
const MASKED = [
  /[○●◯□×＊*]|아무개/u,
  /^[가-힣](?:모|某)?(?:씨|군|양)?$/u,
  /^[가-힣]{2}(?:모|某)(?:씨|군|양)$/u,
  /^[A-Za-zㄱ-ㅎ][가-힣]{0,4}$/u,
];

/** Whether a speaker is known by name, so that articles can speak of the same one. */
export function isNamed({ kind, name }: Pick<Speaker, 'kind' | 'name'>): boolean {
  if (kind === 'anonymous' || kind === 'unknown') return false;
  return kind === 'organization' || !isMasked(name);
}

function isMasked(name: string): boolean {
  const letters = name.replace(/\([^)]*\)|\s+/gu, '');
  return MASKED.some((form) => form.test(letters));
}
