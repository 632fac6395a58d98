import { z } from 'zod';
import { actsOfTrafficking } from '../codes/acts-of-trafficking.ts';
import type { CodeList } from '../codes/code-list.ts';
import { formsOfExploitation } from '../codes/forms-of-exploitation.ts';
import { industries } from '../codes/industries.ts';
import { meansOfTrafficking } from '../codes/means-of-trafficking.ts';
import { methodsOfControl } from '../codes/methods-of-control.ts';
import { purposesOfTrafficking } from '../codes/purposes-of-trafficking.ts';
import { recruiterRelationships } from '../codes/recruiter-relationships.ts';
import { recruitmentMethods } from '../codes/recruitment-methods.ts';
import { sexualExploitationTypes } from '../codes/sexual-exploitation-types.ts';
import { websitesAndApps } from '../codes/websites-and-apps.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { distinctCodes } from './distinct-codes.ts';
import { paragraphs } from './free-text.ts';
import { MoneyOwed } from './money-owed.ts';
import { OtherInCase } from './other-in-case.ts';
import { RouteLeg } from './route-leg.ts';

/** The questions that take codes of one list, several each, in the order in which they are asked. */
export const codedQuestions = {
  acts: actsOfTrafficking,
  means: meansOfTrafficking,
  purposes: purposesOfTrafficking,
  formsOfExploitation,
  industries,
  sexualExploitationTypes,
  recruitmentMethods,
  recruiterRelationships,
  recruitmentSites: websitesAndApps,
  methodsOfControl,
} as const satisfies Readonly<Record<string, CodeList>>;
export type CodedQuestion = keyof typeof codedQuestions;
export const codedQuestionNames = Object.keys(codedQuestions) as CodedQuestion[];

/** The most debts, wages or legs that are kept apart; more are a mistake of whoever sends them. */
const MOST_ROWS = 40;

/** Rows of one answer, at least one, each record once. */
const rowsOf = <S extends z.ZodType<{ readonly id: string }>>(row: S) =>
  z
    .array(row)
    .min(1, 'required')
    .max(MOST_ROWS, 'too-many')
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, { error: 'repeated' });

/**
 * What happened to the person of a case, in codes: act, means and purpose (Law on Anti-Trafficking in Persons, art. 2; Palermo
 * Protocol, art. 3), forms of exploitation, recruitment, control, money and the route (HTCDS entities Victim context and
 * Historic trafficking event). Every case has one; nothing in it is required. "Not applicable" of debts and wages says that
 * none are owed. What was told in words lies in the wings: {@link WhatHappenedWords}.
 */
export const WhatHappened = livesIn(
  'register',
  z.strictObject({
    acts: answered(distinctCodes(actsOfTrafficking)),
    means: answered(distinctCodes(meansOfTrafficking)),
    purposes: answered(distinctCodes(purposesOfTrafficking)),
    /** HTCDS vic_TypeOfExploitation. */
    formsOfExploitation: answered(distinctCodes(formsOfExploitation)),
    industries: answered(distinctCodes(industries)),
    sexualExploitationTypes: answered(distinctCodes(sexualExploitationTypes)),
    recruitmentMethods: answered(distinctCodes(recruitmentMethods)),
    recruiterRelationships: answered(distinctCodes(recruiterRelationships)),
    recruitmentSites: answered(distinctCodes(websitesAndApps)),
    methodsOfControl: answered(distinctCodes(methodsOfControl)),
    debts: answered(rowsOf(MoneyOwed)),
    wagesOwed: answered(rowsOf(MoneyOwed)),
    /** In the order in which the person went. */
    route: answered(rowsOf(RouteLeg)),
  }),
);
export type WhatHappened = z.infer<typeof WhatHappened>;

/** What nobody has asked about yet: how every case begins. */
export const nothingAsked: WhatHappened = {
  acts: { answer: 'not-asked' },
  means: { answer: 'not-asked' },
  purposes: { answer: 'not-asked' },
  formsOfExploitation: { answer: 'not-asked' },
  industries: { answer: 'not-asked' },
  sexualExploitationTypes: { answer: 'not-asked' },
  recruitmentMethods: { answer: 'not-asked' },
  recruiterRelationships: { answer: 'not-asked' },
  recruitmentSites: { answer: 'not-asked' },
  methodsOfControl: { answer: 'not-asked' },
  debts: { answer: 'not-asked' },
  wagesOwed: { answer: 'not-asked' },
  route: { answer: 'not-asked' },
};

/**
 * What the person told of it, in words, and who else is in the case: it lies in the wing of whoever wrote it down. The schema
 * names one of the two.
 */
export const WhatHappenedWords = livesIn(
  'investigation',
  z.strictObject({ told: answered(paragraphs(20_000)), others: answered(rowsOf(OtherInCase)) }),
);
export type WhatHappenedWords = z.infer<typeof WhatHappenedWords>;
