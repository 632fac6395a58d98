import type { MergeOfPersons, OtherOfRelationship, PersonFile } from '../../../shared/contract/person.ts';
import type { Relationship } from '../../../shared/domain/relationship.ts';
import { personClasses, relationshipClasses, withhold } from '../../../shared/domain/sensitivity.ts';
import { declinesToBeNamed } from '../../../db/access/declined-persons.ts';
import { permittedByCasesOf, personsWithinReach } from '../../../db/access/person-reach.ts';
import { countOpenPairsOf } from '../../../db/persons/list-duplicates.ts';
import { personContacts } from '../../../db/repositories/person-contacts.ts';
import { personDocuments } from '../../../db/repositories/person-documents.ts';
import { readCasesWithinReach } from '../../../db/repositories/person-list.ts';
import { countChangesSince, readStandingMerges } from '../../../db/repositories/person-merge-repository.ts';
import { describePhoto } from '../../../db/repositories/person-photos.ts';
import { type PersonRecord, readRecordsOf } from '../../../db/repositories/person-records.ts';
import { readRelationshipsNaming, relationships } from '../../../db/repositories/relationships.ts';
import type { Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';
import { requirePerson } from './person-reach.ts';

/**
 * A person with everything that belongs to them, as the signed-in person may see it.
 *
 * @throws Refusal `not-found`
 */
export async function personFileOf(work: Work, personId: string): Promise<PersonFile> {
  const { db, session, nameOf } = work;
  const stored = await requirePerson(work, personId, 'case:read');
  const viewer = viewerOf(work);
  const { classes } = session.store.powers;
  return {
    personId,
    version: stored.version,
    person: withhold(stored.person, personClasses, classes),
    // All that belongs to a person tells who they are: one class for every field of it.
    ...(classes.has(relationshipClasses.name) && (await belongingsOf(work, personId))),
    cases: (await readCasesWithinReach(db, viewer, [personId])).get(personId) ?? [],
    declinesToBeNamed: await declinesToBeNamed(db, viewer, personId),
    merges: await mergesOf(work, personId),
    openDuplicates: await countOpenPairsOf(db, viewer, personId),
    may: await permittedByCasesOf(db, viewer, personId),
    createdAt: stored.createdAt,
    createdByName: nameOf(stored.createdBy),
    changedAt: stored.changedAt,
  };
}

/** The records that a person's took up by merges that stand, the last first. */
async function mergesOf({ db, nameOf }: Work, personId: string): Promise<MergeOfPersons[]> {
  const merges: MergeOfPersons[] = [];
  for (const merge of await readStandingMerges(db, personId)) {
    const { id: mergeId, mergedPersonId, mergedAt, mergedBy } = merge;
    const changesSince = await countChangesSince(db, merge);
    merges.push({ mergeId, mergedPersonId, mergedAt, mergedByName: nameOf(mergedBy), changesSince });
  }
  return merges;
}

type Belongings = Pick<PersonFile, 'documents' | 'contacts' | 'relationships' | 'namedIn' | 'photo'>;

async function belongingsOf(work: Work, personId: string): Promise<Belongings> {
  const { db, nameOf } = work;
  const kept = ({ id, version, changedAt, changedBy }: PersonRecord<unknown>) => ({
    id,
    version,
    changedAt,
    changedByName: nameOf(changedBy),
  });
  const documents = await readRecordsOf(db, personDocuments, [personId]);
  const contacts = await readRecordsOf(db, personContacts, [personId]);
  const own = await readRecordsOf(db, relationships, [personId]);
  const naming = await readRelationshipsNaming(db, viewerOf(work), personId);
  const photo = await describePhoto(db, personId);
  const others = own.flatMap(({ value }) => value.otherPersonId ?? []);
  const seen = await personsWithinReach(db, viewerOf(work), 'case:read', others);
  return {
    documents: documents.map((record) => ({ ...kept(record), document: record.value })),
    contacts: contacts.map((record) => ({ ...kept(record), contact: record.value })),
    relationships: own.map((record) => ({ ...kept(record), ...asSeen(record.value, seen) })),
    namedIn: naming.map((record) => ({
      ...kept(record),
      personId: record.personId,
      relationship: record.value,
    })),
    photo: photo === null ? null : { ...kept(photo), takenOn: photo.value.takenOn },
  };
}

/** A relationship without the id of somebody whom its reader does not reach. */
function asSeen(
  relationship: Relationship,
  seen: ReadonlySet<string>,
): {
  relationship: Omit<Relationship, 'otherPersonId'> & Partial<Pick<Relationship, 'otherPersonId'>>;
  other: OtherOfRelationship;
} {
  const { otherPersonId, ...rest } = relationship;
  if (otherPersonId === null) return { relationship, other: 'not-on-file' };
  if (seen.has(otherPersonId)) return { relationship, other: 'within-reach' };
  return { relationship: rest, other: 'out-of-reach' };
}
