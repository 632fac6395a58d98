import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { dated } from './cases.ts';

type RefusalInput = InputByOperation<'refusal.record'>;

/** An adult who was met at a border and declined, with whatever a test changes in it. */
export const newRefusal = (change: Partial<RefusalInput> = {}): RefusalInput => ({
  caseId: v7(),
  personId: v7(),
  identificationId: v7(),
  isAdultBelieved: true,
  sex: { answer: 'given', value: 'Female' },
  birth: {
    answer: 'given',
    value: { kind: 'age', ageYears: 30, isApproximate: true, at: dated('20/11/2026') },
  },
  nationalities: { answer: 'given', value: ['LA'] },
  metOn: dated('20/11/2026'),
  metAt: { answer: 'given', value: { placeCode: '0501', freeText: null } },
  sourceOfDetection: { answer: 'unknown' },
  toldAboutHelp: { answer: 'given', value: true },
  toldAbout: { answer: 'given', value: ['Shelter', 'Hotline'] },
  authority: 'EXT_ImmigrationPolice',
  reasons: 'ບໍ່ໄດ້ບອກເຫດຜົນ',
  ...change,
});
