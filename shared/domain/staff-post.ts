import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { PlainDate } from './plain-date.ts';
import { PlanNodeIds } from './plan-node-ids.ts';

const PEOPLE_MAXIMUM = 100_000;
const COUNTS_MAXIMUM = 100;

const people = z.int('not-a-number').min(0, 'too-small').max(PEOPLE_MAXIMUM, 'too-large');

/** How many people were in a position on a day, and how many there should have been. */
export const StaffCount = livesIn(
  'programme',
  z
    .strictObject({
      on: PlainDate,
      /** Posts that the organisation is meant to have; null where none are laid down. */
      foreseen: people.nullable(),
      inPost: people,
      /** Of those in post. */
      women: people,
    })
    .refine(({ inPost, women }) => women <= inPost, { error: 'more-women-than-people', path: ['women'] }),
);
export type StaffCount = z.infer<typeof StaffCount>;

/** A position at an organisation that works against trafficking in persons, and how many held it, day by day of counting. */
export const StaffPost = livesIn(
  'programme',
  z.strictObject({
    organisationId: RecordId,
    positionLao: line(200),
    positionEnglish: line(200).nullable(),
    /** Oldest first, each of a day of its own; what was counted once stays beside what was counted later. */
    counts: z
      .array(StaffCount)
      .min(1, 'required')
      .max(COUNTS_MAXIMUM, 'too-many')
      .superRefine((counts, context) => {
        counts.forEach(({ on }, at) => {
          const before = counts[at - 1]?.on;
          if (before !== undefined && on <= before)
            context.addIssue({ code: 'custom', message: 'before-its-start', path: [at, 'on'], input: on });
        });
      }),
    planNodeIds: PlanNodeIds,
    remarks: paragraphs(1000).nullable(),
  }),
);
export type StaffPost = z.infer<typeof StaffPost>;

/** What held on a day: the newest count up to it; undefined before the first. */
export const countOn = ({ counts }: Pick<StaffPost, 'counts'>, day: string): StaffCount | undefined =>
  counts.findLast(({ on }) => on <= day);
