import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v7 } from 'uuid';
import type { HistoryEntry } from '../../shared/contract/case-access.ts';
import type { StoreDatabase } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** The compartments that keep a history of their records. */
export type HistoryCompartment = 'register' | 'investigation' | 'assistance' | 'programme';

/** A record before and after a change; `before` is undefined for a new one. */
export type Change = {
  /** Of a case or person, as their history shows it; of a contact without a case; or of the national plan. */
  readonly entity:
    | HistoryEntry['entity']
    | 'indicator'
    | 'advice-contact'
    | 'advice-contact-words'
    | 'national-plan'
    | 'plan-node'
    | 'resource'
    | 'staff-post'
    | 'agreement'
    | 'publication'
    | 'publication-version'
    | 'programme-event'
    | 'event-participant'
    | 'event-follow-up'
    | 'trainer'
    | 'expenditure';
  readonly recordId: string;
  readonly recordVersion: number;
  readonly before: Readonly<Record<string, unknown>> | undefined;
  readonly after: Readonly<Record<string, unknown>>;
};

/**
 * Keeps, field by field, what a change replaced, in the record's own compartment.
 *
 * @returns the SHA-256 (hex) of the canonical JSON of the rows, for the audit. The rows' random ids, which stay in the
 * compartment, are part of it: a hash over codes alone could be looked up by whoever reads the audit.
 */
export async function keepHistory(
  db: StoreDatabase,
  compartment: HistoryCompartment,
  change: Change,
  stamp: Stamp,
): Promise<string> {
  const rows = Object.entries(change.after).flatMap(([field, after]) => {
    const was = change.before?.[field];
    const before = was === undefined ? null : canonical(was);
    const now = canonical(after);
    return before === now ? [] : [{ field, before, after: now }];
  });
  const kept = rows.map((row) => ({ id: v7(), ...row }));
  if (kept.length > 0) {
    await db
      // The tables are the same; the compiler cannot see it through a union of names.
      .insertInto(`${compartment}.field_history` as 'register.field_history')
      .values(
        kept.map((row) => ({
          ...row,
          entity: change.entity,
          record_id: change.recordId,
          record_version: change.recordVersion,
          ...recorded(stamp),
        })),
      )
      .execute();
  }
  return createHash('sha256').update(canonical(kept)).digest('hex');
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A field without a JSON form');
  return text;
}
