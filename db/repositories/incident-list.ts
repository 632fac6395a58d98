import { sql } from 'kysely';
import type { IncidentSummary, LackingAnswer, RosterEntry } from '../../shared/contract/incident.ts';
import { lackingAnswers } from '../../shared/contract/incident.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import {
  identificationClasses,
  incidentClasses,
  personClasses,
  withhold,
} from '../../shared/domain/sensitivity.ts';
import { incidentWithinReach } from '../access/incident-reach.ts';
import { reachOf, withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import { summariesOf, type ListReader } from './case-list.ts';
import { identificationOf, readCases } from './case-repository.ts';
import { personsScreened } from './interviews.ts';
import { draftedIncidents } from './draft-repository.ts';
import { readIncidents } from './incident-repository.ts';
import { readPersons } from './person-repository.ts';

/** The incidents within reach in which something changed last, newest change first. */
export async function listIncidents(
  db: StoreReader,
  { viewer, classes, nameOf, limit }: ListReader & { readonly limit: number },
): Promise<IncidentSummary[]> {
  const rows = await db
    .selectFrom('register.incident as incident')
    .select((of) => [
      'incident.id',
      sql<number>`${incidentWithinReach(viewer, 'case:write')}`.as('may_write'),
      of
        .selectFrom('register.case_file as file')
        .select(({ fn }) => fn.countAll<number>().as('cases'))
        .whereRef('file.incident_id', '=', 'incident.id')
        .where(withinReach(viewer, 'case:read'))
        .as('cases'),
    ])
    .where(incidentWithinReach(viewer, 'case:read'))
    .orderBy('incident.changed_at', 'desc')
    .orderBy('incident.id', 'desc')
    .limit(limit)
    .execute();
  const counts = new Map(rows.map(({ id, cases }) => [id, cases ?? 0]));
  const writable = new Set(rows.filter((row) => row.may_write === 1).map(({ id }) => id));
  const drafted = await draftedIncidents(db, viewer.wings, viewer.accountId);
  const incidents = await readIncidents(
    db,
    rows.map(({ id }) => id),
  );
  return incidents.map(({ incidentId, incident, changedAt }) => {
    const { kind, when, place } = withhold(incident, incidentClasses, classes);
    return {
      incidentId,
      ...(kind && { kind }),
      ...(when && { when }),
      ...(place && { placeCode: givenValue(place)?.placeCode ?? null }),
      responsibleOfficerName: nameOf(incident.responsibleOfficer),
      cases: counts.get(incidentId) ?? 0,
      hasDraft: drafted.has(incidentId),
      mayWrite: writable.has(incidentId),
      changedAt,
    };
  });
}

/** The cases of an incident that the reader reaches, in the order in which they were recorded, and what each still lacks. */
export async function readRoster(
  db: StoreReader,
  incidentId: string,
  reader: ListReader,
): Promise<RosterEntry[]> {
  const { viewer, classes } = reader;
  const rows = await db
    .selectFrom('register.case_file as file')
    .select([
      'file.id',
      reachOf(viewer).as('reach'),
      sql<number>`${withinReach(viewer, 'case:write')}`.as('may_write'),
    ])
    .where('file.incident_id', '=', incidentId)
    .where(withinReach(viewer, 'case:read'))
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();
  const cases = await readCases(
    db,
    rows.map(({ id }) => id),
  );
  const persons = await readPersons(
    db,
    cases.map(({ personId }) => personId),
  );
  const screened = await personsScreened(db, viewer, [...persons.keys()]);
  const files = new Map(cases.map((file) => [file.caseId, file]));
  const writable = new Set(rows.filter((row) => row.may_write === 1).map(({ id }) => id));
  return (await summariesOf(db, rows, undefined, reader)).map((summary) => {
    const file = files.get(summary.caseId);
    const person = persons.get(summary.personId)?.person;
    if (file === undefined || person === undefined) throw new Error('A case without its person');
    const { formsOfExploitation } = summary;
    return {
      ...summary,
      lacking: notAsked({
        ...withhold(person, personClasses, classes),
        ...withhold(identificationOf(file), identificationClasses, classes),
        ...(formsOfExploitation && { formsOfExploitation }),
        // Whoever declined is asked nothing.
        ...(summary.status !== 'declined' && {
          screening: { answer: screened.has(summary.personId) ? 'given' : 'not-asked' },
        }),
      }),
      mayWrite: writable.has(summary.caseId),
    };
  });
}

type Seen = { readonly [K in LackingAnswer | 'nameLatin' | 'otherNames']?: { readonly answer: string } };

/** What nobody has asked yet, of what the reader may see; any name of the person is an answer to who they are. */
function notAsked(seen: Seen): LackingAnswer[] {
  const isAsked = (name: keyof Seen): boolean =>
    seen[name] !== undefined && seen[name].answer !== 'not-asked';
  return lackingAnswers.filter((name) => {
    if (seen[name] === undefined || isAsked(name)) return false;
    return name !== 'nameLao' || !(isAsked('nameLatin') || isAsked('otherNames'));
  });
}
