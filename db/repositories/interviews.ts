import type { EarlierInterviews } from '../../shared/domain/screening.ts';
import { type Viewer, withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';

/**
 * How often a person was interviewed before one screening, or before a new one: over all of their cases that the viewer
 * reaches. An interview in a case out of reach is not counted, so that the number tells of no case.
 */
export async function readEarlierInterviews(
  db: StoreReader,
  viewer: Viewer,
  personId: string,
  screeningId?: string,
): Promise<EarlierInterviews> {
  const rows = await db
    .selectFrom('register.screening as screening')
    .innerJoin('register.case_file as file', 'file.id', 'screening.case_id')
    .select(['screening.id', 'screening.interviews_elsewhere'])
    .where('file.person_id', '=', personId)
    .where(withinReach(viewer, 'case:read'))
    .orderBy('screening.created_at')
    .orderBy('screening.id')
    .execute();
  const at = rows.findIndex(({ id }) => id === screeningId);
  const earlier = at === -1 ? rows : rows.slice(0, at);
  return {
    held: earlier.length,
    elsewhere: Math.max(0, ...earlier.map((row) => row.interviews_elsewhere ?? 0)),
  };
}

/** Of these persons, those who were screened in a case that the viewer reaches. */
export async function personsScreened(
  db: StoreReader,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('register.screening as screening')
    .innerJoin('register.case_file as file', 'file.id', 'screening.case_id')
    .select('file.person_id')
    .distinct()
    .where('file.person_id', 'in', personIds)
    .where(withinReach(viewer, 'case:read'))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
