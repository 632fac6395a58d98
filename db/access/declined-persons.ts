import { sql } from 'kysely';
import type { StoreReader } from '../database.ts';
import { type Viewer, withinReach } from './reach.ts';

/**
 * Whether a person declined before they were anything else, and has not changed their mind: every case of theirs that the
 * viewer reaches began with a refusal and stands at it. Nothing that tells who they are is kept as long as that is so. A case
 * out of reach changes nothing, so that the answer tells of none.
 */
export async function declinesToBeNamed(db: StoreReader, viewer: Viewer, personId: string): Promise<boolean> {
  const { cases, declined } = await db
    .selectFrom('register.case_file as file')
    .select([
      sql<number>`count(*)`.as('cases'),
      sql<number>`count(*) filter (where
        (select step.status from register.identification as step
          where step.case_id = file.id and step.position = 1) = 'declined'
        and (select step.state_after from register.identification as step
          where step.case_id = file.id order by step.position desc limit 1) = 'declined')`.as('declined'),
    ])
    .where('file.person_id', '=', personId)
    .where(withinReach(viewer, 'case:read'))
    .executeTakeFirstOrThrow();
  return cases > 0 && cases === declined;
}
