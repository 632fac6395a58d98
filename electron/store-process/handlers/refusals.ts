import { givenValue } from '../../../shared/domain/answer.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { CompleteStep } from '../../../shared/domain/identification.ts';
import { caseFactsClasses, personClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { refreshPersonIndexes } from '../../../db/persons/person-indexes.ts';
import { readCase } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import type { Handler } from '../handler.ts';
import { requireAllFields, requireKeys } from './case-reach.ts';
import { refuseField, requirePersonNotInFuture, requirePlace } from './domain-checks.ts';
import { beginLedgerByRefusal } from './identification-steps.ts';
import { numberOfNewCase } from './new-case-number.ts';
import { writePerson } from './person-answers.ts';

const notAsked = { answer: 'not-asked' } as const;

/** Of somebody who declines: no name, and nothing but what counts them. */
const unnamed: Omit<Person, 'sex' | 'birth' | 'nationalities'> = {
  nameLao: { answer: 'refused' },
  nameLatin: { answer: 'refused' },
  title: notAsked,
  otherNames: { answer: 'refused' },
  ethnicGroup: notAsked,
  languages: notAsked,
  interpreterLanguage: notAsked,
  disabilities: notAsked,
  home: notAsked,
  lifeStatus: notAsked,
  diedOn: notAsked,
};

/** Puts the refusal of an adult on file: a person without a name, their case, and the step that says so, in one. */
export const recordRefusal: Handler<'refusal.record'> = async (input, work) => {
  const { caseId, personId, metOn, sex, birth, nationalities } = input;
  const { db, stamp, session, note } = work;
  requireKeys(work, 'register', 'statistics');
  requireAllFields(work, personClasses);
  requireAllFields(work, caseFactsClasses);
  if ((await readCase(db, caseId)) !== undefined || (await readPerson(db, personId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const person: Person = { ...unnamed, sex, birth, nationalities };
  requirePersonNotInFuture(work, person);
  await requirePlace(work, 'metAt', input.metAt);
  if (!input.isAdultBelieved) refuseField('isAdultBelieved', 'age-to-be-judged');
  if (input.toldAbout.answer === 'given' && givenValue(input.toldAboutHelp) !== true)
    refuseField('toldAboutHelp', 'required');
  const entry = CompleteStep.parse({
    status: 'declined',
    authority: { answer: 'given', value: input.authority },
    decidedOn: { answer: 'given', value: metOn },
    legalBasis: notAsked,
    notIdentifiedBecause: { answer: 'not-applicable' },
    document: notAsked,
    toldAboutHelp: input.toldAboutHelp,
    toldAbout: input.toldAbout,
    metAt: input.metAt,
  });
  const number = await numberOfNewCase(work, metOn);
  const written = await writePerson(work, personId, undefined, person);
  const noted = await beginLedgerByRefusal(
    work,
    {
      caseId,
      personId,
      number,
      facts: {
        openedOn: metOn,
        incidentId: null,
        sourceOfDetection: input.sourceOfDetection,
        // Where and when they were met stands in the ledger, and nothing more is asked of whoever refuses.
        foundOn: notAsked,
        foundAt: notAsked,
        responsibleOfficer: stamp.by,
      },
      person,
    },
    { identificationId: input.identificationId, entry, reasons: input.reasons },
  );
  await refreshPersonIndexes(db, personId);
  await discardDraft(db, session.wings, stamp.by, caseId);
  note({ ...noted, record: caseId, detail: { ...noted.detail, ...written.detail } });
  return { caseId, personId, number: number.number };
};
