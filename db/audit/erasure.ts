/** The operation of the row that tells that the detail of an earlier row, named as its record, was erased. */
export const ERASURE = 'audit.detail-erased';

/** The number of the row whose detail was erased, if the row tells of an erasure. */
export function erasedBy(row: {
  readonly operation: string;
  readonly record: string | null;
}): number | undefined {
  return row.operation === ERASURE && row.record !== null ? Number(row.record) : undefined;
}
