import { sql } from 'kysely';
import type { SensitivityClass } from '../../shared/access.ts';
import type { CaseOrder, CaseReach, CaseSummary, CaseWork } from '../../shared/contract/case.ts';
import {
  identificationClasses,
  personClasses,
  whatHappenedClasses,
  withhold,
} from '../../shared/domain/sensitivity.ts';
import type { SearchMatch } from '../../shared/contract/search-match.ts';
import type { StoreReader } from '../database.ts';
import { notClosed, reachOf, type Viewer, withinReach } from '../access/reach.ts';
import { type FoundCases, searchCases, type SearchedStore } from '../persons/person-search.ts';
import { readCases } from './case-repository.ts';
import { closedCases } from './closure-repository.ts';
import { standingSeen } from './identification-seen.ts';
import { waitingSince } from './waiting-list.ts';
import { draftedCases } from './draft-repository.ts';
import { readPersons } from './person-repository.ts';

/** Who looks at a list: which cases are there for them, which fields, whose drafts are marked, how accounts are called. */
export type ListReader = {
  readonly viewer: Viewer;
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly nameOf: (accountId: string) => string;
};

export type CaseListQuery = ListReader & {
  readonly text: string;
  readonly order?: CaseOrder | undefined;
  readonly work?: CaseWork | undefined;
  readonly after: { readonly day: string; readonly caseId: string } | null;
  readonly limit: number;
  readonly isCounted?: boolean | undefined;
};

export type CaseListPage = {
  readonly cases: CaseSummary[];
  /** Null where they were not counted. */
  readonly total: number | null;
  readonly next: { day: string; caseId: string } | null;
  readonly order: CaseOrder;
};

/**
 * A page of the cases within reach, newest opening first or longest waiting first; where something is looked for, those to which the search for persons
 * leads, with why. Names from which the reader is kept are not searched either.
 */
export async function listCases(store: SearchedStore, query: CaseListQuery): Promise<CaseListPage> {
  const { db } = store;
  const text = query.text.trim();
  const wanted = text === '' ? undefined : await searchCases(store, query, text);
  const found = db
    .selectFrom('register.case_file as file')
    .where(withinReach(query.viewer, 'case:read'))
    .$if(query.work === 'open', (rows) => rows.where(notClosed(query.viewer)))
    .$if(query.work === 'closed', (rows) => rows.where(sql<boolean>`not ${notClosed(query.viewer)}`))
    .$if(wanted !== undefined, (rows) =>
      rows.where(
        sql<boolean>`(file.person_id in ${idsIn(wanted?.persons)} or file.id in ${idsIn(wanted?.cases)})`,
      ),
    );
  const { total } =
    query.isCounted === false
      ? { total: null }
      : await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { after } = query;
  // The order alone would tell since when somebody waits.
  const order =
    query.order === 'waiting' && query.classes.has(identificationClasses.decidedOn) ? 'waiting' : 'newest';
  const day = order === 'waiting' ? waitingSince : sql<string>`file.opened_on_earliest`;
  const isBefore = order === 'waiting' ? sql`>` : sql`<`;
  const page = await found
    .$if(after !== null, (rows) =>
      rows.where(
        sql<boolean>`(${day} ${isBefore} ${after?.day ?? ''}
          or (${day} = ${after?.day ?? ''} and file.id < ${after?.caseId ?? ''}))`,
      ),
    )
    .select(['file.id', day.as('day'), reachOf(query.viewer).as('reach')])
    .orderBy(day, order === 'waiting' ? 'asc' : 'desc')
    .orderBy('file.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const rows = page.slice(0, query.limit);
  const last = rows.at(-1);
  return {
    total,
    next: page.length > query.limit && last !== undefined ? { day: last.day, caseId: last.id } : null,
    order,
    cases: await summariesOf(db, rows, wanted, query),
  };
}

/** The cases within reach that the reader's side has not closed and in which something changed last, newest change first. */
export async function listRecentCases(
  db: StoreReader,
  query: ListReader & { readonly limit: number },
): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(['file.id', reachOf(query.viewer).as('reach')])
    .where(withinReach(query.viewer, 'case:read'))
    .where(notClosed(query.viewer))
    .orderBy('file.changed_at', 'desc')
    .orderBy('file.id', 'desc')
    .limit(query.limit)
    .execute();
  return summariesOf(db, rows, undefined, query);
}

/** Lines of a list for these cases, in their order; that they are within reach is asked before. */
export async function summariesOfCases(
  db: StoreReader,
  caseIds: readonly string[],
  reader: ListReader,
): Promise<CaseSummary[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(['file.id', reachOf(reader.viewer).as('reach')])
    .where('file.id', 'in', caseIds)
    .execute();
  const reaches = new Map(rows.map((row) => [row.id, row]));
  return summariesOf(
    db,
    caseIds.flatMap((id) => reaches.get(id) ?? []),
    undefined,
    reader,
  );
}

/** Lines of the list for these cases, in their order, without their names; told is why they were found. */
export async function summariesOf(
  db: StoreReader,
  rows: readonly { readonly id: string; readonly reach: CaseReach }[],
  wanted: FoundCases | undefined,
  { viewer, classes, nameOf }: ListReader,
): Promise<CaseSummary[]> {
  const cases = await readCases(
    db,
    rows.map(({ id }) => id),
  );
  const persons = await readPersons(
    db,
    cases.map((file) => file.personId),
  );
  const drafted = await draftedCases(db, viewer.wings, viewer.accountId);
  const reaches = new Map(rows.map(({ id, reach }) => [id, reach]));
  const closed = await closedCases(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  return cases.map((file) => {
    const person = persons.get(file.personId)?.person;
    const reach = reaches.get(file.caseId);
    if (person === undefined || reach === undefined) throw new Error('A case without its person');
    const { sex, birth } = withhold(person, personClasses, classes);
    return {
      caseId: file.caseId,
      personId: file.personId,
      number: file.number,
      ...(sex && { sex }),
      ...(birth && { birth }),
      ...standingSeen(file, classes),
      openedOn: file.facts.openedOn,
      ...(classes.has(whatHappenedClasses.formsOfExploitation) && {
        formsOfExploitation: file.formsOfExploitation,
      }),
      responsibleOfficerName: nameOf(file.facts.responsibleOfficer),
      reach,
      matches: [...(wanted?.cases.get(file.caseId) ?? wanted?.persons.get(file.personId) ?? [])],
      hasDraft: drafted.has(file.caseId),
      isClosed: closed.has(file.caseId),
      changedAt: file.changedAt,
    };
  });
}

/** The ids as one value, because there may be more than a statement takes. */
const idsIn = (found: ReadonlyMap<string, readonly SearchMatch[]> | undefined) =>
  sql`(select value from json_each(${JSON.stringify([...(found?.keys() ?? [])])}))`;
