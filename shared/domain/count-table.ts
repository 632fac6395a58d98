import { z } from 'zod';
import type { CodeList } from '../codes/code-list.ts';
import { countries } from '../codes/countries.ts';
import { formsOfExploitation } from '../codes/forms-of-exploitation.ts';
import { identificationStatuses } from '../codes/identification-statuses.ts';
import { missingAnswers } from '../codes/missing-answers.ts';
import { sexes } from '../codes/sexes.ts';
import { countedCodes, countedQuestions } from '../what-happened/counted-answers.ts';
import { ageBands } from './age-band.ts';
import { waitingBands } from './waiting-band.ts';

const codesOf = (list: CodeList): readonly string[] => [
  ...list.values.map(({ code }) => code),
  ...missingAnswers,
];

/** The tables of what happened, one for each question that is counted. */
export const whatHappenedTables = countedQuestions.map((question) => `victims-by-${question}` as const);
/** Every month that a fact may name, and why it may name none. */
const months = new Set<string>([
  ...Array.from({ length: 200 * 12 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${1900 + Math.floor(at / 12)}-${month}`;
  }),
  ...missingAnswers,
  'not-coded',
]);

/** The tables that may leave, and the closed list of codes that each may hold. */
const codesByTable: Readonly<Record<string, ReadonlySet<string>>> = {
  'victims-by-status': new Set<string>(identificationStatuses.values.map(({ code }) => code)),
  'victims-by-sex': new Set(codesOf(sexes)),
  'victims-by-age-band': new Set<string>(ageBands),
  'victims-by-form-of-exploitation': new Set(codesOf(formsOfExploitation)),
  'victims-by-nationality': new Set(codesOf(countries)),
  /** Two digits of a province, which an office may add to; a home told only in words has no code. */
  'victims-by-home-province': new Set([
    ...Array.from({ length: 100 }, (_, province) => String(province).padStart(2, '0')),
    ...missingAnswers,
    'not-coded',
  ]),
  ...Object.fromEntries(
    countedQuestions.map((question) => [
      `victims-by-${question}`,
      new Set([...countedCodes[question], ...missingAnswers]),
    ]),
  ),
  'victims-by-month-of-presumption': months,
  'victims-by-month-of-identification': months,
  'victims-by-days-to-identification': new Set<string>([...waitingBands, ...missingAnswers]),
};

/** Names of the tables that may leave, a closed list. */
export const countTableNames = [
  'victims-by-status',
  'victims-by-sex',
  'victims-by-age-band',
  'victims-by-form-of-exploitation',
  'victims-by-nationality',
  'victims-by-home-province',
  'victims-by-month-of-presumption',
  'victims-by-month-of-identification',
  'victims-by-days-to-identification',
  ...whatHappenedTables,
] as const;

/** A table of counts: a code of the table's closed list and how many persons, nothing else. */
export const CountTable = z
  .strictObject({
    name: z.enum(countTableNames),
    /** Whether a person may be counted in several rows, because the question takes several answers. */
    countsPersonsRepeatedly: z.boolean(),
    rows: z.array(z.strictObject({ code: z.string().max(60), persons: z.int().min(0) })),
  })
  .refine(({ name, rows }) => rows.every(({ code }) => codesByTable[name]?.has(code) === true), {
    path: ['rows'],
  });
export type CountTable = z.infer<typeof CountTable>;
