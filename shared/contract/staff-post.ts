import { z } from 'zod';
import { RecordId } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { StaffPost } from '../domain/staff-post.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import {
  openedPlanRecord,
  planRecordChange,
  planRecordQuery,
  seenVersion,
  writtenPlanRecord,
} from './plan-record.ts';

/** A position with every count of it. */
export const StaffPostFile = z.strictObject({
  staffPostId: RecordId,
  staffPost: StaffPost,
  ...openedPlanRecord,
});
export type StaffPostFile = z.infer<typeof StaffPostFile>;

const people = z.int().min(0);

/** Who works against trafficking in persons: how many, in which position, of whom women. */
export const staffPostOperations = defineOperations({
  /** Every position, and the sums over the counts that held on a day: posts foreseen only where they are laid down. */
  'staffPost.list': {
    ...planRecordQuery,
    input: z.strictObject({ on: PlainDate }),
    output: z.strictObject({
      staffPosts: z.array(z.strictObject({ staffPostId: RecordId, staffPost: StaffPost })),
      organisations: z.array(OrganisationCalled),
      totals: z.strictObject({
        foreseen: people,
        inPost: people,
        women: people,
        /** Positions without a number of posts laid down, which `foreseen` leaves out. */
        withoutForeseen: people,
      }),
    }),
  },
  'staffPost.open': {
    ...planRecordQuery,
    input: z.strictObject({ staffPostId: RecordId }),
    output: StaffPostFile,
  },
  'staffPost.save': {
    ...planRecordChange,
    input: z.strictObject({ staffPostId: RecordId, version: seenVersion, staffPost: StaffPost }),
    output: writtenPlanRecord,
  },
});
