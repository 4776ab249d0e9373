import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** What goes through Redis is packed: its memory is what bounds a distributed run. */
export function packed(bytes: Uint8Array): Promise<Buffer> {
  return deflate(bytes, { level: constants.Z_BEST_SPEED });
}

export function unpacked(bytes: Uint8Array): Promise<Buffer> {
  return inflate(bytes);
}
