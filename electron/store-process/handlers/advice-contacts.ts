import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import {
  type AdviceContact,
  type AdviceContactWords,
  isWordless,
} from '../../../shared/domain/advice-contact.ts';
import type { CountTable } from '../../../shared/domain/count-table.ts';
import { adviceContactFactOf } from '../../../shared/domain/advice-contact-fact.ts';
import {
  adviceContactClasses,
  adviceContactWordsClasses,
  withhold,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { outOfReach } from '../../../db/access/reach.ts';
import {
  countAdviceContacts,
  writeAdviceContactFact,
} from '../../../db/repositories/advice-contact-facts.ts';
import {
  casesOfAdviceContacts,
  insertAdviceContact,
  linkAdviceContact,
  listAdviceContacts,
  readAdviceContact,
  type StoredAdviceContact,
  updateAdviceContact,
} from '../../../db/repositories/advice-contact-repository.ts';
import {
  readAdviceContactWords,
  saveAdviceContactWords,
} from '../../../db/repositories/advice-contact-words.ts';
import { readCases } from '../../../db/repositories/case-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { organisationsNamed, readOrganisation } from '../../../db/repositories/organisation-repository.ts';
import { hasPlace } from '../../../db/repositories/place-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requireOfficer, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';
import { differs } from './person-answers.ts';

export const recordAdviceContact: Handler<'adviceContact.record'> = async (
  { contactId, contact, words },
  work,
) => {
  requireWritable(work);
  if ((await readAdviceContact(work.db, contactId)) !== undefined)
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await requireFitting(work, contact);
  await insertAdviceContact(work.db, contactId, contact, work.stamp);
  await file(work, contactId, { before: undefined, after: contact, version: 1, words });
  return { contactId, version: 1 };
};

export const reviseAdviceContact: Handler<'adviceContact.revise'> = async (
  { contactId, version, contact, words },
  work,
) => {
  requireWritable(work);
  const before = await requireContact(work, contactId);
  requireVersion(before.version, version);
  await requireFitting(work, contact, before.contact);
  await updateAdviceContact(work.db, contactId, contact, version + 1, work.stamp);
  await file(work, contactId, { before: before.contact, after: contact, version: version + 1, words });
  return { contactId, version: version + 1 };
};

export const openAdviceContact: Handler<'adviceContact.open'> = async ({ contactId }, work) => {
  const { db, session, nameOf, note } = work;
  const { classes } = session.store.powers;
  const stored = await requireContact(work, contactId);
  const { contact, version, changedAt, changedBy } = stored;
  const [summary] = await seen(work, [stored]);
  if (summary === undefined) throw new Error('A contact without its line');
  const [referredTo] =
    contact.referredToId === null || !classes.has(adviceContactClasses.referredToId)
      ? []
      : await organisationsNamed(db, [contact.referredToId], contact.receivedOn);
  const [wing] = session.wings;
  const areWordsSeen = withheldFields(adviceContactWordsClasses, classes).length === 0;
  const words = wing === undefined ? undefined : await readAdviceContactWords(db, wing, contactId);
  note({ record: contactId, detail: {} });
  return {
    ...summary,
    version,
    ...(areWordsSeen && { words: words?.words ?? null }),
    referredTo: referredTo ?? null,
    mayWrite:
      wing !== undefined && areWordsSeen && withheldFields(adviceContactClasses, classes).length === 0,
    changedAt,
    changedByName: nameOf(changedBy),
  };
};

export const listOfAdviceContacts: Handler<'adviceContact.list'> = async (
  { limit, offset, ...wanted },
  work,
) => {
  requireKeys(work, 'register');
  const { classes } = work.session.store.powers;
  // Whoever is kept from an answer must not find it by asking for it either.
  const filter = {
    ...wanted,
    sex: classes.has(adviceContactClasses.sex) ? wanted.sex : null,
    subject: classes.has(adviceContactClasses.subjects) ? wanted.subject : null,
  };
  const { contacts, total } = await listAdviceContacts(work.db, filter, { limit, offset });
  work.note({ record: null, detail: { found: total, shown: contacts.length } });
  return { contacts: await seen(work, contacts), total };
};

export const countOfAdviceContacts: Handler<'adviceContact.count'> = async ({ period }, work) => {
  requireKeys(work, 'statistics');
  const { classes } = work.session.store.powers;
  const { contacts, tables } = await countAdviceContacts(work.db, period);
  work.note({ record: null, detail: { count: contacts } });
  // A count of one tells the answer of that one: a question whose answers are withheld is not counted either.
  return {
    contacts,
    tables: tables.filter(({ name }) => {
      const field = countedFields.get(name);
      return field !== undefined && classes.has(adviceContactClasses[field]);
    }),
  };
};

/** The field of a contact that each table counts. */
const countedFields: ReadonlyMap<CountTable['name'], keyof AdviceContact> = new Map([
  ['contacts-by-kind', 'kind'],
  ['contacts-by-channel', 'channel'],
  ['contacts-by-month', 'receivedOn'],
  ['contacts-by-sex', 'sex'],
  ['contacts-by-age-band', 'age'],
  ['contacts-by-province', 'placeCode'],
  ['contacts-by-nationality', 'nationality'],
  ['contacts-by-subject', 'subjects'],
  ['contacts-by-advice', 'advice'],
  ['contacts-by-outcome', 'referredToId'],
]);

/**
 * Remembers that a case was made of a contact, in the transaction in which the case goes on file, and counts the contact
 * as one that became a case. Gives what the audit tells of it.
 */
export async function linkCaseToContact(
  work: Work,
  contactId: string,
  caseId: string,
): Promise<Record<string, string>> {
  const stored = await requireContact(work, contactId);
  await linkAdviceContact(work.db, contactId, caseId, work.stamp);
  const fact = adviceContactFactOf(stored.contact, true);
  await writeAdviceContactFact(work.db, stored.statisticsSubject, fact, stored.version, work.stamp);
  return { contactId };
}

/** Where there is a wing to hold the words; and whoever is kept from a field would write over what they cannot see. */
function requireWritable(work: Work): void {
  requireKeys(work, 'register', 'statistics');
  ownWing(work.session);
  requireAllFields(work, adviceContactClasses);
  requireAllFields(work, adviceContactWordsClasses);
}

async function requireContact(work: Work, contactId: string): Promise<StoredAdviceContact> {
  requireKeys(work, 'register');
  const stored = await readAdviceContact(work.db, contactId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}

/** A place and an organisation that are in the office's lists, an officer of this office, and no day to come. */
async function requireFitting(work: Work, contact: AdviceContact, before?: AdviceContact): Promise<void> {
  const { receivedOn, placeCode, referredToId, answeredBy } = contact;
  if (receivedOn > vientianeDay(work.stamp.at)) refuseField('contact.receivedOn', 'in-the-future');
  if (placeCode.answer === 'given' && !(await hasPlace(work.db, placeCode.value)))
    refuseField('contact.placeCode', 'no-such-place');
  if (
    referredToId !== null &&
    referredToId !== before?.referredToId &&
    (await readOrganisation(work.db, referredToId)) === undefined
  )
    refuseField('contact.referredToId', 'no-such-organisation');
  if (answeredBy !== before?.answeredBy) requireOfficer(work, 'contact.answeredBy', answeredBy);
}

/** What goes with every new state of a contact: its history, its facts, the words, and the end of the draft. */
async function file(
  work: Work,
  contactId: string,
  {
    before,
    after,
    version,
    words,
  }: {
    readonly before: AdviceContact | undefined;
    readonly after: AdviceContact;
    readonly version: number;
    readonly words: AdviceContactWords;
  },
): Promise<void> {
  const { db, stamp, session, note } = work;
  const detail: Record<string, string | number> = {
    adviceContactVersion: version,
    adviceContactHistory: await keepHistory(
      db,
      'register',
      { entity: 'advice-contact', recordId: contactId, recordVersion: version, before, after },
      stamp,
    ),
  };
  const stored = await requireContact(work, contactId);
  const links = await casesOfAdviceContacts(db, [contactId]);
  const fact = adviceContactFactOf(after, links.length > 0);
  await writeAdviceContactFact(db, stored.statisticsSubject, fact, version, stamp);
  const wing = ownWing(session);
  const known = await readAdviceContactWords(db, wing, contactId);
  if (known === undefined ? !isWordless(words) : differs(known.words, words)) {
    const wordsVersion = (known?.version ?? 0) + 1;
    await saveAdviceContactWords(db, wing, contactId, words, wordsVersion, stamp);
    detail['adviceContactWordsVersion'] = wordsVersion;
    detail['adviceContactWordsHistory'] = await keepHistory(
      db,
      wing,
      {
        entity: 'advice-contact-words',
        recordId: contactId,
        recordVersion: wordsVersion,
        before: known?.words,
        after: words,
      },
      stamp,
    );
  }
  await discardDraft(db, session.wings, stamp.by, contactId);
  note({ record: contactId, detail, touched: ['register', 'statistics', ...session.wings] });
}

/** Contacts as the reader may see them. A case out of reach is not told of: the contact seems to have none. */
async function seen(work: Work, contacts: readonly StoredAdviceContact[]) {
  const { db, session, nameOf } = work;
  const links = await casesOfAdviceContacts(
    db,
    contacts.map(({ contactId }) => contactId),
  );
  const ids = links.map(({ caseId }) => caseId);
  const hidden = await outOfReach(db, viewerOf(work), ids);
  const files = await readCases(
    db,
    ids.filter((id) => !hidden.has(id)),
  );
  return contacts.map(({ contactId, contact }) => ({
    contactId,
    contact: withhold(contact, adviceContactClasses, session.store.powers.classes),
    answeredByName: nameOf(contact.answeredBy),
    cases: links.flatMap((link) => {
      const found =
        link.contactId === contactId ? files.find(({ caseId }) => caseId === link.caseId) : undefined;
      return found === undefined ? [] : [{ caseId: found.caseId, number: found.number }];
    }),
  }));
}
