import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { planParties } from '../codes/plan-parties.ts';
import { livesIn } from '../compartment.ts';
import { paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { objectiveFollows, objectiveStates } from './objective-moves.ts';

const day = z.iso.date('no-such-date');
const OBJECTIVES_MAXIMUM = 30;

/** Something that is to be reached with the person, and how one will know. */
export const Objective = livesIn(
  'assistance',
  z.strictObject({
    id: RecordId,
    words: paragraphs(500),
    /** What shows that it is reached. */
    indicator: z.nullable(paragraphs(500)),
    targetOn: z.nullable(day),
    state: z.enum(objectiveStates),
    outcome: z.nullable(paragraphs(1000)),
  }),
);
export type Objective = z.infer<typeof Objective>;

/** What was agreed with a person, in one version: each agreement stays as it was made, the next one is another version. */
export const SupportPlan = livesIn(
  'assistance',
  z.strictObject({
    agreedOn: day,
    agreedWith: z
      .array(codeSchema(planParties))
      .min(1, 'choose-one')
      .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' }),
    /** What the person says they want. */
    ownWords: z.nullable(paragraphs(4000)),
    reviewOn: z.nullable(day),
    objectives: z
      .array(Objective)
      .max(OBJECTIVES_MAXIMUM, 'too-many')
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'repeated' }),
  }),
);
export type SupportPlan = z.infer<typeof SupportPlan>;

/** Whether a version of a plan may follow another: no objective is left out, and each goes on by its table. */
export function mayFollow(before: readonly Objective[], after: readonly Objective[]): boolean {
  const stands = new Map(before.map(({ id, state }) => [id, state]));
  return (
    before.every(({ id }) => after.some((each) => each.id === id)) &&
    after.every(({ id, state }) => objectiveFollows[stands.get(id) ?? 'none'].includes(state))
  );
}
