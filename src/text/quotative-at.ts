import { isHangul } from './characters.js';

/**
 * Whether a quotative particle begins at `at`: 고, 라고, 이라고, 며, 라며, 면서, 는, 라는, 란 … and no longer word
 * that merely starts so.
 */
export function isQuotativeAt(text: string, at: number): boolean {
  let i = at;
  const first = text[i];
  if (first === '이' && text[i + 1] === '라') i += 2;
  else if (first === '라') i += 1;
  const head = text[i];
  if (i > at && (head === ' ' || head === ',' || head === '는' || head === '던' || head === '니'))
    return true;
  if (head === '고') {
    const next = text[i + 1];
    if (next === undefined || next === ' ' || next === ',' || next === '.') return true;
    return next === '도' || next === '만' || next === '까' || next === '는' || next === '요';
  }
  if (head === '며') return !isHangul(text.charCodeAt(i + 1));
  if (head === '면') return text[i + 1] === '서';
  return false;
}
