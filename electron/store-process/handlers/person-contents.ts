import type { Relationship } from '../../../shared/domain/relationship.ts';
import {
  personContactClasses,
  personDocumentClasses,
  personPhotoClasses,
  relationshipClasses,
} from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { isPersonWithinReach } from '../../../db/access/person-reach.ts';
import { personContacts } from '../../../db/repositories/person-contacts.ts';
import { personDocuments } from '../../../db/repositories/person-documents.ts';
import { describePhoto, personPhotos } from '../../../db/repositories/person-photos.ts';
import { type PersonRecord, readRecord } from '../../../db/repositories/person-records.ts';
import { relationships } from '../../../db/repositories/relationships.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, viewerOf } from './case-reach.ts';
import { refuseField, requirePast, requireVersion } from './domain-checks.ts';
import { requireNameable, requirePerson } from './person-reach.ts';
import { removeRecord, saveRecord } from './person-records.ts';

const documents = { ...personDocuments, classes: personDocumentClasses };
const contacts = { ...personContacts, classes: personContactClasses };
const kin = { ...relationships, classes: relationshipClasses };
const photos = { ...personPhotos, classes: personPhotoClasses };

export const saveDocument: Handler<'document.save'> = ({ document, ...named }, work) =>
  saveRecord(work, documents, { ...named, value: document }, () =>
    requirePast(work, 'document.issuedOn', document.issuedOn),
  );

export const removeDocument: Handler<'document.remove'> = (named, work) =>
  removeRecord(work, documents, named, nothingMore);

export const saveContact: Handler<'contact.save'> = ({ contact, ...named }, work) =>
  saveRecord(work, contacts, { ...named, value: contact }, nothingMore);

export const removeContact: Handler<'contact.remove'> = (named, work) =>
  removeRecord(work, contacts, named, nothingMore);

/** The other person must be somebody on file whom the writer reaches; nobody there and somebody out of reach are alike. */
export const saveRelationship: Handler<'relationship.save'> = ({ relationship, ...named }, work) =>
  saveRecord(work, kin, { ...named, value: relationship }, async (before) => {
    await requireOtherSeen(work, before);
    const { otherPersonId } = relationship;
    if (otherPersonId === null) return;
    if (otherPersonId === named.personId || !(await isSeen(work, otherPersonId)))
      refuseField('relationship.otherPersonId', 'no-such-person');
    // Whose sister somebody is tells who they are, too.
    await requireNameable(work, otherPersonId);
  });

export const removeRelationship: Handler<'relationship.remove'> = (named, work) =>
  removeRecord(work, kin, named, (before) => requireOtherSeen(work, before));

/** A person has one photo: a new one takes the place of the one that the writer saw. */
export const savePhoto: Handler<'photo.save'> = ({ photo, ...named }, work) =>
  saveRecord(work, photos, { ...named, value: photo }, async (before) => {
    requirePast(work, 'photo.takenOn', photo.takenOn);
    const onFile = await describePhoto(work.db, named.personId);
    if (before === undefined && onFile !== null) requireVersion(onFile.version, 0);
  });

export const removePhoto: Handler<'photo.remove'> = (named, work) =>
  removeRecord(work, photos, named, nothingMore);

/** Unfolds the photo; without one there is nothing to open. */
export const openPhoto: Handler<'photo.open'> = async ({ personId }, work) => {
  requireAllFields(work, personPhotoClasses);
  await requirePerson(work, personId, 'case:reveal');
  const described = await describePhoto(work.db, personId);
  const photo = described === null ? undefined : await readRecord(work.db, personPhotos, described.id);
  if (photo === undefined) throw new Refusal({ code: 'not-found' });
  work.note({ record: photo.id, detail: { personId } });
  return photo.value;
};

const nothingMore = (): void => undefined;

const isSeen = (work: Work, personId: string): Promise<boolean> =>
  isPersonWithinReach(work.db, viewerOf(work), 'case:read', personId);

/** Whoever cannot see the other person of a relationship would write over what they cannot see. */
async function requireOtherSeen(work: Work, before: PersonRecord<Relationship> | undefined): Promise<void> {
  const other = before?.value.otherPersonId ?? null;
  if (other !== null && !(await isSeen(work, other))) throw new Refusal({ code: 'forbidden' });
}
