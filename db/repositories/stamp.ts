/** Who writes a row, and when (RFC 3339, UTC). */
export type Stamp = { readonly at: string; readonly by: string };

/** The columns that a stamp and a version fill in every table. */
export function recorded(
  stamp: Stamp,
  version = 1,
): { created_at: string; created_by: string; version: number } {
  return { created_at: stamp.at, created_by: stamp.by, version };
}
