import { z } from 'zod';

/** The short code of an office that begins its case numbers: a capital letter, then one to five capitals or digits. */
export const OfficeCode = z.string().regex(/^[A-Z][A-Z0-9]{1,5}$/u, 'not-an-office-code');
export type OfficeCode = z.infer<typeof OfficeCode>;
