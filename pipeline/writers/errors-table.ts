import type { LedgerEntry } from '../ledger-entry.js';
import type { Table } from './table.js';

export const ERRORS: Table<LedgerEntry> = {
  name: 'errors',
  title: 'One document or file that failed or was left out a row',
  primaryKey: [],
  references: [],
  columns: [
    { name: 'source', type: 'string', description: 'File.', value: (entry) => entry.file },
    {
      name: 'record',
      type: 'integer',
      description: '0-based record; empty when it concerns the whole file.',
      value: (entry) => entry.record,
    },
    {
      name: 'stage',
      type: 'string',
      description: 'Step that refused it: read, analyse or judge.',
      value: (entry) => entry.stage,
    },
    { name: 'code', type: 'string', description: 'Reason.', value: (entry) => entry.code },
    {
      name: 'message',
      type: 'string',
      description: 'What happened, what to do.',
      value: (entry) => entry.message,
    },
  ],
};
