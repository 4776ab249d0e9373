import { describe, expect, it } from 'vitest';
import { UsageError } from '../../pipeline/errors.js';
import { parseFormats } from '../../pipeline/writers/formats.js';

describe('--format', () => {
  it('is a list, in any case and with spaces', () => {
    expect(parseFormats('csv, HTML,csv')).toEqual(['csv', 'html']);
  });

  it.each(['xls', 'csv,sql', '', 'csv,'])('%j is refused with what is supported', (list) => {
    expect(() => parseFormats(list)).toThrow(UsageError);
    expect(() => parseFormats(list)).toThrow(
      /cannot be written; supported are csv, json, jsonl, html, xlsx, parquet$/,
    );
  });
});
