import type { SensitivityClass } from '../../shared/access.ts';
import type { HistoryEntry } from '../../shared/contract/case-access.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import {
  caseFactsClasses,
  eventClasses,
  identificationClasses,
  personClasses,
  personContactClasses,
  personDocumentClasses,
  personPhotoClasses,
  relationshipClasses,
} from '../../shared/domain/sensitivity.ts';
import type { StoreReader } from '../database.ts';
import type { FieldHistoryTable } from '../tables/field-history.ts';
import type { StoredCase } from './case-repository.ts';
import { eventIdsOfCase } from './event-repository.ts';

/** The end of a record that was removed. */
const ofRemoval = { removedAt: 'administrative' } as const;

const classesOf: Readonly<Record<HistoryEntry['entity'], Readonly<Record<string, SensitivityClass>>>> = {
  person: personClasses,
  document: { ...personDocumentClasses, ...ofRemoval },
  contact: { ...personContactClasses, ...ofRemoval },
  relationship: { ...relationshipClasses, ...ofRemoval },
  photo: { ...personPhotoClasses, ...ofRemoval },
  case: caseFactsClasses,
  identification: identificationClasses,
  event: eventClasses,
};

/** Whose history is read: with which keys, which fields are seen, and how accounts are called. */
type Reader = {
  readonly held: readonly EventCompartment[];
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly nameOf: (accountId: string) => string;
};

/** Every saved change of a case's records in the compartments held, newest first. */
export async function readCaseHistory(
  db: StoreReader,
  file: StoredCase,
  reader: Reader,
): Promise<HistoryEntry[]> {
  const entries = [
    ...(await changesOf(db, 'register', 'person', [file.personId], reader)),
    ...(await changesOf(db, 'register', 'case', [file.caseId], reader)),
    ...(await changesOf(db, 'register', 'identification', [file.identificationId], reader)),
  ];
  for (const compartment of reader.held) {
    const ids = await eventIdsOfCase(db, compartment, file.caseId);
    entries.push(...(await changesOf(db, compartment, 'event', ids, reader)));
  }
  return entries.toSorted((one, other) =>
    one.at === other.at ? other.version - one.version : one.at < other.at ? 1 : -1,
  );
}

async function changesOf(
  db: StoreReader,
  compartment: EventCompartment,
  entity: HistoryEntry['entity'],
  recordIds: readonly string[],
  { classes, nameOf }: Reader,
): Promise<HistoryEntry[]> {
  if (recordIds.length === 0) return [];
  const rows = await db
    // The three tables are the same; the compiler cannot see it through a union of names.
    .selectFrom(`${compartment}.field_history` as 'register.field_history')
    .selectAll()
    .where('entity', '=', entity)
    .where('record_id', 'in', recordIds)
    .orderBy('record_id')
    .orderBy('record_version')
    .orderBy('field')
    .execute();
  const entries = new Map<string, HistoryEntry>();
  for (const row of rows) {
    const key = `${row.record_id} ${row.record_version}`;
    const entry = entries.get(key) ?? {
      entity,
      recordId: row.record_id,
      version: row.record_version,
      at: row.created_at,
      byName: nameOf(row.created_by),
      fields: [],
    };
    entry.fields.push(changeOf(row, classesOf[entity][row.field], classes));
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** One changed field; its values only for whoever sees its class, and never those of a field that has none. */
function changeOf(
  { field, before, after }: FieldHistoryTable,
  fieldClass: SensitivityClass | undefined,
  seen: ReadonlySet<SensitivityClass>,
): HistoryEntry['fields'][number] {
  return fieldClass !== undefined && seen.has(fieldClass) ? { field, before, after } : { field };
}

/** Longest list of what was done with one case; the whole of it is the inspector's to read. */
const VIEWS_MAXIMUM = 500;

/**
 * Who looked at a case and did what with it, newest first: the audit rows of its records, as far as the reader holds
 * them. What the other wing did with entries of its own stands under ids that lie in the other wing.
 */
export async function readCaseViews(
  db: StoreReader,
  caseId: string,
  { held, nameOf }: Omit<Reader, 'classes'>,
): Promise<{ at: string; byName: string; operation: string }[]> {
  const records = [caseId];
  for (const compartment of held) records.push(...(await eventIdsOfCase(db, compartment, caseId)));
  const rows = await db
    .selectFrom('main.audit')
    .select(['ts', 'actor', 'operation'])
    .where('record', 'in', records)
    .orderBy('seq', 'desc')
    .limit(VIEWS_MAXIMUM)
    .execute();
  return rows.map(({ ts, actor, operation }) => ({
    at: ts,
    byName: actor === null ? '—' : nameOf(actor),
    operation,
  }));
}
