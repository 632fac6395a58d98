import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Service, type ServiceProvider } from '../../shared/domain/service.ts';
import { isServiceOpen, type ServiceState, serviceStates } from '../../shared/domain/service-moves.ts';
import type { Money } from '../../shared/domain/money.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ServiceTable } from '../tables/assistance.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A service as stored, how it stands, and who put it on file. */
export type StoredService = {
  readonly serviceId: string;
  readonly caseId: string;
  readonly service: Service;
  readonly state: ServiceState;
  readonly version: number;
  readonly first: Stamp;
};

type WrittenService = Omit<StoredService, 'first'>;

/** Puts a service that was offered on file. */
export async function insertService(db: StoreDatabase, written: WrittenService, stamp: Stamp): Promise<void> {
  await db
    .insertInto('assistance.service')
    .values({
      id: written.serviceId,
      case_id: written.caseId,
      ...columnsOf(written, stamp),
      ...recorded(stamp),
    })
    .execute();
}

/** Writes what a service says now; the table refuses a move that its own triggers do not know. */
export async function updateService(db: StoreDatabase, written: WrittenService, stamp: Stamp): Promise<void> {
  await db
    .updateTable('assistance.service')
    .set({ ...columnsOf(written, stamp), version: written.version })
    .where('id', '=', written.serviceId)
    .execute();
}

const columnsOf = ({ service, state }: WrittenService, { at, by }: Stamp) => ({
  kind: service.kind,
  need_id: service.needId,
  objective_id: service.objectiveId,
  ...providerColumns(service.provider),
  offered_on: service.offeredOn,
  due_on: service.dueOn,
  decided_on: service.decidedOn,
  started_on: service.startedOn,
  ended_on: service.endedOn,
  state,
  declined_because: service.declinedBecause,
  ended_because: service.endedBecause,
  sessions: service.sessions,
  cost_minor_units: service.cost?.minorUnits ?? null,
  cost_currency: service.cost?.currency ?? null,
  value_in_kind_minor_units: service.valueInKind?.minorUnits ?? null,
  value_in_kind_currency: service.valueInKind?.currency ?? null,
  outcome: service.outcome,
  outcome_words: service.outcomeWords,
  words: service.words,
  changed_at: at,
  changed_by: by,
});

const providerColumns = (provider: ServiceProvider) => ({
  provider: provider.by,
  organisation_id: provider.by === 'organisation' ? provider.organisationId : null,
  provider_name: provider.by === 'named' ? provider.name : null,
});

/** Reads one service. */
export async function readService(db: StoreReader, serviceId: string): Promise<StoredService | undefined> {
  const row = await db
    .selectFrom('assistance.service')
    .selectAll()
    .where('id', '=', serviceId)
    .executeTakeFirst();
  return row && toService(row);
}

/** The services of a case: those with which something is still to be done first, then the newest. */
export async function readServicesOfCase(db: StoreReader, caseId: string): Promise<StoredService[]> {
  const rows = await db
    .selectFrom('assistance.service')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('offered_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const services = rows.map(toService);
  return [
    ...services.filter(({ state }) => isServiceOpen(state)),
    ...services.filter(({ state }) => !isServiceOpen(state)),
  ];
}

/** Something that was agreed to be done by a day, in a case of the viewer's own. */
export type DueRow = {
  readonly recordId: string;
  readonly caseId: string;
  readonly number: string;
  readonly dueOn: string;
};

/** Services to be there by a day that are not delivered, in cases of the viewer's own that their side has not closed. */
export async function readDueServices(
  db: StoreReader,
  viewer: Viewer,
  until: PlainDate,
): Promise<readonly (DueRow & { readonly kind: string })[]> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  const rows = await db
    .selectFrom('assistance.service as service')
    .innerJoin('register.case_file as file', 'file.id', 'service.case_id')
    .where('service.state', 'in', serviceStates.filter(isServiceOpen))
    .where('service.due_on', '<=', until)
    .where(withinReach(own, 'case:read'))
    .where(notClosed(viewer))
    .select(['service.id', 'service.case_id', 'service.kind', 'service.due_on', 'file.number'])
    .orderBy('service.due_on')
    .orderBy('service.id')
    .$narrowType<{ due_on: string }>()
    .execute();
  return rows.map((row) => ({
    recordId: row.id,
    caseId: row.case_id,
    number: row.number,
    dueOn: row.due_on,
    kind: row.kind,
  }));
}

const toService = (row: ServiceTable): StoredService => ({
  serviceId: row.id,
  caseId: row.case_id,
  service: Service.parse({
    kind: row.kind,
    needId: row.need_id,
    objectiveId: row.objective_id,
    provider: storedProvider(row),
    offeredOn: row.offered_on,
    dueOn: row.due_on,
    decidedOn: row.decided_on,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    declinedBecause: row.declined_because,
    endedBecause: row.ended_because,
    sessions: row.sessions,
    cost: storedMoney(row.cost_minor_units, row.cost_currency),
    valueInKind: storedMoney(row.value_in_kind_minor_units, row.value_in_kind_currency),
    outcome: row.outcome,
    outcomeWords: row.outcome_words,
    words: row.words,
  }),
  state: row.state,
  version: row.version,
  first: { at: row.created_at, by: row.created_by },
});

function storedProvider({ provider, organisation_id, provider_name }: ServiceTable): unknown {
  switch (provider) {
    case 'office':
      return { by: provider };
    case 'organisation':
      return { by: provider, organisationId: organisation_id };
    case 'named':
      return { by: provider, name: provider_name };
  }
}

const storedMoney = (
  minorUnits: number | null,
  currency: string | null,
): Record<keyof Money, unknown> | null => (minorUnits === null ? null : { minorUnits, currency });
