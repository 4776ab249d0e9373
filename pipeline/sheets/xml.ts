import { SaxesParser } from 'saxes';
import { InputError, messageOf } from '../errors.js';
import { cellTooLong, damaged } from './messages.js';

export type Attributes = Readonly<Record<string, string>>;

/** Told of XML as it passes. Names of elements come without their prefix, those of attributes as they are written. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters that may pass without a tag between them: more is no cell of a table. */
const LONGEST_TEXT = 40_000_000;
/** Sloppy exporters leave control characters in cells; they cost nothing but their own cell's looks. */
const FORGIVEN = /disallowed character|malformed character entity|character reference/u;

/**
 * Parses XML while it is read. Yields after each piece, so that what the listener gathered can be handed on before more
 * is read. Throws InputError on what is not well-formed.
 */
export async function* parsing(
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8');
  let quiet = 0;
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    listener.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    listener.close?.(localName(name));
  });
  const text = (value: string): void => {
    quiet = 0;
    listener.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    if (!FORGIVEN.test(error.message)) throw damagedBy(error);
  });
  const write = (piece: string): void => {
    quiet += piece.length;
    if (quiet > LONGEST_TEXT) throw new InputError('too-long', cellTooLong(LONGEST_TEXT));
    parser.write(piece);
  };
  for await (const chunk of readable(chunks)) {
    write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  write(decoder.decode());
  parser.close();
  yield;
}

/** Parses XML to its end. */
export async function parseWhole(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of parsing(chunks, listener));
}

/** What unpacking says of a damaged part is put in words of ours. */
async function* readable(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw error instanceof InputError ? error : damagedBy(error);
  }
}

function damagedBy(error: unknown): InputError {
  return new InputError('invalid-workbook', damaged(messageOf(error)));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
