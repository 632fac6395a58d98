import { Relationship } from '../../shared/domain/relationship.ts';
import { personWithinReach } from '../access/person-reach.ts';
import type { Viewer } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import type { RelationshipTable } from '../tables/register.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import type { PersonRecord, PersonRecordKind } from './person-records.ts';

/** Those who belong to a person, as rows. */
export const relationships: PersonRecordKind<Relationship, 'register.relationship'> = {
  entity: 'relationship',
  table: 'register.relationship',
  columns: (relationship) => ({
    kind: relationship.kind,
    other_person_id: relationship.otherPersonId,
    ...answerColumns('name', relationship.name),
    ...answerColumns('phone', relationship.phone),
    is_guardian: Number(relationship.isGuardian),
    ...answerColumns('safety', relationship.safety),
    ...answerColumns('remark', relationship.remark),
  }),
  valueOf: relationshipOf,
};

function relationshipOf(row: RelationshipTable): Relationship {
  return Relationship.parse({
    kind: row.kind,
    otherPersonId: row.other_person_id,
    name: storedAnswer(row.name_answer, row.name),
    phone: storedAnswer(row.phone_answer, row.phone),
    isGuardian: row.is_guardian === 1,
    safety: storedAnswer(row.safety_answer, row.safety),
    remark: storedAnswer(row.remark_answer, row.remark),
  });
}

/** The relationships in the records of others, within the viewer's reach, in which a person is the other. */
export async function readRelationshipsNaming(
  db: StoreReader,
  viewer: Viewer,
  personId: string,
): Promise<PersonRecord<Relationship>[]> {
  const rows = await db
    .selectFrom('register.relationship as relationship')
    .innerJoin('register.person as person', 'person.id', 'relationship.person_id')
    .selectAll('relationship')
    .where('relationship.other_person_id', '=', personId)
    .where('relationship.removed_at', 'is', null)
    .where(personWithinReach(viewer, 'case:read'))
    .orderBy('relationship.created_at')
    .orderBy('relationship.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    version: row.version,
    value: relationshipOf(row),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));
}
