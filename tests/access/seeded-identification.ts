import { v7 } from 'uuid';
import { legalBases } from '../../shared/codes/legal-bases.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { dated } from '../support/cases.ts';
import { newStep } from '../support/identification.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A refusal, each of its own fields a canary, and another mind after it. */
export async function seedRefusal(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const { add, word } = canariesOf(name, canaries);
  const told = kindsOfHelp.values[caseNames.indexOf(name)]?.code;
  if (told === undefined) throw new Error('There are too few kinds of help');
  const [first] = (await office.get('identification.ledger', { caseId })).steps;
  if (first === undefined) throw new Error('A case without a first step');
  // What the steps share with the presumption is the canary of it.
  const { authority, legalBasis } = first.entry;
  const take = async (entry: ReturnType<typeof newStep>): Promise<void> => {
    await office.get('identification.takeStep', {
      identificationId: v7(),
      caseId,
      entry: { ...entry, ...(authority && { authority }), ...(legalBasis && { legalBasis }) },
      reasons: 'ເວົ້າດ້ວຍຕົນເອງ',
      isAdultBelieved: true,
    });
  };
  // With the name of the field: help of these kinds is spoken of elsewhere too.
  add(`"toldAbout":{"answer":"given","value":["${told}"]}`, 'toldAbout', 'trafficking');
  await take(
    newStep('declined', {
      decidedOn: { answer: 'given', value: dated('21/03/2018') },
      toldAbout: { answer: 'given', value: [told] },
      metAt: { answer: 'given', value: { placeCode: null, freeText: word('MetAt', 'trafficking') } },
    }),
  );
  await take(newStep('presumed', { decidedOn: { answer: 'given', value: dated('22/03/2018') } }));
}

/** What the case form does not ask of the presumption, each field a canary. */
export async function completePresumption(
  office: StaffedOffice,
  { name, caseId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const { word, code } = canariesOf(name, canaries);
  const [step] = (await office.get('identification.ledger', { caseId })).steps;
  if (step === undefined) throw new Error('A case without a first step');
  const reasons = `CanaryReasons${caseNames.indexOf(name)}x`;
  canaries.push({
    text: reasons,
    caseName: name,
    field: 'reasons',
    classOf: 'narrative',
    compartment: 'investigation',
    isCounted: false,
  });
  await office.get('identification.correct', {
    identificationId: step.identificationId,
    caseId,
    version: step.version,
    entry: newStep('presumed', {
      ...step.entry,
      legalBasis: {
        answer: 'given',
        value: [code(legalBases, 'legalBasis', 'trafficking', 0, false)],
      },
      document: { answer: 'given', value: word('Paper', 'trafficking') },
    }),
    reasons,
  });
}
