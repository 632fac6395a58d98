import { stringify } from 'csv-stringify/sync';

/**
 * Comma-separated values as RFC 4180 has them: CRLF, a header row, quotes only where needed, UTF-8 without a byte
 * order mark, which RFC 4180 does not know and programs would read as part of the first column's name.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { record_delimiter: '\r\n' },
    ),
    'utf8',
  );
}
