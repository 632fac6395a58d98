import { type FieldClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { refreshPersonIndexes } from '../../../db/persons/person-indexes.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  endRecord,
  isRecordOnFile,
  type PersonRecord,
  type PersonRecordKind,
  readRecord,
  type RecordTable,
  writeRecord,
} from '../../../db/repositories/person-records.ts';
import { touchPerson } from '../../../db/repositories/person-repository.ts';
import type { Work } from '../handler.ts';
import { requireAllFields, requireKeys } from './case-reach.ts';
import { requireVersion } from './domain-checks.ts';
import { requireNameable, requirePerson } from './person-reach.ts';

/*
 * Records that belong to a person are written alike: by a case of the person that may be written, with all fields seen, each
 * with its own version, history and audit row.
 */

type Named = { readonly id: string; readonly personId: string; readonly version: number };
type Kind<V, T extends RecordTable> = PersonRecordKind<V, T> & { readonly classes: FieldClasses<V> };
/** What a kind asks beyond that, of the record as it stands; undefined for a new one. */
type Check<V> = (before: PersonRecord<V> | undefined) => Promise<void> | void;

/** Puts a new record (version 0) or a newer state of one on file; gives the version that stands then. */
export async function saveRecord<V extends object, T extends RecordTable>(
  work: Work,
  kind: Kind<V, T>,
  named: Named & { readonly value: V },
  check: Check<V>,
): Promise<{ version: number }> {
  const { id, personId, value } = named;
  const before = await requireRecord(work, kind, named);
  await requireNameable(work, personId);
  await check(before);
  const version = named.version + 1;
  await writeRecord(work.db, kind, { id, personId, version, value }, work.stamp);
  const historyOf = kind.history ?? ((kept: V) => Object.fromEntries(Object.entries(kept)));
  await conclude(work, kind, named, {
    before: before && historyOf(before.value, before.version),
    after: historyOf(value, version),
  });
  return { version };
}

/** Ends a record. It stays in the history of the person. */
export async function removeRecord<V extends object, T extends RecordTable>(
  work: Work,
  kind: Kind<V, T>,
  named: Named,
  check: Check<V>,
): Promise<Record<string, never>> {
  await check(await requireRecord(work, kind, named));
  await endRecord(work.db, kind, { id: named.id, version: named.version + 1 }, work.stamp);
  await conclude(work, kind, named, { before: undefined, after: { removedAt: work.stamp.at } });
  return {};
}

/** The record as it stands, seen in this version by a writer who may change it; undefined when it is to be a new one. */
async function requireRecord<V, T extends RecordTable>(
  work: Work,
  kind: Kind<V, T>,
  { id, personId, version }: Named,
): Promise<PersonRecord<V> | undefined> {
  requireKeys(work, 'register');
  requireAllFields(work, kind.classes);
  await requirePerson(work, personId, 'case:write');
  if (version === 0) {
    if (await isRecordOnFile(work.db, kind.table, id))
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
    return undefined;
  }
  const before = await readRecord(work.db, kind, id);
  if (before?.personId !== personId) throw new Refusal({ code: 'not-found' });
  requireVersion(before.version, version);
  return before;
}

/** What follows every change: history, the person's and their cases' time of change, the draft's end, the audit. */
async function conclude<V, T extends RecordTable>(
  { db, stamp, session, note }: Work,
  { entity }: Kind<V, T>,
  { id, personId, version }: Named,
  change: {
    readonly before: Readonly<Record<string, unknown>> | undefined;
    readonly after: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const changed = { entity, recordId: id, recordVersion: version + 1, ...change };
  const history = await keepHistory(db, 'register', changed, stamp);
  await touchPerson(db, personId, stamp);
  await refreshPersonIndexes(db, personId);
  await discardDraft(db, session.wings, stamp.by, id);
  note({
    record: id,
    detail: { personId, [`${entity}Version`]: version + 1, [`${entity}History`]: history },
    touched: ['register', ...session.wings],
  });
}
