import { COLUMNS, type PackHead, SECTION, TEXT_COLUMNS } from '../pack/layout.js';
import { decodeText } from '../pack/text-code.js';
import { readVarints } from '../pack/varints.js';
import { type Columns, Corpus, type TextColumn, type TextColumns } from './corpus.js';

declare global {
  interface Uint8ArrayConstructor {
    /** Newer than the library that the compiler knows. */
    fromBase64?(base64: string): Uint8Array<ArrayBuffer>;
  }
}

/** What the page carries, unpacked but for the texts of the articles. */
export async function unpackCorpus(): Promise<Corpus> {
  // the page's own writer made it
  const head = JSON.parse(new TextDecoder().decode(await unpackSection(SECTION.head))) as PackHead;
  const [columnBytes, textBytes] = await Promise.all([
    unpackSection(SECTION.columns),
    unpackSection(SECTION.texts),
  ]);
  let at = 0;
  const next = (length: number): Uint8Array => {
    at += length;
    return columnBytes.subarray(at - length, at);
  };
  const columns = lazyColumns(COLUMNS.map((_, index) => next(head.columnBytes[index] ?? 0)));
  const all = stringOf(decodeText(textBytes, head.alphabet));
  let start = 0;
  const texts = Object.fromEntries(
    TEXT_COLUMNS.map((name, index): [string, TextColumn] => {
      const lengths = readVarints(next(head.textLengthBytes[index] ?? 0));
      const starts = new Uint32Array(lengths.length + 1);
      starts[0] = start;
      lengths.forEach((length, row) => {
        start += length;
        starts[row + 1] = start;
      });
      return [name, { all, starts }];
    }),
  ) as TextColumns; // one entry for each of TEXT_COLUMNS
  return new Corpus(head, columns, texts);
}

/** Columns that are read when they are first looked at: the overview needs no names and no evidence. */
function lazyColumns(bytes: readonly Uint8Array[]): Columns {
  const columns = {};
  COLUMNS.forEach((name, index) => {
    let values: Uint32Array | undefined;
    Object.defineProperty(columns, name, {
      get: () => {
        values ??= readVarints(bytes[index] ?? new Uint8Array());
        return values;
      },
    });
  });
  return columns as Columns; // one property for each of COLUMNS
}

/** The texts of one chunk, one behind the other. Chunks stand behind the script. */
export async function unpackChunk(number: number, alphabet: readonly number[]): Promise<string> {
  await pageRead;
  return stringOf(decodeText(await unpackSection(SECTION.chunk(number)), alphabet));
}

/** The browser has read the page to its end. */
const pageRead = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  } else resolve();
});

async function unpackSection(id: string): Promise<Uint8Array> {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no section "${id}": it is not whole`);
  const bytes = bytesOf(element.textContent);
  element.remove(); // it is read once
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Browsers of today do it themselves; the loop is for those of yesterday. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (Uint8Array.fromBase64 !== undefined) return Uint8Array.fromBase64(base64);
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

function stringOf(units: Uint16Array<ArrayBuffer>): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
