import type { SensitivityClass } from '../../../shared/access.ts';
import type { ReferralContent } from '../../../shared/contract/referral.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import { standingOf } from '../../../shared/domain/identification-standing.ts';
import { categoriesForWing, type Referral } from '../../../shared/domain/referral.ts';
import { personsWithinReach } from '../../../db/access/person-reach.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import { personContacts } from '../../../db/repositories/person-contacts.ts';
import { personDocuments } from '../../../db/repositories/person-documents.ts';
import { readRecordsOf } from '../../../db/repositories/person-records.ts';
import { readPerson, readPersons } from '../../../db/repositories/person-repository.ts';
import { relationships } from '../../../db/repositories/relationships.ts';
import { readWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import { readAlerts } from '../../../db/repositories/wing-notice-repository.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

/** The classes of fields that a kind of data holds: whoever is kept from one of them sends none of it. */
const classesOf: Readonly<Record<DataCategory, readonly SensitivityClass[]>> = {
  identity: ['identity'],
  contact_and_place: ['identity'],
  characteristics: ['characteristics'],
  identification: ['trafficking'],
  what_happened: ['trafficking'],
  needs: ['trafficking'],
  health: ['special'],
  safety: ['administrative'],
  family: ['identity'],
  words: ['narrative'],
};

const isGiven = (answer: Answer<unknown>): boolean => answer.answer === 'given';

/**
 * Everything that could go along with a referral, by kind of data: what is on file of it today. Kinds of which nothing is on
 * file are absent, and so are those that the reader may not see. Contacts that nobody said are safe stay here.
 */
export async function contentOf(
  work: Work,
  file: StoredCase,
  { to, needs, urgency }: Referral,
  message: string | null,
): Promise<ReferralContent> {
  const { db, session } = work;
  const { classes } = session.store.powers;
  const maySee = (category: DataCategory): boolean =>
    classesOf[category].every((each) => classes.has(each)) &&
    (to.direction !== 'wing' || categoriesForWing.some((each) => each === category));
  const stored = await readPerson(db, file.personId);
  if (stored === undefined) throw new Error('A case without its person');
  const { person } = stored;
  const ids = [file.personId];
  const documents = (await readRecordsOf(db, personDocuments, ids)).map(({ value }) => value);
  const contacts = (await readRecordsOf(db, personContacts, ids))
    .map(({ value }) => value)
    .filter(({ safety }) => safety.answer === 'given' && safety.value !== 'NotSafe');
  const { record } = await readWhatHappened(db, file.caseId);
  const alerts = (await readAlerts(db, file.caseId)).map(({ kind }) => kind);
  const relatives = await relativesOf(work, file.personId);
  const { last } = standingOf(file.ledger.map(({ entry }) => entry));
  const whole: ReferralContent = {
    ...((isGiven(person.nameLao) || isGiven(person.nameLatin) || documents.length > 0) && {
      identity: {
        nameLao: person.nameLao,
        nameLatin: person.nameLatin,
        documents: documents.map(({ type, number }) => ({ type, number })),
      },
    }),
    ...((isGiven(person.home) || contacts.length > 0) && {
      contact_and_place: {
        home: person.home,
        contacts: contacts.map(({ kind, value, mayBeSaid }) => ({ kind, value, mayBeSaid })),
      },
    }),
    characteristics: {
      sex: person.sex,
      birth: person.birth,
      nationalities: person.nationalities,
      languages: person.languages,
      interpreterLanguage: person.interpreterLanguage,
    },
    identification: {
      status: file.standing.status,
      decidedOn: last?.decidedOn ?? { answer: 'not-applicable' },
    },
    ...([record.formsOfExploitation, record.acts, record.means, record.industries].some(isGiven) && {
      what_happened: {
        formsOfExploitation: record.formsOfExploitation,
        acts: record.acts,
        means: record.means,
        industries: record.industries,
        foundOn: file.facts.foundOn,
      },
    }),
    needs: { needs, urgency },
    ...(isGiven(person.disabilities) && { health: { disabilities: person.disabilities } }),
    ...(alerts.length > 0 && { safety: { alerts: [...new Set(alerts)] } }),
    ...(relatives.length > 0 && { family: { relatives } }),
    ...(message !== null && { words: { message } }),
  };
  return onlyOf(whole, (category) => maySee(category));
}

/** The part of a content that was chosen. */
export function onlyOf(
  content: ReferralContent,
  isWanted: (category: DataCategory) => boolean,
): ReferralContent {
  const entries = Object.entries(content).filter(([category]) => isWanted(category as DataCategory));
  // Kinds are only left out, and each may be absent.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as ReferralContent;
}

/** The kinds of data of which a content has something. */
export const categoriesIn = (content: ReferralContent): readonly DataCategory[] =>
  Object.keys(content) as DataCategory[];

/** Who belongs to the person: those on file are named as far as the sender reaches them, and nobody who is not safe to call. */
async function relativesOf(
  work: Work,
  personId: string,
): Promise<NonNullable<ReferralContent['family']>['relatives']> {
  const { db } = work;
  const records = (await readRecordsOf(db, relationships, [personId])).map(({ value }) => value);
  const onFile = records.flatMap(({ otherPersonId }) => otherPersonId ?? []);
  const seen = await personsWithinReach(db, viewerOf(work), 'case:reveal', onFile);
  const persons = await readPersons(db, [...seen]);
  return records.map(({ kind, otherPersonId, name, phone, isGuardian, safety }) => {
    const other = otherPersonId === null ? undefined : persons.get(otherPersonId)?.person;
    const isSafe = safety.answer === 'given' && safety.value !== 'NotSafe';
    return {
      kind,
      name: otherPersonId === null ? name : (other?.nameLao ?? { answer: 'unknown' }),
      phone: isSafe ? phone : { answer: 'not-asked' },
      isGuardian,
    };
  });
}
