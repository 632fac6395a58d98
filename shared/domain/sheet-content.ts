/** What a cell of a spreadsheet holds; an empty one holds nothing and is left out. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** An error value, such as `#REF!`. */
  | { readonly kind: 'fault' };

/** A row with what its cells hold, by the column from 0; `number` is what the spreadsheet calls it, from 1. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, CellValue> };

/** A sheet as it was read: its rows that hold anything. */
export type SheetContent = {
  readonly rows: readonly SheetRow[];
  /** Days by which its calendar begins later than that of 1900. */
  readonly daysAhead: number;
};
