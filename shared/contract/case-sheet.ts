import { z } from 'zod';
import { Disclosure } from '../domain/disclosure.ts';
import { RecordId } from '../domain/identifier.ts';
import { Identification } from '../domain/identification.ts';
import { Need } from '../domain/need.ts';
import { Person } from '../domain/person.ts';
import { PersonContact } from '../domain/person-contact.ts';
import { PersonDocument } from '../domain/person-document.ts';
import { Relationship } from '../domain/relationship.ts';
import { WhatHappened, WhatHappenedWords } from '../domain/what-happened.ts';
import { SafetyAlert } from '../domain/wing-notice.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';

const nothing = z.strictObject({});
const part = <S extends Readonly<Record<string, z.ZodType>>>(shape: S) =>
  z.exactOptional(z.strictObject(shape));

/** A sheet for somebody: of which case, for what, and which kinds of data go on it. */
const SheetRequest = z.strictObject({
  caseId: RecordId,
  ...Disclosure.pick({ purpose: true, recipient: true, categories: true }).shape,
});
export type SheetRequest = z.infer<typeof SheetRequest>;

/** A case on paper for one recipient: of each kind of data that may go what is on file, and of the others not a word. */
export const CaseSheet = z.strictObject({
  ...SheetRequest.shape,
  basis: z.enum(['consent', 'legal-duty', 'override']),
  number: CaseNumber,
  office: z.strictObject({ nameLao: z.string(), nameEnglish: z.string() }),
  /** Null where the recipient is no organisation. */
  organisation: z.nullable(OrganisationCalled),
  identity: part({
    nameLao: Person.shape.nameLao,
    nameLatin: Person.shape.nameLatin,
    otherNames: Person.shape.otherNames,
    documents: z.array(PersonDocument.pick({ type: true, number: true, issuingCountry: true })),
  }),
  contactAndPlace: part({ home: Person.shape.home, contacts: z.array(PersonContact) }),
  characteristics: part({
    sex: Person.shape.sex,
    birth: Person.shape.birth,
    nationalities: Person.shape.nationalities,
    languages: Person.shape.languages,
    interpreterLanguage: Person.shape.interpreterLanguage,
  }),
  identification: part(Identification.shape),
  whatHappened: part(
    WhatHappened.pick({
      acts: true,
      means: true,
      purposes: true,
      formsOfExploitation: true,
      industries: true,
    }).shape,
  ),
  needs: part({ needs: z.array(Need.pick({ kind: true, urgency: true, assessedOn: true })) }),
  health: part({ disabilities: Person.shape.disabilities }),
  safety: part({ alerts: z.array(SafetyAlert.shape.kind) }),
  family: part({
    relationships: z.array(
      z.strictObject({
        kind: Relationship.shape.kind,
        name: Relationship.shape.name,
        phone: Relationship.shape.phone,
        isGuardian: z.boolean(),
      }),
    ),
  }),
  words: part({ told: WhatHappenedWords.shape.told }),
});
export type CaseSheet = z.infer<typeof CaseSheet>;

/** The kinds of data that a sheet can hold. Needs lie in the social-work wing, and go from there alone. */
export const sheetCategories = [
  'identity',
  'contact_and_place',
  'characteristics',
  'identification',
  'what_happened',
  'needs',
  'health',
  'safety',
  'family',
  'words',
] as const satisfies readonly Disclosure['categories'][number][];

/** A plain sheet of a case: looked at, printed, or written as a PDF, and each on record as what went to whom. */
export const caseSheetOperations = defineOperations({
  /** What would go to paper. A command: the look is on record, and is made once for each time somebody asks. */
  'caseSheet.preview': {
    kind: 'command',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: ['cases'],
    input: SheetRequest,
    output: CaseSheet,
  },
  /** Prints the sheet that the page shows; permission, consent and audit are `caseSheet.recordPrinting`'s. */
  'caseSheet.print': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: SheetRequest,
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Writes it as a PDF where the person says; likewise. */
  'caseSheet.savePdf': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: SheetRequest,
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Asked by the main process before it prints or writes a sheet: it may go, and it is on record that it does. */
  'caseSheet.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'case:reveal',
    audit: 'always',
    topics: ['cases'],
    input: SheetRequest.extend({ as: z.enum(['paper', 'file']) }),
    output: nothing,
  },
});
