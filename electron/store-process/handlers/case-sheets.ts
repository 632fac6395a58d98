import { type CaseSheet, sheetCategories, type SheetRequest } from '../../../shared/contract/case-sheet.ts';
import {
  disclosureClasses,
  identificationClasses,
  needClasses,
  personClasses,
  personContactClasses,
  personDocumentClasses,
  relationshipClasses,
  whatHappenedClasses,
  whatHappenedWordsClasses,
} from '../../../shared/domain/sensitivity.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import { readNeedsOfCase } from '../../../db/repositories/need-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import { personContacts } from '../../../db/repositories/person-contacts.ts';
import { personDocuments } from '../../../db/repositories/person-documents.ts';
import { readRecordsOf } from '../../../db/repositories/person-records.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import { relationships } from '../../../db/repositories/relationships.ts';
import { readWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import { readWords } from '../../../db/repositories/what-happened-words.ts';
import { readAlerts } from '../../../db/repositories/wing-notice-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { disclose } from './consent-gate.ts';
import { requireRecipient } from './consent-recipients.ts';
import { refuseField } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';

/** What would go to paper; that somebody looked at it is on record as what went to whom. */
export const previewSheet: Handler<'caseSheet.preview'> = async (request, work) => {
  const { file, basis, disclosureId } = await letGo(work, request, 'preview');
  const sheet = await sheetOf(work, file, request);
  work.note({ record: file.caseId, detail: { disclosureId } });
  return { ...sheet, basis };
};

/** The sheet goes to paper or into a file, and this is on record before it does. */
export const recordPrintingOfSheet: Handler<'caseSheet.recordPrinting'> = async (
  { as, ...request },
  work,
) => {
  const { file, disclosureId } = await letGo(work, request, as === 'paper' ? 'print' : 'export');
  work.note({ record: file.caseId, detail: { disclosureId, as }, touched: ['register'] });
  return {};
};

/** The case within reach, its consent asked, and the act on record. */
async function letGo(work: Work, request: SheetRequest, act: 'preview' | 'print' | 'export') {
  const { caseId, purpose, recipient, categories } = request;
  const file = await requireCase(work, caseId, 'case:reveal');
  requireSheet(work, request);
  await requireRecipient(work, recipient, 'recipient');
  const { basis, disclosureId } = await disclose(work, caseId, {
    purpose,
    recipient,
    categories,
    act,
    actId: null,
  });
  return { file, basis: basis.kind, disclosureId };
}

/** The sheet says all of what it says it says: whoever may not see a part of it does not print the rest. */
function requireSheet(work: Work, { categories }: SheetRequest): void {
  const held: readonly string[] = sheetCategories;
  if (categories.some((category) => !held.includes(category))) refuseField('categories', 'not-understood');
  requireAllFields(work, disclosureClasses);
  const { nameLao, nameLatin, otherNames, home, sex, birth, nationalities, languages, disabilities } =
    personClasses;
  for (const category of categories)
    switch (category) {
      case 'identity':
        requireAllFields(work, { nameLao, nameLatin, otherNames });
        requireAllFields(work, personDocumentClasses);
        break;
      case 'contact_and_place':
        requireAllFields(work, { home });
        requireAllFields(work, personContactClasses);
        break;
      case 'characteristics':
        requireAllFields(work, { sex, birth, nationalities, languages });
        break;
      case 'identification':
        requireAllFields(work, identificationClasses);
        break;
      case 'what_happened':
        requireAllFields(work, whatHappenedClasses);
        break;
      case 'health':
        requireAllFields(work, { disabilities });
        break;
      case 'family':
        requireAllFields(work, relationshipClasses);
        break;
      case 'words':
        requireAllFields(work, whatHappenedWordsClasses);
        ownWing(work.session);
        break;
      case 'needs': {
        const { kind, urgency, assessedOn } = needClasses;
        requireAllFields(work, { kind, urgency, assessedOn });
        requireKeys(work, 'assistance');
        break;
      }
      case 'safety':
        break;
    }
}

/** Reads of a case what a sheet may say, kind by kind; a kind that was not asked for is not even read. */
async function sheetOf(
  { db, session }: Work,
  file: StoredCase,
  request: SheetRequest,
): Promise<Omit<CaseSheet, 'basis'>> {
  const { caseId, personId } = file;
  const has = (category: (typeof sheetCategories)[number]) => request.categories.includes(category);
  const stored = await readPerson(db, personId);
  if (stored === undefined) throw new Error('A case without its person');
  const { nameLao, nameLatin, otherNames, home, sex, birth, nationalities, languages } = stored.person;
  const { interpreterLanguage, disabilities } = stored.person;
  const { nameLao: officeLao, nameEnglish } = await readOffice(db);
  const { recipient } = request;
  const [organisation] =
    recipient.to === 'organisation' ? await organisationsNamed(db, [recipient.organisationId]) : [];
  const sheet: Omit<CaseSheet, 'basis'> = {
    ...request,
    number: file.number,
    office: { nameLao: officeLao, nameEnglish },
    organisation: organisation ?? null,
  };
  if (has('identity')) {
    const documents = await readRecordsOf(db, personDocuments, [personId]);
    sheet.identity = {
      nameLao,
      nameLatin,
      otherNames,
      documents: documents.map(({ value: { type, number, issuingCountry } }) => ({
        type,
        number,
        issuingCountry,
      })),
    };
  }
  if (has('contact_and_place')) {
    const contacts = await readRecordsOf(db, personContacts, [personId]);
    sheet.contactAndPlace = { home, contacts: contacts.map(({ value }) => value) };
  }
  if (has('characteristics'))
    sheet.characteristics = { sex, birth, nationalities, languages, interpreterLanguage };
  if (has('identification')) {
    const last = file.ledger.at(-1);
    if (last === undefined) throw new Error('A case without a step of its identification');
    const { status, authority, decidedOn } = last.entry;
    sheet.identification = { status, authority, decidedOn };
  }
  if (has('what_happened')) {
    const { acts, means, purposes, formsOfExploitation, industries } = (await readWhatHappened(db, caseId))
      .record;
    sheet.whatHappened = { acts, means, purposes, formsOfExploitation, industries };
  }
  if (has('needs'))
    sheet.needs = {
      // What is met or gone is no need any more; who assessed it, and in which words, stays here.
      needs: (await readNeedsOfCase(db, caseId))
        .filter(({ state }) => state === 'open')
        .map(({ need: { kind, urgency, assessedOn } }) => ({ kind, urgency, assessedOn })),
    };
  if (has('health')) sheet.health = { disabilities };
  if (has('safety')) sheet.safety = { alerts: (await readAlerts(db, caseId)).map(({ kind }) => kind) };
  if (has('family')) {
    const kin = await readRecordsOf(db, relationships, [personId]);
    sheet.family = {
      // Of somebody who is on file themself only what they are to the person: their name is theirs to let go.
      relationships: kin.map(({ value: { kind, name, phone, isGuardian } }) => ({
        kind,
        name,
        phone,
        isGuardian,
      })),
    };
  }
  if (has('words'))
    sheet.words = {
      told: (await readWords(db, ownWing(session), caseId))?.words.told ?? { answer: 'not-asked' },
    };
  return sheet;
}
