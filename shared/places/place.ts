import { z } from 'zod';
import { line } from '../domain/free-text.ts';
import { PlainDate } from '../domain/plain-date.ts';

/** The levels of the administrative division, largest first; sub-districts (ຕາແສງ) return since 31 December 2025. */
export const placeLevels = ['province', 'district', 'subdistrict', 'village'] as const;
export const PlaceLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** A name without the word for its level. */
export const PlaceName = line(120);

/** Provinces have 2 digits, districts 4, villages that are shipped 7, divisions that an office added 9. */
export const PlaceCode = z.string().regex(/^\d{2,9}$/u);

/** One division under one name during one time: a renaming or merger closes the row and opens another. */
export const Place = z.strictObject({
  /** Statistical code of a province (2 digits) or district (4); our own running number for a village (7 digits). */
  code: PlaceCode,
  level: PlaceLevel,
  /** Code of the division that holds it; null for a province. */
  parentCode: PlaceCode.nullable(),
  /** The name without the word for its level. */
  nameLao: PlaceName,
  /** Missing where no Latin spelling is known. */
  nameEnglish: PlaceName.optional(),
  /** Other spellings in either script, for finding only. */
  aliases: z.array(PlaceName).readonly(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** First and last day of the row; missing where unknown or still open. */
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
});
export type Place = z.infer<typeof Place>;
