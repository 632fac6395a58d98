import { Agreement } from '../../shared/domain/agreement.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { dateColumns, storedDate } from './answer-columns.ts';
import { groupedRows } from './grouped-rows.ts';
import { readPlanNodeLinks, writePlanNodeLinks } from './plan-node-links.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An agreement as stored. */
export type StoredAgreement = {
  readonly agreementId: string;
  readonly agreement: Agreement;
  readonly version: number;
  readonly changed: Stamp;
};

/** All agreements, the newest first and those without a day last, or the one with an id; checked by their schema. */
export async function readAgreements(db: StoreReader, only?: string): Promise<StoredAgreement[]> {
  const nodesOf = await readPlanNodeLinks(db, 'agreement', only);
  const rows = await db
    .selectFrom('programme.agreement')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('id', '=', only ?? ''))
    .orderBy(({ fn }) => fn.coalesce('signed_on_earliest', 'in_force_from_earliest'), 'desc')
    .orderBy('id')
    .execute();
  const parties = await db
    .selectFrom('programme.agreement_party')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('agreement_id', '=', only ?? ''))
    .orderBy('position')
    .execute();
  const values = await db
    .selectFrom('programme.agreement_value')
    .selectAll()
    .$if(only !== undefined, (all) => all.where('agreement_id', '=', only ?? ''))
    .orderBy('position')
    .execute();
  const partiesOf = groupedRows(parties, ({ agreement_id: agreementId }) => agreementId);
  const valuesOf = groupedRows(values, ({ agreement_id: agreementId }) => agreementId);
  return rows.map((row) => ({
    agreementId: row.id,
    agreement: Agreement.parse({
      kind: row.kind,
      titleLao: row.title_lao,
      titleEnglish: row.title_english,
      number: row.number,
      parties: partiesOf(row.id).map((party) => ({
        part: party.part,
        organisationId: party.organisation_id,
        country: party.country,
      })),
      signedOn: row.signed_on_earliest === null ? null : storedDate('signed_on', row),
      inForceFrom: row.in_force_from_earliest === null ? null : storedDate('in_force_from', row),
      inForceUntil: row.in_force_until_earliest === null ? null : storedDate('in_force_until', row),
      values: valuesOf(row.id).map((value) => ({
        minorUnits: value.minor_units,
        currency: value.currency,
      })),
      subject: row.subject,
      planNodeIds: nodesOf(row.id),
      remarks: row.remarks,
    }),
    version: row.version,
    changed: { at: row.changed_at, by: row.changed_by },
  }));
}

/** Puts an agreement on file (version 1), or replaces what is known of it. */
export async function writeAgreement(
  db: StoreDatabase,
  { agreementId, agreement, version }: Omit<StoredAgreement, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    kind: agreement.kind,
    title_lao: agreement.titleLao,
    title_english: agreement.titleEnglish,
    number: agreement.number,
    ...dateColumns('signed_on', agreement.signedOn),
    ...dateColumns('in_force_from', agreement.inForceFrom),
    ...dateColumns('in_force_until', agreement.inForceUntil),
    subject: agreement.subject,
    remarks: agreement.remarks,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  if (version === 1)
    await db
      .insertInto('programme.agreement')
      .values({ id: agreementId, ...columns, ...recorded(stamp) })
      .execute();
  else
    await db
      .updateTable('programme.agreement')
      .set({ ...columns, version })
      .where('id', '=', agreementId)
      .execute();
  await writeParts(db, { agreementId, agreement, version }, stamp);
  const link = { recordId: agreementId, nodeIds: agreement.planNodeIds, version };
  await writePlanNodeLinks(db, 'agreement', link, stamp);
}

async function writeParts(
  db: StoreDatabase,
  { agreementId, agreement, version }: Omit<StoredAgreement, 'changed'>,
  stamp: Stamp,
): Promise<void> {
  const row = (position: number) => ({ agreement_id: agreementId, position, ...recorded(stamp, version) });
  for (const table of ['programme.agreement_party', 'programme.agreement_value'] as const)
    await db.deleteFrom(table).where('agreement_id', '=', agreementId).execute();
  for (const [position, { part, organisationId, country }] of agreement.parties.entries())
    await db
      .insertInto('programme.agreement_party')
      .values({ ...row(position), part, organisation_id: organisationId, country })
      .execute();
  for (const [position, { minorUnits, currency }] of agreement.values.entries())
    await db
      .insertInto('programme.agreement_value')
      .values({ ...row(position), minor_units: minorUnits, currency })
      .execute();
}
