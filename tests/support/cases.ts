import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { understandDate } from '../../shared/dates/understand-date.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';

export const TODAY = '2026-11-22';

/** A partial date as its field would understand it. */
export function dated(typed: string): PartialDate {
  const understood = understandDate(typed, TODAY);
  if (!understood.ok) throw new Error(`Not understood as a date: ${typed}`);
  return understood.date;
}

type CaseInput = InputByOperation<'case.record'>;

/** An invented victim's case as the form sends it, with whatever a test changes in it. */
export function newCase(
  responsibleOfficer: string,
  change: {
    readonly person?: Partial<CaseInput['person']>;
    readonly facts?: Partial<CaseInput['facts']>;
  } = {},
): CaseInput {
  return {
    caseId: v7(),
    personId: v7(),
    personVersion: 0,
    person: {
      nameLao: { answer: 'given', value: 'ບຸນມີ ແກ້ວມະນີ' },
      title: { answer: 'not-asked' },
      nameLatin: { answer: 'given', value: 'Bounmy Keomany' },
      otherNames: {
        answer: 'given',
        value: [
          { kind: 'Nickname', text: 'ນ້ອຍ' },
          { kind: 'OtherSpelling', text: 'Noy' },
        ],
      },
      sex: { answer: 'given', value: 'Female' },
      birth: { answer: 'given', value: { kind: 'date', date: dated('2010') } },
      nationalities: { answer: 'given', value: ['LA'] },
      ethnicGroup: { answer: 'refused' },
      languages: { answer: 'given', value: ['lao'] },
      interpreterLanguage: { answer: 'not-applicable' },
      disabilities: { answer: 'not-asked' },
      lifeStatus: { answer: 'given', value: 'Living' },
      diedOn: { answer: 'not-applicable' },
      home: { answer: 'given', value: { placeCode: '0501', freeText: 'ບ້ານໃຕ້' } },
      ...change.person,
    },
    facts: {
      openedOn: dated('22/11/2026'),
      incidentId: null,
      sourceOfDetection: { answer: 'unknown' },
      foundOn: { answer: 'not-asked' },
      foundAt: { answer: 'not-asked' },
      responsibleOfficer,
      ...change.facts,
    },
    identification: {
      status: 'presumed',
      authority: { answer: 'not-asked' },
      decidedOn: { answer: 'given', value: dated('11/2026') },
    },
  };
}

/** The same case as one of a group. */
export const partOf = (incidentId: string, input: CaseInput): CaseInput => ({
  ...input,
  facts: { ...input.facts, incidentId },
});

/** An incident of which nothing is known but who answers for it. */
export const newIncident = (responsibleOfficer: string): InputByOperation<'incident.record'>['incident'] => ({
  kind: { answer: 'unknown' },
  when: { answer: 'unknown' },
  place: { answer: 'unknown' },
  sourceOfDetection: { answer: 'unknown' },
  formsOfExploitation: { answer: 'not-asked' },
  responsibleOfficer,
});

/** What a newer state of a case on file sends of the first one. */
export const answersOf = ({
  caseId,
  person,
  facts,
  identification,
}: CaseInput): Omit<InputByOperation<'case.revise'>, 'versions'> => ({
  caseId,
  person,
  facts,
  identification,
});
