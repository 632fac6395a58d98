import { z } from 'zod';
import { interfaceLanguages } from '../look.ts';

/** The language of the interface and of every label. */
export const Language = z.enum(interfaceLanguages);
export type Language = z.infer<typeof Language>;
