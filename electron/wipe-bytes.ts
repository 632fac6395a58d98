/** Overwrites the bytes of a passphrase in an input, whatever came of the call. */
export function wipeBytes(raw: unknown): void {
  if (typeof raw !== 'object' || raw === null) return;
  for (const value of Object.values(raw)) if (value instanceof Uint8Array) value.fill(0);
}
