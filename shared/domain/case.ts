import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { sourcesOfDetection } from '../codes/sources-of-detection.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { AccountId, RecordId } from './identifier.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';
import { Month } from './reporting-period.ts';

/** One person's file in one office (ກໍລະນີ), as its officers fill it in (HTCDS entities Case and Victim context). */
export const CaseFacts = livesIn(
  'register',
  z.strictObject({
    /** The day on which the office took the case up; it counts in the statistics of its month. */
    openedOn: PartialDate.refine((date) => date.precision === 'day', { error: 'day-needed' }).refine(
      (date) => Month.safeParse(date.earliest.slice(0, 7)).success,
      { error: 'year-out-of-range' },
    ),
    /** What the person came to notice by together with others; null for a case of its own. */
    incidentId: RecordId.nullable(),
    sourceOfDetection: answered(codeSchema(sourcesOfDetection)),
    /** When and where the person was found, or came by themself. */
    foundOn: answered(PartialDate),
    foundAt: answered(PlaceReference),
    responsibleOfficer: AccountId,
  }),
);
export type CaseFacts = z.infer<typeof CaseFacts>;
