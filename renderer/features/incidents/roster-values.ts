import { z } from 'zod';
import type { DuplicateCandidate } from '../../../shared/contract/duplicate.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { RecordId, Version } from '../../../shared/domain/identifier.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { FormReading } from '../../forms/form-reading.ts';
import {
  newPersonValues,
  PersonValues,
  personValuesOf,
  readPersonValues,
  type PersonFieldName,
} from '../../forms/person-values.ts';

/** The questions of a row, in the order in which they stand in it. */
export const rosterFields = [
  'nameLao',
  'nameLatin',
  'sex',
  'birth',
  'nationalities',
] as const satisfies readonly PersonFieldName[];
export type RosterField = (typeof rosterFields)[number];

/** What persons of one group often share; names are each person's own. */
export const sharedFields = ['sex', 'birth', 'nationalities'] as const satisfies readonly RosterField[];

/** One row as it is typed. */
export const RosterValues = PersonValues.pick({
  nameLao: true,
  nameLatin: true,
  sex: true,
  birth: true,
  nationalities: true,
});
export type RosterValues = z.infer<typeof RosterValues>;

/** A person on file who was found to be the one of a row, as they were then. */
export const TakenPerson = z.object({ personId: RecordId, version: Version, person: Person }).readonly();
export type TakenPerson = z.infer<typeof TakenPerson>;

/** What a row keeps as its draft. */
export const RosterDraft = z.object({
  personId: RecordId,
  values: RosterValues,
  taken: TakenPerson.nullable(),
  notTheSame: z.array(RecordId).readonly(),
});
export type RosterDraft = z.infer<typeof RosterDraft>;

export const emptyRosterValues: RosterValues = {
  nameLao: newPersonValues.nameLao,
  nameLatin: newPersonValues.nameLatin,
  sex: newPersonValues.sex,
  birth: newPersonValues.birth,
  nationalities: newPersonValues.nationalities,
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether nothing was answered in a field. */
export const isUntouched = (values: RosterValues, field: RosterField): boolean =>
  isSame({ ...values[field], missing: null }, emptyRosterValues[field]) && values[field].missing === null;

/** Whether nothing was answered in any field. */
export const isEmptyRow = (values: RosterValues): boolean =>
  rosterFields.every((field) => isUntouched(values, field));

/** The row with one field as in another row. */
export const withFieldOf = (values: RosterValues, field: RosterField, other: RosterValues): RosterValues => ({
  ...values,
  [field]: other[field],
});

/** The row with what it shares with another one, where nothing was said yet. */
export const withSharedOf = (values: RosterValues, other: RosterValues): RosterValues =>
  sharedFields.reduce(
    (row, field) => (isUntouched(row, field) ? withFieldOf(row, field, other) : row),
    values,
  );

/**
 * All answers of the person of a row. Of somebody on file the answers on file stand; where the file says nothing, what was
 * typed is added.
 */
export function personValuesOfRow({ values, taken }: Pick<RosterDraft, 'values' | 'taken'>): PersonValues {
  if (taken === null) return { ...newPersonValues, ...values };
  const onFile = personValuesOf(taken.person);
  return rosterFields.reduce(
    (all, field) =>
      onFile[field].missing !== null && !isUntouched(values, field)
        ? { ...all, [field]: values[field] }
        : all,
    onFile,
  );
}

/** Reads a row as of a day: the person to put on file, or what is wrong with which field. */
export const readRow = (
  row: Pick<RosterDraft, 'values' | 'taken'>,
  on: PlainDate,
): FormReading<Person, PersonFieldName> => readPersonValues(personValuesOfRow(row), on);

/** Of these candidates, those who may still be the person of a row. */
export const stillNear = (
  near: readonly DuplicateCandidate[],
  row: Pick<RosterDraft, 'personId' | 'notTheSame'>,
): readonly DuplicateCandidate[] =>
  near.filter(({ person }) => person.personId !== row.personId && !row.notTheSame.includes(person.personId));
