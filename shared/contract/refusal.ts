import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { identificationAuthorities } from '../codes/identification-authorities.ts';
import { CaseFacts } from '../domain/case.ts';
import { IdentificationReasons, LedgerEntry } from '../domain/identification.ts';
import { RecordId } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

/**
 * An adult who declines to be identified, after the model of the duty to notify (UK Modern Slavery Act 2015, s. 52): a case of
 * somebody without a name, counted as declined. Nothing by which they could be found is asked, and nothing is taken.
 */
export const refusalOperations = defineOperations({
  'refusal.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'persons', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      personId: RecordId,
      identificationId: RecordId,
      ...z.strictObject(Person.shape).pick({ sex: true, birth: true, nationalities: true }).shape,
      /** What the officer believes; nobody declines who may be a child. */
      isAdultBelieved: z.boolean(),
      /** The day on which they were met: the case is opened on it. */
      metOn: CaseFacts.shape.openedOn,
      sourceOfDetection: CaseFacts.shape.sourceOfDetection,
      ...z.strictObject(LedgerEntry.shape).pick({ metAt: true, toldAboutHelp: true, toldAbout: true }).shape,
      authority: codeSchema(identificationAuthorities),
      ...IdentificationReasons.shape,
    }),
    output: z.strictObject({ caseId: RecordId, personId: RecordId, number: CaseNumber }),
  },
});
