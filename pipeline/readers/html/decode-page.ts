import type { Buffer } from 'node:buffer';
import { decodeAs, decodeLeniently } from '../decode-text.js';

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu;
const KOREAN = /^(?:euc-?kr|cp949|x-windows-949|ks_?c_?5601(?:-19\d\d)?|windows-949|ms949|uhc)$/iu;
/** A page declares its encoding near its start. */
const HEAD = 4096;

/**
 * The text of a page. Its bytes tell the encoding better than what it declares (pages are saved in another encoding and
 * keep their declaration), except where the declared one alone gives Hangul.
 */
export function decodePage(bytes: Buffer): string {
  const text = decodeLeniently(bytes);
  const [, declared = ''] = DECLARED.exec(bytes.subarray(0, HEAD).toString('latin1')) ?? [];
  return KOREAN.test(declared) && !/[가-힣]/u.test(text) ? decodeAs(bytes, 'cp949') : text;
}
