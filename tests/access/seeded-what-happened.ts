import { v7 } from 'uuid';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { industries } from '../../shared/codes/industries.ts';
import { meansOfTrafficking } from '../../shared/codes/means-of-trafficking.ts';
import { methodsOfControl } from '../../shared/codes/methods-of-control.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { recruitmentMethods } from '../../shared/codes/recruitment-methods.ts';
import { nothingAsked, WhatHappened } from '../../shared/domain/what-happened.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, type CaseName, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** What happened, each answer a canary. */
export async function seedWhatHappened(
  office: StaffedOffice,
  caseId: string,
  name: CaseName,
  canaries: Canary[],
): Promise<void> {
  const { word, day, code } = canariesOf(name, canaries);
  const at = caseNames.indexOf(name);
  const one = <C extends string>(
    list: CodeList & { readonly values: readonly { readonly code: C }[] },
    field: string,
    from = 0,
  ): { answer: 'given'; value: C[] } => ({
    answer: 'given',
    value: [code(list, field, 'trafficking', from)],
  });
  const on = (field: string, year: number) =>
    ({ answer: 'given', value: day(field, year, 'trafficking') }) as const;
  await office.get('whatHappened.save', {
    caseId,
    version: 1,
    record: {
      ...nothingAsked,
      means: one(meansOfTrafficking, 'means'),
      formsOfExploitation: one(formsOfExploitation, 'formsOfExploitation'),
      industries: one(industries, 'industries'),
      recruitmentMethods: one(recruitmentMethods, 'recruitmentMethods'),
      methodsOfControl: one(methodsOfControl, 'methodsOfControl'),
      debts: {
        answer: 'given',
        value: [
          {
            id: v7(),
            sum: { answer: 'given', value: { wholeUnits: 7_654_321 + at, currency: 'THB' } },
            asOf: on('debtAsOf', 1951),
            claimedBy: { answer: 'unknown' },
          },
        ],
      },
      route: {
        answer: 'given',
        value: [
          {
            id: v7(),
            kind: 'Exploitation',
            country: { answer: 'unknown' },
            place: {
              answer: 'given',
              value: { placeCode: null, freeText: word('LegPlace', 'trafficking') },
            },
            placeType: { answer: 'given', value: code(placeTypes, 'placeType', 'trafficking', 0) },
            placeName: { answer: 'given', value: word('LegPlaceName', 'trafficking') },
            when: on('legWhen', 1961),
            transport: { answer: 'unknown' },
            documents: { answer: 'unknown' },
            companions: { answer: 'unknown' },
          },
        ],
      },
    },
    words: null,
  });
}

/** What was told, in the words of one wing. */
export async function seedWords(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  compartment: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const text = `Canary${compartment}Told${caseNames.indexOf(name)}x`;
  const otherName = `Canary${compartment}Other${caseNames.indexOf(name)}x`;
  for (const [field, word] of [
    ['told', text],
    ['others', otherName],
  ] as const)
    canaries.push({ text: word, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
  const { version, record } = await office.get('whatHappened.open', { caseId });
  const told = { answer: 'given', value: text } as const;
  await office.get('whatHappened.save', {
    caseId,
    version,
    record: WhatHappened.parse(record),
    words: {
      version: 0,
      told,
      others: {
        answer: 'given',
        value: [
          {
            id: v7(),
            name: { answer: 'given', value: otherName },
            part: 'Suspect',
            rolesInProcess: { answer: 'given', value: ['Exploiter'] },
          },
        ],
      },
    },
  });
}
