import fc from 'fast-check';
import { v7 } from 'uuid';
import type { CodeList, CodeOf } from '../../shared/codes/code-list.ts';
import { companions } from '../../shared/codes/companions.ts';
import { currencyCodes } from '../../shared/codes/currency-codes.ts';
import { documentsTaken } from '../../shared/codes/documents-taken.ts';
import { moneyClaimants } from '../../shared/codes/money-claimants.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { routeLegKinds } from '../../shared/codes/route-leg-kinds.ts';
import { transportKinds } from '../../shared/codes/transport-kinds.ts';
import { missingAnswers } from '../../shared/codes/missing-answers.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { codedQuestions, WhatHappened } from '../../shared/domain/what-happened.ts';

/*
 * What happened to invented persons, nobody in particular: every question is given, or missing for each of the four reasons;
 * one to three codes of its list; up to five legs of every kind, in four countries, with Lao divisions and places in words;
 * up to three debts and wages of one to nine digits in all currencies. Uniform on purpose: rare combinations are what the
 * statistics must not get wrong. The same seed makes the same ones but for their ids.
 */

/** An answer that is missing in a quarter of all cases. */
const answer = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Answer<T>> =>
  fc.oneof(
    { weight: 3, arbitrary: value.map((given) => ({ answer: 'given' as const, value: given })) },
    { weight: 1, arbitrary: fc.constantFrom(...missingAnswers).map((missing) => ({ answer: missing })) },
  );

const code = <const L extends CodeList>(list: L): fc.Arbitrary<CodeOf<L>> =>
  fc.constantFrom(...list.values.map((value): CodeOf<L> => value.code));

const codes = <const L extends CodeList>(list: L): fc.Arbitrary<CodeOf<L>[]> =>
  fc.uniqueArray(code(list), { minLength: 1, maxLength: 3 });

const day = fc
  .record({ year: fc.integer({ min: 2022, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => exactDate(`${year}-${String(month).padStart(2, '0')}-15`));

const laoPlaces = fc
  .constantFrom('01', '05', '0501', '0101')
  .map((placeCode) => ({ placeCode, freeText: null }));
const places = fc.constantFrom('Mae Sot', 'ເຂດປິດລ້ອມ').map((freeText) => ({ placeCode: null, freeText }));
const abroad = fc.constantFrom('TH' as const, 'MM' as const, 'CN' as const);

/** Where a leg lay: in the Lao PDR by a division or in words, or in words alone somewhere else. */
const whereabouts = fc.oneof(
  fc.record({ country: answer(fc.constant('LA' as const)), place: answer(laoPlaces) }),
  fc.record({ country: answer(abroad), place: answer(places) }),
);

const leg = fc
  .record({
    where: whereabouts,
    kind: code(routeLegKinds),
    placeType: answer(code(placeTypes)),
    placeName: answer(fc.constantFrom('Golden Gate', 'ເຮືອ ແສງຈັນ 2')),
    when: answer(day),
    transport: answer(codes(transportKinds)),
    documents: answer(code(documentsTaken)),
    companions: answer(codes(companions)),
  })
  .map(({ where, ...rest }) => ({ id: v7(), ...rest, ...where }));

const money = fc
  .record({
    sum: answer(
      fc.record({
        wholeUnits: fc
          .integer({ min: 1, max: 9 })
          .chain((digits) => fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 })),
        currency: code(currencyCodes),
      }),
    ),
    asOf: answer(day),
    claimedBy: answer(code(moneyClaimants)),
  })
  .map((row) => ({ id: v7(), ...row }));

const arbitrary = fc
  .record({
    acts: answer(codes(codedQuestions.acts)),
    means: answer(codes(codedQuestions.means)),
    purposes: answer(codes(codedQuestions.purposes)),
    formsOfExploitation: answer(codes(codedQuestions.formsOfExploitation)),
    industries: answer(codes(codedQuestions.industries)),
    sexualExploitationTypes: answer(codes(codedQuestions.sexualExploitationTypes)),
    recruitmentMethods: answer(codes(codedQuestions.recruitmentMethods)),
    recruiterRelationships: answer(codes(codedQuestions.recruiterRelationships)),
    recruitmentSites: answer(codes(codedQuestions.recruitmentSites)),
    methodsOfControl: answer(codes(codedQuestions.methodsOfControl)),
    debts: answer(fc.array(money, { minLength: 1, maxLength: 3 })),
    wagesOwed: answer(fc.array(money, { minLength: 1, maxLength: 3 })),
    route: answer(fc.array(leg, { minLength: 1, maxLength: 5 })),
  })
  .map((drawn) => WhatHappened.parse(drawn));

/** So many invented records of what happened. */
export const inventedWhatHappened = (count: number, seed: number): WhatHappened[] =>
  fc.sample(arbitrary, { numRuns: count, seed });
