import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { formsOfExploitation } from '../codes/forms-of-exploitation.ts';
import { missingAnswers } from '../codes/missing-answers.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { ageBandOf, ageBands } from './age-band.ts';
import type { Answer, MissingAnswer } from './answer.ts';
import type { CaseFacts } from './case.ts';
import { IdentificationStatus, type LedgerEntry } from './identification.ts';
import { daysToIdentification, standingOf } from './identification-standing.ts';
import type { PartialDate } from './partial-date.ts';
import { waitingBandOf, waitingBands } from './waiting-band.ts';
import type { Person } from './person.ts';
import {
  countedAnswersOf,
  countedCodes,
  countedQuestions,
  type CountedQuestion,
} from '../what-happened/counted-answers.ts';
import type { WhatHappened } from './what-happened.ts';
import { Month } from './reporting-period.ts';

const ProvinceCode = z.string().regex(/^\d{2}$/u);
const missing = z.enum(missingAnswers);
/** A month, or why there is none; `not-coded` where the date is known less exactly than that. */
const MonthAnswer = z.union([Month, missing, z.literal('not-coded')]);

/** The codes of one counted question. */
const counted = (codes: readonly string[]) => {
  const known = new Set<string>([...codes, ...missingAnswers]);
  return z
    .array(z.string().refine((code) => known.has(code), { error: 'not-understood' }))
    .min(1)
    .readonly();
};

const CountedWhatHappened = z.strictObject(
  // The entries are made from the very names the type is computed from; fromEntries cannot carry that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.fromEntries(
    countedQuestions.map((question) => [question, counted(countedCodes[question])]),
  ) as Record<CountedQuestion, ReturnType<typeof counted>>,
);

/**
 * What statistics know of one person in one case: codes only, under a random subject. No ethnic group, no day, no
 * place below the province. A missing answer is a code of its own, so that the share of missing answers can be shown.
 */
export const StatisticalFact = livesIn(
  'statistics',
  z.strictObject({
    openedMonth: Month,
    officeProvince: ProvinceCode,
    homeProvince: z.union([ProvinceCode, missing, z.literal('not-coded')]),
    /** What the last step of the ledger found. */
    status: IdentificationStatus,
    /** Of the presumption that stands, or on which the decision was made. */
    presumedMonth: MonthAnswer,
    identifiedMonth: MonthAnswer,
    /** From that presumption to the formal identification. */
    daysToIdentification: z.union([z.enum(waitingBands), missing]),
    sex: z.union([codeSchema(sexes), missing]),
    /** On the day the case was opened. */
    ageBand: z.enum(ageBands),
    nationalities: z.array(z.union([codeSchema(countries), missing])).min(1),
    formsOfExploitation: z.array(z.union([codeSchema(formsOfExploitation), missing])).min(1),
    /** What happened: for each question the codes of its closed list. */
    whatHappened: CountedWhatHappened,
  }),
);
export type StatisticalFact = z.infer<typeof StatisticalFact>;

/** Reduces a case to what statistics may know of it. */
export function statisticalFactOf(
  officeProvince: string,
  person: Person,
  facts: CaseFacts,
  ledger: readonly LedgerEntry[],
  whatHappened: WhatHappened,
): StatisticalFact {
  const openedOn = facts.openedOn.earliest;
  const { last, presumption, identified } = standingOf(ledger);
  if (last === undefined) throw new Error('A case without a step of its identification');
  return {
    openedMonth: openedOn.slice(0, 7),
    officeProvince,
    homeProvince: homeProvinceOf(person),
    status: last.status,
    presumedMonth: monthOf(presumption),
    identifiedMonth: monthOf(identified),
    daysToIdentification: identified === undefined ? 'not-applicable' : bandOf(ledger),
    sex: codeOf(person.sex),
    ageBand: ageBandOf(person.birth, openedOn),
    nationalities: codesOf(person.nationalities),
    formsOfExploitation: codesOf(whatHappened.formsOfExploitation),
    whatHappened: countedAnswersOf(whatHappened),
  };
}

/** The month of a step, where its date lies within one. */
function monthOf(step: LedgerEntry | undefined): z.infer<typeof MonthAnswer> {
  if (step === undefined) return 'not-applicable';
  if (step.decidedOn.answer !== 'given') return step.decidedOn.answer;
  const { earliest, latest }: PartialDate = step.decidedOn.value;
  const month = Month.safeParse(earliest.slice(0, 7)).data;
  return month !== undefined && latest.startsWith(month) ? month : 'not-coded';
}

function bandOf(ledger: readonly LedgerEntry[]): StatisticalFact['daysToIdentification'] {
  const days = daysToIdentification(standingOf(ledger));
  return days === undefined ? 'unknown' : waitingBandOf(days);
}

/** The first two digits of a division's code are its province; a home told only in words may lie anywhere. */
function homeProvinceOf({ home }: Person): StatisticalFact['homeProvince'] {
  if (home.answer !== 'given') return home.answer;
  return home.value.placeCode === null ? 'not-coded' : home.value.placeCode.slice(0, 2);
}

const codeOf = <T extends string>(answer: Answer<T>): T | MissingAnswer =>
  answer.answer === 'given' ? answer.value : answer.answer;

const codesOf = <T extends string>(answer: Answer<readonly T[]>): (T | MissingAnswer)[] =>
  answer.answer === 'given' ? [...answer.value] : [answer.answer];
