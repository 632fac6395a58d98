import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';

/**
 * A place as far as it is known: the deepest division that was recognised, and what else was said.
 * Either may be missing, never both: old names, houses and places abroad stay as typed.
 */
export const PlaceReference = livesIn(
  'register',
  z
    .strictObject({
      /** Code of a province (2 digits), district (4), sub-district or village (7); null when none was recognised. */
      placeCode: z
        .string()
        .regex(/^\d{2,9}$/u, 'not-understood')
        .nullable(),
      freeText: line(200).nullable(),
    })
    .refine((place) => place.placeCode !== null || place.freeText !== null, { error: 'required' }),
);
export type PlaceReference = z.infer<typeof PlaceReference>;
