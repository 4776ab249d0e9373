import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError, messageOf } from '../errors.js';
import { matchHeaders, unmatchedBody } from './field-aliases.js';
import type { FormatReader, RawRecord } from './raw-record.js';

/** Longest record, in bytes: stops a quotation mark that is never closed from swallowing the file into memory. */
const MAX_RECORD_SIZE = 64_000_000;

/** A reader of delimited tables whose first row names the columns. */
export function tableReader(delimiter: ',' | '\t'): FormatReader {
  return async function* readTable(chunks): AsyncGenerator<RawRecord> {
    const parser = parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_SIZE,
    });
    const input = Readable.from(chunks);
    input.on('error', (error) => parser.destroy(error));
    input.pipe(parser);
    let headers: readonly string[] | undefined;
    let record = 0;
    try {
      for await (const cells of parser as AsyncIterable<string[]>) {
        if (headers === undefined) {
          headers = cells;
          if (!matchHeaders(headers).has('body'))
            throw new InputError('no-body-field', unmatchedBody(headers));
        } else {
          yield {
            record: record++,
            fields: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ''])),
          };
        }
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new InputError(
        'invalid-csv',
        `after record ${record}: ${messageOf(error)}. Check the quotation marks of that record.`,
      );
    } finally {
      input.destroy();
    }
    if (headers === undefined)
      throw new InputError('empty-file', 'the file is empty. Fill it in or leave it out.');
  };
}
