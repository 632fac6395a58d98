import { z } from 'zod';
import type { CodeList } from '../codes/code-list.ts';
import { codeSchema } from '../codes/code-schema.ts';

/** The answer of a question that takes several codes of one list: at least one, none twice. */
export const distinctCodes = <const L extends CodeList>(list: L) =>
  z
    .array(codeSchema(list))
    .min(1, 'required')
    .max(list.values.length, 'too-many')
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });
