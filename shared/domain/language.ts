import { z } from 'zod';

/** The languages of the interface and of every label: Lao first, English second. */
export const interfaceLanguages = ['lo', 'en'] as const;
export const Language = z.enum(interfaceLanguages);
export type Language = z.infer<typeof Language>;
