import { z } from 'zod';
import { codedValue } from '../../shared/codes/code-list.ts';
import { claimKinds } from '../../shared/codes/claim-kinds.ts';
import { claimWays } from '../../shared/codes/claim-ways.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Claim } from '../../shared/domain/claim.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readLine,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, RawDate } from './raw-date.ts';
import { rawDayOf, readDayAnswer } from './raw-day.ts';
import { readOrganisationOrNone } from './raw-organisation.ts';
import { emptyMoney, RawMoney, rawMoneyOf, readMoney } from './raw-money.ts';

/** The fields of the form of a claim exactly as they stand in it. */
export const ClaimValues = z.object({
  kind: z.string(),
  against: rawAnswer(z.string()),
  claimed: rawAnswer(RawMoney),
  /** The debt or wage of what happened; empty for none. */
  owedId: z.string(),
  way: rawAnswer(z.string()),
  /** An organisation of the directory; empty for none. */
  courtId: z.string(),
  court: rawAnswer(z.string()),
  deadline: rawAnswer(RawDate),
  hearingOn: rawAnswer(RawDate),
  remark: rawAnswer(z.string()),
});
export type ClaimValues = z.infer<typeof ClaimValues>;
export type ClaimFieldName = keyof ClaimValues;

/** The fields in the order in which they stand in the form. */
export const claimFieldOrder = [
  'kind',
  'owedId',
  'against',
  'claimed',
  'way',
  'courtId',
  'court',
  'deadline',
  'hearingOn',
  'remark',
] as const satisfies readonly ClaimFieldName[];

export const newClaimValues: ClaimValues = {
  kind: '',
  against: untouched(''),
  claimed: untouched(emptyMoney),
  owedId: '',
  way: untouched(''),
  courtId: '',
  court: untouched(''),
  deadline: untouched(emptyDate),
  hearingOn: untouched(emptyDate),
  remark: untouched(''),
};

/** A claim on file as its form shows it. */
export const claimValuesOf = (claim: Claim): ClaimValues => ({
  kind: claim.kind,
  against: rawOf(claim.against, '', (against) => against),
  claimed: rawOf(claim.claimed, emptyMoney, rawMoneyOf),
  owedId: claim.owedId ?? '',
  way: rawOf(claim.way, '', (code) => code),
  courtId: claim.courtId ?? '',
  court: rawOf(claim.court, '', (court) => court),
  deadline: rawDayOf(claim.deadline),
  hearingOn: rawDayOf(claim.hearingOn),
  remark: rawOf(claim.remark, '', (remark) => remark),
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readClaimValues(values: ClaimValues, on: PlainDate): FormReading<Claim, ClaimFieldName> {
  const { values: read, problems } = collectReadings({
    kind: codedValue(claimKinds, values.kind) === undefined ? problem('choose-one') : understood(values.kind),
    against: readAnswer(values.against, readLine),
    claimed: readAnswer(values.claimed, readMoney),
    owedId: understood(values.owedId === '' ? null : values.owedId),
    way: readAnswer(values.way, readCode(claimWays)),
    courtId: readOrganisationOrNone(values.courtId),
    court: readAnswer(values.court, readLine),
    deadline: readDayAnswer(values.deadline, on),
    hearingOn: readDayAnswer(values.hearingOn, on),
    remark: readAnswer(values.remark, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = Claim.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ClaimValues.shape) };
}
