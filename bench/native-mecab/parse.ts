import { spawnSync } from 'node:child_process';
import type { NativeMecab } from './build.js';

/** What native mecab-ko prints for each line, as bytes: lines may hold lone surrogates (WTF-8). */
export function parseWithNative(native: NativeMecab, lines: readonly string[]): Buffer[] {
  const records = lines.flatMap((line) => {
    const bytes = encodeWtf8(line);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  const { stdout, status, stderr } = spawnSync(native.program, [native.dictionary, 'parse'], {
    input: Buffer.concat(records),
    maxBuffer: 2 ** 31,
  });
  if (status !== 0) throw new Error(`native mecab-ko failed: ${stderr}`);
  const outputs: Buffer[] = [];
  for (let at = 0; at < stdout.length; ) {
    const end = at + 4 + stdout.readUInt32LE(at);
    outputs.push(stdout.subarray(at + 4, end));
    at = end;
  }
  return outputs;
}

/** UTF-8 in which a lone surrogate is three bytes, like any unit of its size. */
export function encodeWtf8(text: string): Buffer {
  if (!/\p{Surrogate}/u.test(text)) return Buffer.from(text);
  const parts = Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    const isLone = character.length === 1 && (code & 0xf800) === 0xd800;
    return isLone
      ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
      : Buffer.from(character);
  });
  return Buffer.concat(parts);
}
