import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { resourceConditions } from '../codes/resource-conditions.ts';
import { resourceKinds } from '../codes/resource-kinds.ts';
import { livesIn } from '../compartment.ts';
import { EventParty } from './event-party.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';
import { PlanNodeIds } from './plan-node-ids.ts';

const QUANTITY_MAXIMUM = 1_000_000;

/** Premises, equipment or a vehicle that serve the work against trafficking in persons (ສະຖານທີ່, ອຸປະກອນ, ພາຫະນະ). */
export const Resource = livesIn(
  'programme',
  z
    .strictObject({
      kind: codeSchema(resourceKinds),
      nameLao: line(200),
      nameEnglish: line(200).nullable(),
      /** The organisation that has it. */
      holderId: RecordId,
      /** Where it stands; null where nobody has said. */
      place: PlaceReference.nullable(),
      /** Rooms, pieces or vehicles of the same sort. */
      quantity: z.int('not-a-number').min(1, 'too-small').max(QUANTITY_MAXIMUM, 'too-large'),
      condition: codeSchema(resourceConditions).nullable(),
      acquiredOn: PartialDate.nullable(),
      /** Who paid for it. */
      funder: EventParty.nullable(),
      /** What all of them cost. */
      cost: Money.nullable(),
      /** When it was given back, sold or scrapped; null while it is there. */
      givenUpOn: PartialDate.nullable(),
      planNodeIds: PlanNodeIds,
      remarks: paragraphs(1000).nullable(),
    })
    .refine(
      ({ acquiredOn, givenUpOn }) =>
        acquiredOn === null || givenUpOn === null || acquiredOn.earliest <= givenUpOn.latest,
      { error: 'ends-before-it-begins', path: ['givenUpOn'] },
    ),
);
export type Resource = z.infer<typeof Resource>;

/** Whether it is still there on a day: what was given up on a day that is not known exactly counts until the last possible one. */
export const isThereOn = ({ givenUpOn }: Pick<Resource, 'givenUpOn'>, day: string): boolean =>
  givenUpOn === null || givenUpOn.latest > day;
