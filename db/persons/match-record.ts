import { z } from 'zod';
import type { ComparedPerson } from '../../shared/persons/compared-person.ts';

const Names = z.array(z.array(z.string()));
const Compared = z.object({
  names: Names,
  birth: z
    .object({ earliest: z.string(), latest: z.string(), isAge: z.boolean(), isApproximate: z.boolean() })
    .nullable(),
  sex: z.string().nullable(),
  home: z.object({ placeCode: z.string().nullable(), names: Names, words: z.string() }).nullable(),
  nationalities: z.array(z.string()),
  phones: z.array(z.string()),
  documents: z.array(z.string()),
  kin: Names,
}) satisfies z.ZodType<ComparedPerson>;

/** A person as compared, out of the text in which the index keeps it. */
export const ComparedOnFile = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(Compared);
