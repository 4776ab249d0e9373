/** The compiled dictionary opened: typed-array views over the sections of the file, shared by both cores. */
import { locateSections, type Place } from './format.js';

export interface DictionaryMeta {
  /** Fingerprint of the MeCab dictionary that this was compiled from. */
  readonly source: string;
  readonly tokens: number;
  /** From here on tokens stand for unknown words, one for each character category. */
  readonly firstUnknownToken: number;
  /** Of the connection matrix. */
  readonly rows: number;
  readonly columns: number;
  /** Row of the sentence's end, column of its beginning. */
  readonly endRow: number;
  readonly beginColumn: number;
  /** Extra cost after white space, by penalty class. */
  readonly penalties: readonly number[];
  /** Row of each MeCab left id, column of each MeCab right id: user dictionaries speak in those. */
  readonly rowOfLeftId: readonly number[];
  readonly columnOfRightId: readonly number[];
  /** Left ids by `tag,semantic`, right ids by `tag,semantic,final consonant`, `*` for any. */
  readonly leftContexts: Readonly<Record<string, number>>;
  readonly rightContexts: Readonly<Record<string, number>>;
  /** Penalty class of each tag. */
  readonly penaltyOfTag: Readonly<Record<string, number>>;
  /** Distinct `tag,semantic,final consonant,type,first,last` rows. */
  readonly grammar: readonly (readonly string[])[];
  /** See expression-endings.ts. */
  readonly expressionEndings: readonly string[];
  /** Kind of surrogates and of everything past the Basic Multilingual Plane. */
  readonly surrogateKind: number;
  /** Category mask of white space. */
  readonly spaceMask: number;
}

export interface Dictionary {
  readonly buffer: ArrayBufferLike;
  readonly meta: DictionaryMeta;
  readonly codes: Uint16Array;
  readonly kindOfUnit: Uint8Array;
  readonly kinds: Int32Array;
  readonly trie: Int32Array;
  /** From the first token to the end of the buffer, so that tokens laid behind the file have numbers too. */
  readonly tokens: Int32Array;
  readonly connections: Int16Array;
  readonly columnBounds: Int16Array;
  readonly rowMinimum: Int16Array;
  readonly grammarOfToken: Uint16Array;
  readonly extraOfToken: Uint32Array;
  readonly extras: Uint16Array;
}

/** Opens the verified dictionary file that begins at `start` of `buffer`. */
export function openDictionary(buffer: ArrayBufferLike, start: number): Dictionary {
  const at = locateSections(buffer, start);
  const half = (place: Place) => new Uint16Array(buffer, place.offset, place.length >> 1);
  const costs = (place: Place) => new Int16Array(buffer, place.offset, place.length >> 1);
  const json = new Uint8Array(new Uint8Array(buffer, at.meta.offset, at.meta.length)); // out of shared memory
  const tail = (buffer.byteLength - at.tokens.offset) >> 2;
  return {
    buffer,
    meta: JSON.parse(new TextDecoder().decode(json)) as DictionaryMeta,
    codes: half(at.codes),
    kindOfUnit: new Uint8Array(buffer, at.kindOfUnit.offset, at.kindOfUnit.length),
    kinds: new Int32Array(buffer, at.kinds.offset, at.kinds.length >> 2),
    trie: new Int32Array(buffer, at.trie.offset, at.trie.length >> 2),
    tokens: new Int32Array(buffer, at.tokens.offset, tail),
    connections: costs(at.connections),
    columnBounds: costs(at.columnBounds),
    rowMinimum: costs(at.rowMinimum),
    grammarOfToken: half(at.grammarOfToken),
    extraOfToken: new Uint32Array(buffer, at.extraOfToken.offset, at.extraOfToken.length >> 2),
    extras: half(at.extras),
  };
}
