import type { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { Archive } from './archive.js';
import { oldOrLocked, tooManyRows } from './messages.js';
import { odsRows } from './ods-rows.js';
import { MOST_ROWS, type SheetRow } from './sheet-row.js';
import { xlsxRows } from './xlsx-rows.js';

/** The container of old .xls files and of workbooks with a password. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of all sheets of an .xlsx or .ods workbook, in order, read as they are asked for; a file by its path, or its
 * bytes. Throws InputError on what is no workbook, is damaged or unpacks to more than any table of articles.
 */
export async function* workbookRows(
  source: string | Buffer,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<SheetRow> {
  const start = typeof source === 'string' ? await firstBytes(source) : source;
  if (OLD_OR_LOCKED.every((byte, i) => start[i] === byte)) {
    throw new InputError('invalid-workbook', oldOrLocked);
  }
  const archive = await Archive.open(source, onBytes);
  try {
    let count = 0;
    for await (const row of archive.has('content.xml') ? odsRows(archive) : xlsxRows(archive)) {
      if (++count > 2 * MOST_ROWS) throw new InputError('too-long', tooManyRows(2 * MOST_ROWS));
      yield row;
    }
  } finally {
    archive.close();
  }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(new Uint8Array(OLD_OR_LOCKED.length), 0, OLD_OR_LOCKED.length, 0);
    return buffer;
  } finally {
    await handle.close();
  }
}
