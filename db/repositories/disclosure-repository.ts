import { recipientKey, recipientOfKey } from '../../shared/domain/consent.ts';
import { Disclosure } from '../../shared/domain/disclosure.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** That something went to somebody, as stored. */
export type StoredDisclosure = {
  readonly disclosureId: string;
  readonly caseId: string;
  readonly on: string;
  readonly disclosure: Disclosure;
  readonly recorded: Stamp;
};

/**
 * Puts on record that something goes to somebody. Every act that lets data go writes it, in its own transaction, with the
 * basis that the gate gave it; the table refuses what rests on nothing.
 */
export async function recordDisclosure(
  db: StoreDatabase,
  written: Omit<StoredDisclosure, 'recorded'>,
  stamp: Stamp,
): Promise<void> {
  const { disclosureId, caseId, on } = written;
  const { purpose, recipient, categories, act, actId, basis } = Disclosure.parse(written.disclosure);
  await db
    .insertInto('register.disclosure')
    .values({
      id: disclosureId,
      case_id: caseId,
      purpose,
      recipient: recipientKey(recipient),
      act,
      act_id: actId,
      basis: basis.kind,
      consent_id: basis.kind === 'override' ? null : basis.consentId,
      override_id: basis.kind === 'override' ? basis.overrideId : null,
      disclosed_on: on,
      ...recorded(stamp),
    })
    .execute();
  await db
    .insertInto('register.disclosure_category')
    .values(categories.map((category) => ({ disclosure_id: disclosureId, category, ...recorded(stamp) })))
    .execute();
}

/** What went to whom in a case, the newest first. */
export async function readDisclosuresOfCase(db: StoreReader, caseId: string): Promise<StoredDisclosure[]> {
  const rows = await db
    .selectFrom('register.disclosure')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const kinds = await db
    .selectFrom('register.disclosure_category')
    .select(['disclosure_id', 'category'])
    .where(
      'disclosure_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('category')
    .execute();
  return rows.map((row) => ({
    disclosureId: row.id,
    caseId: row.case_id,
    on: row.disclosed_on,
    disclosure: Disclosure.parse({
      purpose: row.purpose,
      recipient: recipientOfKey(row.recipient),
      categories: kinds
        .filter(({ disclosure_id }) => disclosure_id === row.id)
        .map(({ category }) => category),
      act: row.act,
      actId: row.act_id,
      basis:
        row.basis === 'override'
          ? { kind: row.basis, overrideId: row.override_id }
          : { kind: row.basis, consentId: row.consent_id },
    }),
    recorded: { at: row.created_at, by: row.created_by },
  }));
}
