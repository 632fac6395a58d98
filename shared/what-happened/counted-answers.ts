import { actsOfTrafficking } from '../codes/acts-of-trafficking.ts';
import { borderCrossings } from '../codes/border-crossings.ts';
import type { CodeList } from '../codes/code-list.ts';
import { countries } from '../codes/countries.ts';
import { currencyCodes } from '../codes/currency-codes.ts';
import { industries } from '../codes/industries.ts';
import { meansOfTrafficking } from '../codes/means-of-trafficking.ts';
import { methodsOfControl } from '../codes/methods-of-control.ts';
import { placeTypes } from '../codes/place-types.ts';
import { purposesOfTrafficking } from '../codes/purposes-of-trafficking.ts';
import { recruiterRelationships } from '../codes/recruiter-relationships.ts';
import { recruitmentMethods } from '../codes/recruitment-methods.ts';
import { sexualExploitationTypes } from '../codes/sexual-exploitation-types.ts';
import { websitesAndApps } from '../codes/websites-and-apps.ts';
import { givenValue, type Answer } from '../domain/answer.ts';
import type { MoneyOwed } from '../domain/money-owed.ts';
import { countryOf, type RouteLeg } from '../domain/route-leg.ts';
import type { WhatHappened } from '../domain/what-happened.ts';

/** Digits of the whole units of the greatest total: forty sums of a million million. */
const MOST_DIGITS = 14;

/** A currency and how many digits the total has: `THB-5` is 10,000 to 99,999 baht. The total itself is never counted. */
const sumBands: readonly string[] = currencyCodes.values.flatMap(({ code }) =>
  Array.from({ length: MOST_DIGITS }, (_, digits) => `${code}-${digits + 1}`),
);

const codesIn = (list: CodeList): readonly string[] => list.values.map(({ code }) => code);

/** What statistics count of what happened, and the closed list of codes of each; a missing answer is a code besides. */
export const countedCodes = {
  act: codesIn(actsOfTrafficking),
  means: codesIn(meansOfTrafficking),
  purpose: codesIn(purposesOfTrafficking),
  industry: codesIn(industries),
  'type-of-sexual-exploitation': codesIn(sexualExploitationTypes),
  'recruitment-method': codesIn(recruitmentMethods),
  recruiter: codesIn(recruiterRelationships),
  'recruitment-site': codesIn(websitesAndApps),
  'method-of-control': codesIn(methodsOfControl),
  'type-of-place': codesIn(placeTypes),
  'country-of-exploitation': codesIn(countries),
  'border-crossing': codesIn(borderCrossings),
  debt: sumBands,
  'wages-owed': sumBands,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CountedQuestion = keyof typeof countedCodes;
export const countedQuestions = Object.keys(countedCodes) as CountedQuestion[];

/** The codes that a person is counted under, by question; at least one each. */
export type CountedAnswers = Readonly<Record<CountedQuestion, readonly string[]>>;

/** Reduces what happened to what is counted of it: codes alone, no place below a country, no sum, no day. */
export function countedAnswersOf(record: WhatHappened): CountedAnswers {
  return {
    act: codesOf(record.acts),
    means: codesOf(record.means),
    purpose: codesOf(record.purposes),
    industry: codesOf(record.industries),
    'type-of-sexual-exploitation': codesOf(record.sexualExploitationTypes),
    'recruitment-method': codesOf(record.recruitmentMethods),
    recruiter: codesOf(record.recruiterRelationships),
    'recruitment-site': codesOf(record.recruitmentSites),
    'method-of-control': codesOf(record.methodsOfControl),
    'type-of-place': ofExploitation(record.route, ({ placeType }) => codeOf(placeType)),
    'country-of-exploitation': ofExploitation(record.route, (leg) => codeOf(countryOf(leg))),
    'border-crossing': [borderCrossingOf(record.route)],
    debt: bandsOf(record.debts),
    'wages-owed': bandsOf(record.wagesOwed),
  };
}

const codeOf = (answer: Answer<string>): string => (answer.answer === 'given' ? answer.value : answer.answer);

const codesOf = (answer: Answer<readonly string[]>): readonly string[] =>
  answer.answer === 'given' ? answer.value : [answer.answer];

const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

/** One code of each leg on which the person was exploited; a route that knows of none was not asked about them. */
function ofExploitation(
  route: WhatHappened['route'],
  codeOfLeg: (leg: RouteLeg) => string,
): readonly string[] {
  if (route.answer !== 'given') return [route.answer];
  const legs = route.value.filter(({ kind }) => kind === 'Exploitation');
  return legs.length === 0 ? ['not-asked'] : distinct(legs.map(codeOfLeg));
}

/** Crossed where a leg says so or two countries are known; not crossed where every leg is known to lie in one. */
function borderCrossingOf(route: WhatHappened['route']): string {
  if (route.answer !== 'given') return route.answer;
  const known = route.value.flatMap((leg) => givenValue(countryOf(leg)) ?? []);
  if (route.value.some(({ kind }) => kind === 'EXT_Border') || new Set(known).size > 1) return 'Crossed';
  return known.length === route.value.length ? 'NotCrossed' : 'unknown';
}

/** The band of the total in each currency, and the missing answers of sums that are not known. */
function bandsOf(answer: Answer<readonly MoneyOwed[]>): readonly string[] {
  if (answer.answer !== 'given') return [answer.answer];
  const totals = new Map<string, number>();
  const missing: string[] = [];
  for (const { sum } of answer.value) {
    if (sum.answer !== 'given') missing.push(sum.answer);
    else totals.set(sum.value.currency, (totals.get(sum.value.currency) ?? 0) + sum.value.wholeUnits);
  }
  const bands = [...totals].map(([currency, total]) => `${currency}-${String(total).length}`);
  return distinct([...bands, ...missing]);
}
