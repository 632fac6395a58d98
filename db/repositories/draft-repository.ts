import type { Wing } from '../../shared/compartment.ts';
import { type Draft, type ProgrammeDraft, SavedDraft } from '../../shared/domain/draft.ts';
import { personsOutOfReach } from '../access/person-reach.ts';
import { incidentsOutOfReach } from '../access/incident-reach.ts';
import { outOfReach, type Viewer } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { DraftTable } from '../tables/wing.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both draft tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.draft' => `${wing}.draft` as 'investigation.draft';

/** Keeps the newest state of what its writer has typed for one record. */
export async function saveDraft(
  db: StoreDatabase,
  wing: Wing,
  draft: Exclude<Draft, ProgrammeDraft>,
  stamp: Stamp,
): Promise<void> {
  const changing = {
    subject: draft.subject,
    case_id: 'caseId' in draft ? draft.caseId : null,
    person_id: 'personId' in draft ? draft.personId : null,
    incident_id: 'incidentId' in draft ? draft.incidentId : null,
    base_version: draft.baseVersion,
    content: draft.content,
    saved_at: stamp.at,
  };
  await db
    .insertInto(tableIn(wing))
    .values({ owner: stamp.by, record_id: draft.recordId, ...changing, ...recorded(stamp) })
    .onConflict((conflict) => conflict.columns(['owner', 'record_id']).doUpdateSet(changing))
    .execute();
}

/** Removes a draft of its writer from every wing of theirs; nothing happens when there is none. */
export async function discardDraft(
  db: StoreDatabase,
  wings: readonly Wing[],
  owner: string,
  recordId: string,
): Promise<void> {
  for (const wing of wings) {
    await db.deleteFrom(tableIn(wing)).where('owner', '=', owner).where('record_id', '=', recordId).execute();
  }
}

/** The writer's own drafts, newest first; none of a case, a person or an incident that has gone out of their reach. */
export async function readDrafts(db: StoreReader, viewer: Viewer): Promise<SavedDraft[]> {
  const drafts: SavedDraft[] = [];
  for (const wing of viewer.wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .selectAll()
      .where('owner', '=', viewer.accountId)
      .execute();
    drafts.push(...rows.map(toDraft));
  }
  const within = await withinReachOf(db, viewer, drafts);
  return within.toSorted((one, other) =>
    one.savedAt < other.savedAt ? 1 : one.savedAt > other.savedAt ? -1 : 0,
  );
}

/** Of these drafts, those of what is not on file yet or is within the viewer's reach. */
async function withinReachOf(
  db: StoreReader,
  viewer: Viewer,
  drafts: readonly SavedDraft[],
): Promise<SavedDraft[]> {
  const cases = drafts.flatMap((draft) => ('caseId' in draft ? [draft.caseId] : []));
  const persons = drafts.flatMap((draft) => ('personId' in draft ? [draft.personId] : []));
  const incidents = drafts.flatMap((draft) => ('incidentId' in draft ? [draft.incidentId] : []));
  const lostCases = await outOfReach(db, viewer, cases);
  const lostPersons = await personsOutOfReach(db, viewer, persons);
  const lostIncidents = await incidentsOutOfReach(db, viewer, incidents);
  return drafts.filter((draft) => {
    if ('caseId' in draft) return !lostCases.has(draft.caseId);
    if ('personId' in draft) return !lostPersons.has(draft.personId);
    return !('incidentId' in draft) || !lostIncidents.has(draft.incidentId);
  });
}

/** The writer's own draft of one record, or null; as {@link readDrafts}. */
export async function readDraft(
  db: StoreReader,
  viewer: Viewer,
  recordId: string,
): Promise<SavedDraft | null> {
  for (const wing of viewer.wings) {
    const row = await db
      .selectFrom(tableIn(wing))
      .selectAll()
      .where('owner', '=', viewer.accountId)
      .where('record_id', '=', recordId)
      .executeTakeFirst();
    if (row === undefined) continue;
    const [draft = null] = await withinReachOf(db, viewer, [toDraft(row)]);
    return draft;
  }
  return null;
}

/** Ids of the cases for which the writer has a draft. */
export async function draftedCases(
  db: StoreReader,
  wings: readonly Wing[],
  owner: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const wing of wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .select('case_id')
      .distinct()
      .where('owner', '=', owner)
      .where('case_id', 'is not', null)
      .$narrowType<{ case_id: string }>()
      .execute();
    for (const row of rows) ids.add(row.case_id);
  }
  return ids;
}

/** Ids of the incidents for which the writer has a draft, of the incident itself or of a person of its group. */
export async function draftedIncidents(
  db: StoreReader,
  wings: readonly Wing[],
  owner: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const wing of wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .select('incident_id')
      .distinct()
      .where('owner', '=', owner)
      .where('incident_id', 'is not', null)
      .$narrowType<{ incident_id: string }>()
      .execute();
    for (const row of rows) ids.add(row.incident_id);
  }
  return ids;
}

function toDraft(row: DraftTable): SavedDraft {
  return SavedDraft.parse({
    subject: row.subject,
    recordId: row.record_id,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.incident_id === null ? {} : { incidentId: row.incident_id }),
    baseVersion: row.base_version,
    content: row.content,
    savedAt: row.saved_at,
  });
}
