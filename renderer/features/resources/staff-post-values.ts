import { z } from 'zod';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { StaffPost } from '../../../shared/domain/staff-post.ts';
import { emptyDate, rawDay, RawDate } from '../../forms/raw-date.ts';
import { readOrganisationOrNone } from '../../forms/raw-organisation.ts';
import { countOrNull, readRecord, type RecordReading, wordsOrNull } from '../../forms/read-plan-record.ts';
import { readDayOrNone } from '../../forms/read-day.ts';

/** A count of people as it stands in the form. */
export const StaffCountValues = z.object({
  on: RawDate,
  foreseen: z.string(),
  inPost: z.string(),
  women: z.string(),
});
export type StaffCountValues = z.infer<typeof StaffCountValues>;

/** The form of a position as it stands on the screen. */
export const StaffPostValues = z.object({
  organisation: z.string(),
  positionLao: z.string(),
  positionEnglish: z.string(),
  counts: z.array(StaffCountValues).readonly(),
  planNodeIds: z.array(z.string()).readonly(),
  remarks: z.string(),
});
export type StaffPostValues = z.infer<typeof StaffPostValues>;

export const emptyCount: StaffCountValues = { on: emptyDate, foreseen: '', inPost: '', women: '' };

/** Counted today, until somebody says otherwise. */
export const newStaffPostValues = (on: PlainDate): StaffPostValues => ({
  organisation: '',
  positionLao: '',
  positionEnglish: '',
  counts: [{ ...emptyCount, on: rawDay(on) }],
  planNodeIds: [],
  remarks: '',
});

/** A position on file as its form shows it. */
export const staffPostValuesOf = (staffPost: StaffPost): StaffPostValues => ({
  organisation: staffPost.organisationId,
  positionLao: staffPost.positionLao,
  positionEnglish: staffPost.positionEnglish ?? '',
  counts: staffPost.counts.map(({ on, foreseen, inPost, women }) => ({
    on: rawDay(on),
    foreseen: foreseen === null ? '' : String(foreseen),
    inPost: String(inPost),
    women: String(women),
  })),
  planNodeIds: staffPost.planNodeIds,
  remarks: staffPost.remarks ?? '',
});

/** Reads the form as of a day. */
export const readStaffPostValues = (values: StaffPostValues, on: PlainDate): RecordReading<StaffPost> =>
  readRecord(StaffPost, (read) => ({
    organisationId: read('organisationId', readOrganisationOrNone(values.organisation)),
    positionLao: values.positionLao,
    positionEnglish: wordsOrNull(values.positionEnglish),
    counts: values.counts.map((count, at) => ({
      on: read(`counts.${at}.on`, readDayOrNone(count.on, on)),
      foreseen: countOrNull(count.foreseen),
      inPost: countOrNull(count.inPost),
      women: countOrNull(count.women),
    })),
    planNodeIds: [...values.planNodeIds],
    remarks: wordsOrNull(values.remarks),
  }));
