/** The largest input of a call, as reckoned by {@link isAcceptablePayload}. */
export const PAYLOAD_LIMIT_BYTES = 1_000_000;

/** Deeper than any form; zod and `postMessage` recurse, so depth is bounded before they see it. */
const DEPTH_LIMIT = 40;
/** What one value costs beside its characters: keeps arrays of a million nulls out. */
const VALUE_COST = 8;

/**
 * Whether an input is plain data of a bearable size. Stops counting at the limit, so a hostile input costs no more
 * than an honest one, and cycles end there too. Only what JSON knows passes, and bytes, which carry passphrases.
 */
export function isAcceptablePayload(input: unknown): boolean {
  let left = PAYLOAD_LIMIT_BYTES;

  function fits(value: unknown, depth: number): boolean {
    left -= VALUE_COST;
    if (left < 0 || depth > DEPTH_LIMIT) return false;
    switch (typeof value) {
      case 'undefined':
      case 'boolean':
      case 'number':
        return true;
      case 'string':
        left -= value.length * 2;
        return left >= 0;
      case 'object':
        return value === null || fitsObject(value, depth + 1);
      default:
        return false;
    }
  }

  function fitsObject(value: object, depth: number): boolean {
    if (value instanceof Uint8Array) {
      left -= value.byteLength;
      return left >= 0;
    }
    if (Array.isArray(value))
      return value.length * VALUE_COST <= left && value.every((item) => fits(item, depth));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const [key, item] of Object.entries(value)) {
      left -= key.length * 2;
      if (key === '__proto__' || !fits(item, depth)) return false;
    }
    return true;
  }

  return fits(input, 0);
}
