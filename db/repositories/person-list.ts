import { sql } from 'kysely';
import type { SensitivityClass } from '../../shared/access.ts';
import type { CaseOfPerson } from '../../shared/contract/case.ts';
import type { PersonSummary } from '../../shared/contract/person.ts';
import { isUnidentified } from '../../shared/domain/person-label.ts';
import { personClasses, withhold } from '../../shared/domain/sensitivity.ts';
import { countPersonsWithinReach, personWithinReach } from '../access/person-reach.ts';
import { reachOf, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import { readCases } from './case-repository.ts';
import { readPersons } from './person-repository.ts';

/** Who looks at persons: which are there for them, and which fields. */
export type PersonReader = {
  readonly viewer: Viewer;
  readonly classes: ReadonlySet<SensitivityClass>;
};

type Cursor = { readonly changedAt: string; readonly personId: string };

/** A page of the persons within reach, changed last first. */
export async function listPersons(
  db: StoreReader,
  query: PersonReader & {
    readonly after: Cursor | null;
    readonly limit: number;
    readonly isCounted?: boolean | undefined;
  },
): Promise<{ persons: PersonSummary[]; total: number | null; next: Cursor | null }> {
  const { after, limit, isCounted = true } = query;
  const found = db
    .selectFrom('register.person as person')
    .where(personWithinReach(query.viewer, 'case:read'));
  const page = await found
    .$if(after !== null, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('person.changed_at', 'person.id'),
          '<',
          tuple(after?.changedAt ?? '', after?.personId ?? ''),
        ),
      ),
    )
    .select(['person.id', 'person.changed_at'])
    .orderBy('person.changed_at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = page.slice(0, limit);
  const last = rows.at(-1);
  return {
    total: isCounted ? await countPersonsWithinReach(db, query.viewer, 'case:read') : null,
    next:
      page.length > limit && last !== undefined ? { changedAt: last.changed_at, personId: last.id } : null,
    persons: await summariesOfPersons(
      db,
      rows.map(({ id }) => id),
      query,
    ),
  };
}

/** The persons within reach whom the viewer opened last, newest first, by the audit. */
export async function listRecentPersons(
  db: StoreReader,
  query: PersonReader & { readonly limit: number },
): Promise<PersonSummary[]> {
  const rows = await db
    .selectFrom('main.audit as audit')
    .innerJoin('register.person as person', 'person.id', 'audit.record')
    .select('person.id')
    .where('audit.actor', '=', query.viewer.accountId)
    .where('audit.operation', '=', 'person.open')
    .where(personWithinReach(query.viewer, 'case:read'))
    .groupBy('person.id')
    .orderBy(sql`max(audit.seq)`, 'desc')
    .limit(query.limit)
    .execute();
  return summariesOfPersons(
    db,
    rows.map(({ id }) => id),
    query,
  );
}

/**
 * Lines of a list for these persons, in their order, without their names. Whether they are within reach is asked before;
 * those of their cases that are not are left out.
 */
export async function summariesOfPersons(
  db: StoreReader,
  personIds: readonly string[],
  { viewer, classes }: PersonReader,
): Promise<PersonSummary[]> {
  const persons = await readPersons(db, personIds);
  const cases = await readCasesWithinReach(db, viewer, personIds);
  return personIds.flatMap((personId) => {
    const stored = persons.get(personId);
    if (stored === undefined) return [];
    const { sex, birth, nationalities, lifeStatus } = withhold(stored.person, personClasses, classes);
    return {
      personId,
      ...(classes.has(personClasses.nameLao) && { isUnidentified: isUnidentified(stored.person) }),
      ...(sex && { sex }),
      ...(birth && { birth }),
      ...(nationalities && { nationalities }),
      ...(lifeStatus && { lifeStatus }),
      cases: cases.get(personId) ?? [],
      changedAt: stored.changedAt,
    };
  });
}

/** The cases of some persons, as far as the viewer reaches them, newest opening first. */
export async function readCasesWithinReach(
  db: StoreReader,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, CaseOfPerson[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(['file.id', reachOf(viewer).as('reach')])
    .where('file.person_id', 'in', personIds)
    .where(withinReach(viewer, 'case:read'))
    .orderBy('file.opened_on_earliest', 'desc')
    .orderBy('file.id', 'desc')
    .execute();
  const files = await readCases(
    db,
    rows.map(({ id }) => id),
  );
  const reaches = new Map(rows.map(({ id, reach }) => [id, reach]));
  const ofPersons = new Map<string, CaseOfPerson[]>();
  for (const { caseId, personId, number, standing } of files) {
    const reach = reaches.get(caseId);
    if (reach === undefined) throw new Error('A case that was not asked for');
    const { status } = standing;
    ofPersons.set(personId, [...(ofPersons.get(personId) ?? []), { caseId, number, status, reach }]);
  }
  return ofPersons;
}
