const TO_QUOTE = /[",\r\n]/;

/**
 * A cell as RFC 4180 has it. By hand, because rows are finished one by one with a hole in them: the library takes ten
 * times as long for a single row.
 */
export function csvCell(text: string): string {
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
