import { z } from 'zod';
import { PlaceLevel } from '../places/place.ts';
import { defineOperations } from './operation.ts';

const Division = z.strictObject({
  code: z.string(),
  level: PlaceLevel,
  nameLao: z.string(),
  /** Empty where no Latin spelling is known. */
  nameEnglish: z.string(),
});
export type Division = z.infer<typeof Division>;

/** A division with the larger ones that hold it, nearest first. */
export const PlaceSummary = Division.extend({ within: z.array(Division) });
export type PlaceSummary = z.infer<typeof PlaceSummary>;

export const placeOperations = defineOperations({
  /** Divisions whose Lao or Latin name holds the text; with no text the divisions directly inside `withinCode`. */
  'place.suggest': {
    kind: 'query',
    host: 'store',
    needs: 'place:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({
      text: z.string().max(120),
      level: PlaceLevel,
      /** Code of the division to look in; null for the whole country. */
      withinCode: z.string().max(9).nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.array(PlaceSummary),
  },
  'place.describe': {
    kind: 'query',
    host: 'store',
    needs: 'place:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({ codes: z.array(z.string().max(9)).max(500) }),
    output: z.array(PlaceSummary),
  },
});
