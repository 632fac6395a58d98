import { z } from 'zod';
import { adviceChannels } from '../codes/advice-channels.ts';
import { adviceContactKinds } from '../codes/advice-contact-kinds.ts';
import { adviceGiven } from '../codes/advice-given.ts';
import { adviceOutcomes } from '../codes/advice-outcomes.ts';
import { adviceSubjects } from '../codes/advice-subjects.ts';
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

/** The tables of contacts without a case. */
export const contactTableNames = [
  'contacts-by-kind',
  'contacts-by-channel',
  'contacts-by-month',
  'contacts-by-sex',
  'contacts-by-age-band',
  'contacts-by-province',
  'contacts-by-nationality',
  'contacts-by-subject',
  'contacts-by-advice',
  'contacts-by-outcome',
] as const;

/** Whether a table counts contacts without a case, and not victims. */
export const countsContacts = (name: string): boolean => contactTableNames.some((each) => each === name);

/** Every month that a fact may name, and why it may name none. */
const months = new Set<string>([
  ...Array.from({ length: 200 * 12 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${1900 + Math.floor(at / 12)}-${month}`;
  }),
  ...missingAnswers,
  'not-coded',
]);

/** Two digits of a province, which an office may add to. */
const provinceCodes = Array.from({ length: 100 }, (_, province) => String(province).padStart(2, '0'));

/** The tables that may leave, and the closed list of codes that each may hold. */
const codesByTable: Readonly<Record<string, ReadonlySet<string>>> = {
  'victims-by-status': new Set<string>(identificationStatuses.values.map(({ code }) => code)),
  'victims-by-sex': new Set(codesOf(sexes)),
  'victims-by-age-band': new Set<string>(ageBands),
  'victims-by-form-of-exploitation': new Set(codesOf(formsOfExploitation)),
  'victims-by-nationality': new Set(codesOf(countries)),
  /** A home told only in words has no code. */
  'victims-by-home-province': new Set([...provinceCodes, ...missingAnswers, 'not-coded']),
  ...Object.fromEntries(
    countedQuestions.map((question) => [
      `victims-by-${question}`,
      new Set([...countedCodes[question], ...missingAnswers]),
    ]),
  ),
  'victims-by-month-of-presumption': months,
  'victims-by-month-of-identification': months,
  'victims-by-days-to-identification': new Set<string>([...waitingBands, ...missingAnswers]),
  'contacts-by-kind': new Set(codesOf(adviceContactKinds)),
  'contacts-by-channel': new Set(codesOf(adviceChannels)),
  'contacts-by-month': months,
  'contacts-by-sex': new Set(codesOf(sexes)),
  'contacts-by-age-band': new Set<string>(ageBands),
  'contacts-by-province': new Set([...provinceCodes, ...missingAnswers]),
  'contacts-by-nationality': new Set(codesOf(countries)),
  'contacts-by-subject': new Set(codesOf(adviceSubjects)),
  'contacts-by-advice': new Set(codesOf(adviceGiven)),
  'contacts-by-outcome': new Set(codesOf(adviceOutcomes)),
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
  ...contactTableNames,
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
