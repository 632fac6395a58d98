import { z } from 'zod';
import { PlainDate } from '../domain/plain-date.ts';

/** The levels of the administrative division, largest first; sub-districts (ຕາແສງ) return since 31 December 2025. */
export const placeLevels = ['province', 'district', 'subdistrict', 'village'] as const;
export const PlaceLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

const Name = z.string().min(1).max(120);

/** One division under one name during one time: a renaming or merger closes the row and opens another. */
export const Place = z.strictObject({
  /** Statistical code of a province (2 digits) or district (4); our own running number for a village (7 digits). */
  code: z.string().regex(/^\d{2,9}$/u),
  level: PlaceLevel,
  /** Code of the division that holds it; null for a province. */
  parentCode: z
    .string()
    .regex(/^\d{2,9}$/u)
    .nullable(),
  /** The name without the word for its level. */
  nameLao: Name,
  /** Missing where no Latin spelling is known. */
  nameEnglish: Name.optional(),
  /** Other spellings in either script, for finding only. */
  aliases: z.array(Name).readonly(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** First and last day of the row; missing where unknown or still open. */
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
});
export type Place = z.infer<typeof Place>;
