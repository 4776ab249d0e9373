import type { CorpusPack } from './pack/corpus-pack.js';
import { deflated, streamOf } from './pack/deflated-bytes.js';
import { COLUMNS, type PackHead, SECTION, TEXT_COLUMNS } from './pack/layout.js';

/** A section of the page: compressed bytes under the id of their script element. */
export interface PageSection {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What the page opens with, and the texts of the articles. */
export interface PageSections {
  readonly tables: readonly PageSection[];
  readonly chunks: readonly PageSection[];
}

type Told = Pick<PackHead, 'version' | 'issue' | 'positions' | 'sides' | 'minScore'>;

/**
 * The sections of a packed run. Whole texts of articles take what `fileBytes` leaves, in base64, beside the other
 * sections.
 */
export function pageSections(pack: CorpusPack, told: Told, fileBytes: number): PageSections {
  const columns = COLUMNS.map((name) => pack.columns[name]);
  const texts = TEXT_COLUMNS.map((name) => pack.texts[name]);
  const lengths = texts.map((text) => text.lengths);
  const numbers = streamOf([...columns, ...lengths]);
  const letters = streamOf(texts.map(({ bytes }) => bytes));
  const excerpts = pack.chunks.finish(0).reduce((sum, { bytes }) => sum + bytes.length, 0);
  const room = (fileBytes * 3) / 4 - numbers.length - letters.length - excerpts;
  const chunks = pack.chunks.finish(room);
  const head: PackHead = {
    ...told,
    articles: pack.articles,
    quotes: pack.quotes,
    alphabet: pack.code.alphabet,
    columnBytes: columns.map(({ length }) => length),
    textLengthBytes: lengths.map(({ length }) => length),
    chunksWhole: chunks.map(({ isWhole }) => Number(isWhole)),
    entriesLeftOut: pack.entriesLeftOut,
  };
  return {
    tables: [
      { id: SECTION.head, bytes: deflated(Buffer.from(JSON.stringify(head))) },
      { id: SECTION.columns, bytes: numbers },
      { id: SECTION.texts, bytes: letters },
    ],
    chunks: chunks.map(({ bytes }, number) => ({ id: SECTION.chunk(number), bytes })),
  };
}
