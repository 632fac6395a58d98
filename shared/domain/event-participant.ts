import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { ethnicGroups } from '../codes/ethnic-groups.ts';
import { participantAgeBands } from '../codes/participant-age-bands.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line } from './free-text.ts';
import type { TotalAndWomen } from './participant-counts.ts';
import { PlainDate } from './plain-date.ts';
import { Marks } from './test-scores.ts';

/** One line of the list of an event: who took part, as the list says it. Officials and citizens, never victims as such. */
export const EventParticipant = livesIn(
  'programme',
  z.strictObject({
    name: line(120),
    sex: answered(codeSchema(sexes)),
    ageBand: answered(codeSchema(participantAgeBands)),
    ethnicGroup: answered(codeSchema(ethnicGroups)),
    /** Where they work, or whom they speak for. */
    office: line(200).nullable(),
    position: line(200).nullable(),
    /** The days on which they were there; null where nobody noted it, and then they count as there. */
    attendedOn: z
      .array(PlainDate)
      .max(60, 'too-many')
      .refine((days) => new Set(days).size === days.length, { error: 'repeated' })
      .nullable(),
    marksBefore: Marks.nullable(),
    marksAfter: Marks.nullable(),
  }),
);
export type EventParticipant = z.infer<typeof EventParticipant>;

/** Whether they count as having taken part: not when attendance was noted and they were there on no day. */
export const tookPart = ({ attendedOn }: Pick<EventParticipant, 'attendedOn'>): boolean =>
  attendedOn === null || attendedOn.length > 0;

/** How many people a list names, how many of them women, and of how many it does not say whether they are. */
export type ListedCount = TotalAndWomen & { readonly sexUnknown: number };

/** A list on which nobody is. */
export const nobodyListed: ListedCount = { total: 0, women: 0, sexUnknown: 0 };

/** What an event says of how many took part, and where that comes from. */
export type Attendance = ListedCount & {
  /** `list`: the names are counted; `counts`: the typed count; `none`: neither is there. */
  readonly from: 'list' | 'counts' | 'none';
  /** Names on the list of people who took part. */
  readonly listed: number;
  /** How many names the list lacks of the typed count; 0 where it lacks none. */
  readonly missing: number;
};

/**
 * How many took part in one event. The list holds as soon as it is as long as the typed count; a shorter one is not
 * finished, so the typed count holds and the missing names are told. Where a list does not say of everybody whether it is a
 * woman, the women who were typed of the very same number of people hold as far as the list allows: a name without a sex is
 * no man.
 */
export function attendanceOf(list: ListedCount, counts: TotalAndWomen | null): Attendance {
  const missing = Math.max(0, (counts?.total ?? 0) - list.total);
  const told = { listed: list.total, missing };
  if (missing === 0 && list.total > 0) return { from: 'list', ...ofList(list, counts), ...told };
  if (counts === null) return { from: 'none', ...nobodyListed, ...told };
  return { from: 'counts', total: counts.total, women: counts.women, sexUnknown: 0, ...told };
}

function ofList({ total, women, sexUnknown }: ListedCount, counts: TotalAndWomen | null): ListedCount {
  const isSaid = counts?.total === total && women <= counts.women && counts.women <= women + sexUnknown;
  return isSaid ? { total, women: counts.women, sexUnknown: 0 } : { total, women, sexUnknown };
}
