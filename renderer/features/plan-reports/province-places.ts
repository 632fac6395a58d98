/**
 * Where the tile of each province stands, by its code: row and column of a grid, from the north and from the west. Roughly
 * where the province lies beside its neighbours; no border of any of them is drawn, and no size is told.
 */
export const provincePlaces: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  '02': { row: 1, column: 3 },
  '03': { row: 2, column: 2 },
  '04': { row: 2, column: 3 },
  '05': { row: 3, column: 1 },
  '06': { row: 3, column: 3 },
  '07': { row: 3, column: 4 },
  '08': { row: 4, column: 2 },
  '10': { row: 4, column: 3 },
  '09': { row: 4, column: 4 },
  '01': { row: 5, column: 3 },
  '18': { row: 5, column: 4 },
  '11': { row: 5, column: 5 },
  '12': { row: 6, column: 5 },
  '13': { row: 7, column: 5 },
  '14': { row: 8, column: 4 },
  '15': { row: 8, column: 5 },
  '16': { row: 9, column: 4 },
  '17': { row: 9, column: 5 },
};
