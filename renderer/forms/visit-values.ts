import { z } from 'zod';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import { situationRatings } from '../../shared/codes/situation-ratings.ts';
import { visitWays } from '../../shared/codes/visit-ways.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { PlainDate as PlainDateSchema } from '../../shared/domain/plain-date.ts';
import { nothingFound, situationDomains, Visit } from '../../shared/domain/return.ts';
import { type VisitMove, visitMoveNames } from '../../shared/domain/visit-moves.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  readLine,
  understood,
} from './raw-answer.ts';
import { RawDate, rawDay } from './raw-date.ts';
import { readFullDay } from './raw-day.ts';

const answer = rawAnswer(z.string());

/** The fields of the form of a visit exactly as they stand in it. */
export const VisitValues = z.object({
  move: z.string(),
  on: RawDate,
  how: answer,
  housing: answer,
  livelihood: answer,
  family: answer,
  education: answer,
  health: answer,
  safety: answer,
  community: answer,
  needs: rawAnswer(z.array(z.string()).readonly()),
  words: answer,
});
export type VisitValues = z.infer<typeof VisitValues>;
export type VisitFieldName = keyof VisitValues;

/** The fields in the order in which they stand in the form. */
export const visitFieldOrder = [
  'move',
  'on',
  'how',
  ...situationDomains,
  'needs',
  'words',
] as const satisfies readonly VisitFieldName[];

const same = <T>(value: T): T => value;

/** A visit as its form begins: what is known of it, and nothing said yet of what becomes of it. */
export const visitValuesOf = (
  visit: Visit,
  { move, on }: { readonly move: VisitMove | ''; readonly on: PlainDate },
): VisitValues => ({
  move,
  on: rawDay(on),
  how: rawOf(visit.how, '', same),
  housing: rawOf(visit.housing, '', same),
  livelihood: rawOf(visit.livelihood, '', same),
  family: rawOf(visit.family, '', same),
  education: rawOf(visit.education, '', same),
  health: rawOf(visit.health, '', same),
  safety: rawOf(visit.safety, '', same),
  community: rawOf(visit.community, '', same),
  needs: rawOf(visit.needs, [], same),
  words: rawOf(visit.words, '', same),
});

const FiledVisit = z.strictObject({ move: z.enum(visitMoveNames), on: PlainDateSchema, visit: Visit });
export type FiledVisit = z.infer<typeof FiledVisit>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. Only a visit that was made tells of a life. */
export function readVisitValues(values: VisitValues, on: PlainDate): FormReading<FiledVisit, VisitFieldName> {
  const move = visitMoveNames.find((each) => each === values.move);
  const isDone = move === 'do';
  const rating = (typed: VisitValues['housing']) =>
    isDone ? readAnswer(typed, readCode(situationRatings)) : understood(nothingFound.housing);
  const { values: read, problems } = collectReadings({
    move: move === undefined ? problem('choose-one') : understood(move),
    on: readDay(values.on, on, move),
    how: isDone ? readAnswer(values.how, readCode(visitWays)) : understood(nothingFound.how),
    housing: rating(values.housing),
    livelihood: rating(values.livelihood),
    family: rating(values.family),
    education: rating(values.education),
    health: rating(values.health),
    safety: rating(values.safety),
    community: rating(values.community),
    needs: isDone ? readAnswer(values.needs, readCodes(serviceKinds)) : understood(nothingFound.needs),
    words: readAnswer(values.words, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { move: became, on: day, ...visit } = read;
  const filed = FiledVisit.safeParse({ move: became, on: day, visit });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, VisitValues.shape) };
}

function readDay(raw: VisitValues['on'], on: PlainDate, move: VisitMove | undefined) {
  const reading = readFullDay(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return problem('day-needed');
  return move !== 'move' && reading.value > on ? problem('in-the-future') : understood(reading.value);
}
