import { createHash } from 'node:crypto';
import type { BatchItem } from './batch-item.js';

/** Names a batch by what is in it: the same articles under the same settings have the same result. */
export function batchKey(batch: readonly BatchItem[]): string {
  return createHash('sha256').update(JSON.stringify(batch)).digest('hex');
}
