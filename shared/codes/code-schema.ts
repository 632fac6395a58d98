import { z } from 'zod';
import type { CodeList, CodeOf } from './code-list.ts';

/**
 * The schema that takes the codes of a list and nothing else. In a file of its own: the first page shows labels and is not
 * kept waiting for zod.
 */
export function codeSchema<const L extends CodeList>(list: L) {
  const codes = Object.fromEntries(list.values.map(({ code }) => [code, code]));
  // The entries are made from the very list the type is computed from; fromEntries cannot carry that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return z.enum(codes as { readonly [C in CodeOf<L>]: C });
}
