import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { countedQuestions } from '../what-happened/counted-answers.ts';
import { consentDenials, type SharingRequest } from './consent-verdict.ts';
import { StatisticalFact } from './statistical-fact.ts';

/**
 * What one case asks of its person before it goes as a row: statistics at case level, for the national secretariat alone.
 * A row tells of all three kinds of data or does not go.
 */
export const rowRequest = {
  purpose: 'non_identifying_statistics',
  recipient: { to: 'class', class: 'national_secretariat' },
  categories: ['characteristics', 'identification', 'what_happened'],
} as const satisfies SharingRequest;

/** The same with the province of the home, which stays out of the row of whoever keeps back where they live. */
export const rowRequestWithHome = {
  ...rowRequest,
  categories: [...rowRequest.categories, 'contact_and_place'],
} as const satisfies SharingRequest;

/** Stands for the home province of whoever keeps back where they live. */
export const HOME_WITHHELD = 'withheld';

/**
 * One case as a row of `cases.csv`: the codes of its statistical fact, months for days, bands for ages and sums, no place
 * below the province; and a number that is drawn anew for every export, so that rows of two exports cannot be joined.
 */
export const CaseRow = livesIn(
  'statistics',
  z.strictObject({
    ...StatisticalFact.shape,
    row: z.uuid({ version: 'v4' }),
    homeProvince: z.union([StatisticalFact.shape.homeProvince, z.literal(HOME_WITHHELD)]),
  }),
);
export type CaseRow = z.infer<typeof CaseRow>;

/** Why the others are left out, in numbers alone. */
export const LeftOut = livesIn(
  'statistics',
  z.strictObject(
    // The entries are made from the very names the type is computed from; fromEntries cannot carry that.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Object.fromEntries(consentDenials.map((denial) => [denial, z.int().min(0)])) as Record<
      (typeof consentDenials)[number],
      z.ZodInt
    >,
  ),
);
export type LeftOut = z.infer<typeof LeftOut>;

/** The columns of `cases.csv` in their order; a column of several answers parts its codes by `;`. */
export const caseRowColumns = [
  'row',
  'opened_month',
  'office_province',
  'home_province',
  'sex',
  'age_band',
  'nationalities',
  'status',
  'presumed_month',
  'identified_month',
  'days_to_identification',
  'forms_of_exploitation',
  ...countedQuestions.map((question) => columnOfQuestion(question)),
] as const;

/** `type-of-place` is the column `type_of_place`. */
function columnOfQuestion(question: string): string {
  return question.replaceAll('-', '_');
}

/** The cells of one row, in the order of {@link caseRowColumns}. */
export function cellsOf(row: CaseRow): readonly string[] {
  const several = (codes: readonly string[]): string => codes.join(';');
  return [
    row.row,
    row.openedMonth,
    row.officeProvince,
    row.homeProvince,
    row.sex,
    row.ageBand,
    several(row.nationalities),
    row.status,
    row.presumedMonth,
    row.identifiedMonth,
    row.daysToIdentification,
    several(row.formsOfExploitation),
    ...countedQuestions.map((question) => several(row.whatHappened[question])),
  ];
}

/**
 * How many rows are the only one of their sex, age, nationalities and home: whoever knows the person could find them by
 * these alone.
 */
export function rowsAlone(rows: readonly CaseRow[]): number {
  const alike = new Map<string, number>();
  for (const { sex, ageBand, nationalities, homeProvince } of rows) {
    const key = [sex, ageBand, nationalities.toSorted().join(';'), homeProvince].join(' ');
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  return [...alike.values()].filter((count) => count === 1).length;
}
