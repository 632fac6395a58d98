import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { RecordId } from './identifier.ts';

/** A body that organises, pays for or takes part in an event: of the directory, or as it was called where it is not in it. */
export const EventParty = livesIn(
  'programme',
  z
    .strictObject({ organisationId: RecordId.nullable(), name: line(200).nullable() })
    .refine(({ organisationId, name }) => (organisationId === null) !== (name === null), {
      error: 'required',
      path: ['name'],
    }),
);
export type EventParty = z.infer<typeof EventParty>;
