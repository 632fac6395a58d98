import { randomUUID } from 'node:crypto';
import { AdviceContact } from '../../shared/domain/advice-contact.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { AdviceContactTable } from '../tables/advice-contact.ts';
import { answerColumns, storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A contact without a case, as stored. */
export type StoredAdviceContact = {
  readonly contactId: string;
  readonly statisticsSubject: string;
  readonly contact: AdviceContact;
  readonly version: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** Which contacts are looked for; null where it does not matter. */
export type AdviceContactFilter = {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  readonly kind: string | null;
  readonly sex: string | null;
  readonly subject: string | null;
};

/** Puts a new contact on file. */
export async function insertAdviceContact(
  db: StoreDatabase,
  contactId: string,
  contact: AdviceContact,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.advice_contact')
    .values({
      id: contactId,
      statistics_subject: randomUUID(),
      ...columnsOf(contact),
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
  await insertCodes(db, contactId, contact, 1, stamp);
}

/** Replaces the answers of a contact by a newer version. */
export async function updateAdviceContact(
  db: StoreDatabase,
  contactId: string,
  contact: AdviceContact,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.advice_contact')
    .set({ ...columnsOf(contact), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', contactId)
    .execute();
  await db.deleteFrom('register.advice_contact_code').where('contact_id', '=', contactId).execute();
  await insertCodes(db, contactId, contact, version, stamp);
}

/** Remembers that a case was made of a contact; the same one twice is once. */
export async function linkAdviceContact(
  db: StoreDatabase,
  contactId: string,
  caseId: string,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.advice_contact_case')
    .values({ contact_id: contactId, case_id: caseId, ...recorded(stamp) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The cases that were made of contacts, whoever may see them. */
export async function casesOfAdviceContacts(
  db: StoreReader,
  contactIds: readonly string[],
): Promise<{ contactId: string; caseId: string }[]> {
  if (contactIds.length === 0) return [];
  return db
    .selectFrom('register.advice_contact_case')
    .select(['contact_id as contactId', 'case_id as caseId'])
    .where('contact_id', 'in', contactIds)
    .orderBy('created_at')
    .execute();
}

/** The contact of which a case was made; undefined where there was none. */
export async function adviceContactOfCase(
  db: StoreReader,
  caseId: string,
): Promise<StoredAdviceContact | undefined> {
  const link = await db
    .selectFrom('register.advice_contact_case')
    .select('contact_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return link && (await readAdviceContact(db, link.contact_id));
}

/** Reads one contact, checked by its schema. */
export async function readAdviceContact(
  db: StoreReader,
  contactId: string,
): Promise<StoredAdviceContact | undefined> {
  const rows = await db
    .selectFrom('register.advice_contact')
    .selectAll()
    .where('id', '=', contactId)
    .execute();
  return (await withCodes(db, rows))[0];
}

/** Contacts of a time, newest first, as many as fit on a page, and how many there are. */
export async function listAdviceContacts(
  db: StoreReader,
  { from, to, kind, sex, subject }: AdviceContactFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ contacts: StoredAdviceContact[]; total: number }> {
  const fitting = db
    .selectFrom('register.advice_contact as contact')
    .where('contact.received_on', '>=', from)
    .where('contact.received_on', '<=', to)
    .$if(kind !== null, (rows) => rows.where('contact.kind', '=', kind ?? ''))
    .$if(sex !== null, (rows) => rows.where('contact.sex', '=', sex))
    .$if(subject !== null, (rows) =>
      rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('register.advice_contact_code as code')
            .select('code.code')
            .whereRef('code.contact_id', '=', 'contact.id')
            .where('code.list', '=', 'subjects')
            .where('code.code', '=', subject ?? ''),
        ),
      ),
    );
  const { total } = await fitting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await fitting
    .selectAll('contact')
    .orderBy('contact.received_on', 'desc')
    .orderBy('contact.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { contacts: await withCodes(db, rows), total };
}

async function withCodes(
  db: StoreReader,
  rows: readonly AdviceContactTable[],
): Promise<StoredAdviceContact[]> {
  if (rows.length === 0) return [];
  const codes = await db
    .selectFrom('register.advice_contact_code')
    .select(['contact_id', 'list', 'code'])
    .where(
      'contact_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => {
    const codesIn = (list: string) =>
      codes.flatMap((each) => (each.contact_id === row.id && each.list === list ? [each.code] : []));
    return {
      contactId: row.id,
      statisticsSubject: row.statistics_subject,
      contact: AdviceContact.parse({
        kind: row.kind,
        channel: row.channel,
        receivedOn: row.received_on,
        hour: row.hour,
        sex: storedAnswer(row.sex_answer, row.sex),
        age: storedAnswer(row.age_answer, readAge(row.age)),
        placeCode: storedAnswer(row.place_code_answer, row.place_code),
        nationality: storedAnswer(row.nationality_answer, row.nationality),
        subjects: storedAnswer(row.subjects_answer, codesIn('subjects')),
        advice: storedAnswer(row.advice_answer, codesIn('advice')),
        referredToId: row.referred_to_id,
        language: storedAnswer(row.language_answer, row.language),
        answeredBy: row.answered_by,
      }),
      version: row.version,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    };
  });
}

const readAge = (age: string | null): number | string | null =>
  age !== null && /^\d+$/u.test(age) ? Number(age) : age;

const columnsOf = (contact: AdviceContact) => ({
  kind: contact.kind,
  channel: contact.channel,
  received_on: contact.receivedOn,
  hour: contact.hour,
  ...answerColumns('sex', contact.sex),
  ...answerColumns(
    'age',
    contact.age.answer === 'given' ? { answer: 'given', value: String(contact.age.value) } : contact.age,
  ),
  ...answerColumns('place_code', contact.placeCode),
  ...answerColumns('nationality', contact.nationality),
  ...answerColumns('language', contact.language),
  subjects_answer: contact.subjects.answer,
  advice_answer: contact.advice.answer,
  referred_to_id: contact.referredToId,
  answered_by: contact.answeredBy,
});

async function insertCodes(
  db: StoreDatabase,
  contactId: string,
  contact: AdviceContact,
  version: number,
  stamp: Stamp,
): Promise<void> {
  for (const list of ['subjects', 'advice'] as const)
    for (const [position, code] of (valueOf<readonly string[]>(contact[list]) ?? []).entries())
      await db
        .insertInto('register.advice_contact_code')
        .values({ contact_id: contactId, list, code, position, ...recorded(stamp, version) })
        .execute();
}
