import type { Wing } from '../../shared/compartment.ts';
import { recipientKey, recipientOfKey } from '../../shared/domain/consent.ts';
import { ConsentOverride, type OverrideFinding } from '../../shared/domain/consent-override.ts';
import type { FiledOverride } from '../../shared/domain/consent-verdict.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ConsentOverrideTable } from '../tables/consent.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An override in codes as stored. Its reason lies in the wing. */
export type StoredOverride = FiledOverride & {
  readonly caseId: string;
  readonly wing: Wing;
  readonly version: number;
  readonly allowed: Stamp;
  readonly reviewed: Stamp | null;
};

/** Lets something go without a consent, from a day on. */
export async function insertOverride(
  db: StoreDatabase,
  written: Pick<StoredOverride, 'overrideId' | 'caseId' | 'wing' | 'from' | 'override'>,
  stamp: Stamp,
): Promise<void> {
  const { overrideId, caseId, wing, from, override } = written;
  await db
    .insertInto('register.consent_override')
    .values({
      id: overrideId,
      case_id: caseId,
      wing,
      purpose: override.purpose,
      recipient: recipientKey(override.recipient),
      from_day: from,
      until: override.until,
      finding: null,
      reviewed_at: null,
      reviewed_by: null,
      ...recorded(stamp),
    })
    .execute();
  await db
    .insertInto('register.consent_override_category')
    .values(
      override.categories.map((category) => ({ override_id: overrideId, category, ...recorded(stamp) })),
    )
    .execute();
}

/** Writes what the review found. */
export async function reviewOverride(
  db: StoreDatabase,
  { overrideId, version }: Pick<StoredOverride, 'overrideId' | 'version'>,
  finding: OverrideFinding,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.consent_override')
    .set({ finding, reviewed_at: stamp.at, reviewed_by: stamp.by, version: version + 1 })
    .where('id', '=', overrideId)
    .execute();
}

/** One override. */
export async function readOverride(db: StoreReader, overrideId: string): Promise<StoredOverride | undefined> {
  const row = await db
    .selectFrom('register.consent_override')
    .selectAll()
    .where('id', '=', overrideId)
    .executeTakeFirst();
  return row === undefined ? undefined : (await withCategories(db, [row]))[0];
}

/** The overrides of a case, all of them or for one purpose and one recipient, the newest first. */
export async function readOverridesOfCase(
  db: StoreReader,
  caseId: string,
  about?: Pick<ConsentOverride, 'purpose' | 'recipient'>,
): Promise<StoredOverride[]> {
  return readOverridesOfCases(db, [caseId], about);
}

/** The overrides of several cases, at most some hundred, the newest first. */
export async function readOverridesOfCases(
  db: StoreReader,
  caseIds: readonly string[],
  about?: Pick<ConsentOverride, 'purpose' | 'recipient'>,
): Promise<StoredOverride[]> {
  const rows = await db
    .selectFrom('register.consent_override')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .$if(about !== undefined, (query) =>
      about === undefined
        ? query
        : query.where('purpose', '=', about.purpose).where('recipient', '=', recipientKey(about.recipient)),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withCategories(db, rows);
}

/** The overrides of these wings that nobody has reviewed, the longest waiting first. */
export async function readOverridesToReview(
  db: StoreReader,
  wings: readonly Wing[],
): Promise<StoredOverride[]> {
  if (wings.length === 0) return [];
  const rows = await db
    .selectFrom('register.consent_override')
    .selectAll()
    .where('wing', 'in', wings)
    .where('finding', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return withCategories(db, rows);
}

async function withCategories(
  db: StoreReader,
  rows: readonly ConsentOverrideTable[],
): Promise<StoredOverride[]> {
  if (rows.length === 0) return [];
  const kinds = await db
    .selectFrom('register.consent_override_category')
    .select(['override_id', 'category'])
    .where(
      'override_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('category')
    .execute();
  return rows.map((row) => ({
    overrideId: row.id,
    caseId: row.case_id,
    wing: row.wing,
    from: row.from_day,
    finding: row.finding,
    version: row.version,
    override: ConsentOverride.parse({
      purpose: row.purpose,
      recipient: recipientOfKey(row.recipient),
      categories: kinds.filter(({ override_id }) => override_id === row.id).map(({ category }) => category),
      until: row.until,
    }),
    allowed: { at: row.created_at, by: row.created_by },
    reviewed:
      row.reviewed_at === null || row.reviewed_by === null
        ? null
        : { at: row.reviewed_at, by: row.reviewed_by },
  }));
}
