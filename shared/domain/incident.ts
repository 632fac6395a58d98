import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { formsOfExploitation } from '../codes/forms-of-exploitation.ts';
import { incidentKinds } from '../codes/incident-kinds.ts';
import { sourcesOfDetection } from '../codes/sources-of-detection.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { AccountId } from './identifier.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';

/**
 * By what several persons came to notice at once (ເຫດການ): a raid, a bus, a report. Each of them has a case of their own;
 * what they share is said here once. It holds no words but a place's.
 */
export const Incident = livesIn(
  'register',
  z.strictObject({
    kind: answered(codeSchema(incidentKinds)),
    when: answered(PartialDate),
    place: answered(PlaceReference),
    sourceOfDetection: answered(codeSchema(sourcesOfDetection)),
    responsibleOfficer: AccountId,
    /** What is suspected of the whole group; each case says what was found for its person. */
    formsOfExploitation: answered(
      z
        .array(codeSchema(formsOfExploitation))
        .min(1, 'required')
        .max(20, 'too-many')
        .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' }),
    ),
  }),
);
export type Incident = z.infer<typeof Incident>;
