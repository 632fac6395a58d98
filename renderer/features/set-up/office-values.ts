import { z } from 'zod';
import { contract, type ParsedByOperation } from '../../../shared/contract.ts';
import { Refusal } from '../../../shared/result.ts';
import { fieldProblems, type FieldProblems, type FormReading } from '../../forms/form-reading.ts';

/** What is typed about the office and its founder. */
export interface OfficeValues {
  readonly code: string;
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly provinceCode: string;
  readonly founderName: string;
}
export type OfficeFieldName = keyof OfficeValues;
export type OfficeProblems = FieldProblems<OfficeFieldName | 'passphrase' | 'understood' | 'conduct'>;

export const emptyOffice: OfficeValues = {
  code: '',
  nameLao: '',
  nameEnglish: '',
  provinceCode: '',
  founderName: '',
};

const NewOffice = z
  .strictObject(contract['office.create'].input.shape)
  .pick({ office: true, founderName: true });
type NewOffice = Pick<ParsedByOperation<'office.create'>, 'office' | 'founderName'>;

/** Reads the form: the office and its founder, or what is wrong with which field. Here an empty field is simply needed. */
export function readOffice({
  founderName,
  code,
  ...rest
}: OfficeValues): FormReading<NewOffice, OfficeFieldName> {
  const read = NewOffice.safeParse({ office: { ...rest, code: code.trim() }, founderName });
  if (read.success) return { ok: true, value: read.data };
  const problems = fieldProblems(read.error, emptyOffice);
  return {
    ok: false,
    problems: Object.fromEntries(
      Object.entries(problems).map(([name, key]) => [name, key === 'required' ? 'needed' : key]),
    ),
  };
}

/** What is typed in one step of set-up. */
const fieldsOfStep = {
  office: ['code', 'nameLao', 'nameEnglish', 'provinceCode'],
  founder: ['founderName'],
} as const satisfies Record<string, readonly OfficeFieldName[]>;

/** What is wrong with the fields of the office itself. */
export const problemsOfOffice = (values: OfficeValues): OfficeProblems => problemsOfStep(values, 'office');

/** What is wrong with the founder's name. */
export const problemsOfFounder = (values: OfficeValues): OfficeProblems => problemsOfStep(values, 'founder');

function problemsOfStep(values: OfficeValues, step: keyof typeof fieldsOfStep): OfficeProblems {
  const read = readOffice(values);
  if (read.ok) return {};
  const fields: readonly OfficeFieldName[] = fieldsOfStep[step];
  return Object.fromEntries(
    fields.flatMap((name) => (read.problems[name] === undefined ? [] : [[name, read.problems[name]]])),
  );
}

/** Whether one of the problems is in a field of the office itself. */
export const isOfOffice = (problems: OfficeProblems): boolean =>
  fieldsOfStep.office.some((name) => problems[name] !== undefined);

/** The fields that the store refused, for the form to mark. */
export function refusedFields(failure: unknown): OfficeProblems {
  if (!(failure instanceof Refusal)) return {};
  if (failure.error.code === 'refused' && failure.error.reason === 'passphrase-too-weak')
    return { passphrase: failure.error.reason };
  if (failure.error.code !== 'invalid') return {};
  const entries = Object.entries(failure.error.fields).map(
    ([path, messages]) => [path.split('.').at(-1) ?? path, messages[0] ?? 'other'] as const,
  );
  return Object.fromEntries(entries);
}
