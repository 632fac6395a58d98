import { Consent, recipientKey, recipientOfKey } from '../../shared/domain/consent.ts';
import type { FiledConsent } from '../../shared/domain/consent-verdict.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ConsentCategoryTable, ConsentTable, ConsentToldTable } from '../tables/consent.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A consent in codes as stored, and who did what with it when. Its words lie in the wings. */
export type StoredConsent = FiledConsent & {
  readonly caseId: string;
  readonly consent: Consent;
  readonly version: number;
  readonly recorded: Stamp;
  /** Its decision or its withdrawal, whichever came last. */
  readonly changed: Stamp;
  readonly withdrawal: { readonly id: string; readonly on: string } | null;
  /** When the recipient was told of the withdrawal or the refusal. */
  readonly told: (Stamp & { readonly on: string }) | null;
};

/** Puts a new consent on file, after those of its purpose and recipient. The table refuses one that may not follow them. */
export async function insertConsent(
  db: StoreDatabase,
  { consentId, caseId, consent }: Pick<StoredConsent, 'consentId' | 'caseId' | 'consent'>,
  stamp: Stamp,
): Promise<void> {
  const recipient = recipientKey(consent.recipient);
  const newest = await db
    .selectFrom('register.consent')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('case_id', '=', caseId)
    .where('purpose', '=', consent.purpose)
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('register.consent')
    .values({
      id: consentId,
      case_id: caseId,
      purpose: consent.purpose,
      recipient,
      ordinal: 1 + (newest.ordinal ?? 0),
      ...decisionColumns(consent),
      withdrawal_id: null,
      told_on: null,
      told_at: null,
      told_by: null,
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
  await insertParts(db, consentId, consent, stamp);
}

/** Writes how a record that nobody had decided goes on. */
export async function decideConsent(
  db: StoreDatabase,
  { consentId, consent, version }: Pick<StoredConsent, 'consentId' | 'consent' | 'version'>,
  stamp: Stamp,
): Promise<void> {
  await db.deleteFrom('register.consent_category').where('consent_id', '=', consentId).execute();
  await db.deleteFrom('register.consent_told').where('consent_id', '=', consentId).execute();
  await db
    .updateTable('register.consent')
    .set({ ...decisionColumns(consent), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', consentId)
    .execute();
  await insertParts(db, consentId, consent, stamp);
}

/** Writes that a consent was withdrawn; what it let go stays on record. */
export async function withdrawConsent(
  db: StoreDatabase,
  {
    consentId,
    withdrawalId,
    withdrawnOn,
    version,
  }: {
    readonly consentId: string;
    readonly withdrawalId: string;
    readonly withdrawnOn: string;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.consent')
    .set({
      decision: 'withdrawn',
      withdrawn_on: withdrawnOn,
      withdrawal_id: withdrawalId,
      changed_at: stamp.at,
      changed_by: stamp.by,
      version,
    })
    .where('id', '=', consentId)
    .execute();
}

/** Writes on which day the recipient was told that nothing may be kept or used any more. */
export async function tellRecipient(
  db: StoreDatabase,
  {
    consentId,
    toldOn,
    version,
  }: { readonly consentId: string; readonly toldOn: string; readonly version: number },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.consent')
    .set({ told_on: toldOn, told_at: stamp.at, told_by: stamp.by, version })
    .where('id', '=', consentId)
    .execute();
}

/** One consent. */
export async function readConsent(db: StoreReader, consentId: string): Promise<StoredConsent | undefined> {
  const row = await db
    .selectFrom('register.consent')
    .selectAll()
    .where('id', '=', consentId)
    .executeTakeFirst();
  return row === undefined ? undefined : (await withParts(db, [row]))[0];
}

/** What was decided in a case, all of it or about one purpose and one recipient, the newest first. */
export async function readConsentsOfCase(
  db: StoreReader,
  caseId: string,
  about?: Pick<Consent, 'purpose' | 'recipient'>,
): Promise<StoredConsent[]> {
  return readConsentsOfCases(db, [caseId], about);
}

/** What was decided in several cases, at most some hundred, the newest first. */
export async function readConsentsOfCases(
  db: StoreReader,
  caseIds: readonly string[],
  about?: Pick<Consent, 'purpose' | 'recipient'>,
): Promise<StoredConsent[]> {
  const rows = await db
    .selectFrom('register.consent')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .$if(about !== undefined, (query) =>
      about === undefined
        ? query
        : query.where('purpose', '=', about.purpose).where('recipient', '=', recipientKey(about.recipient)),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('ordinal', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withParts(db, rows);
}

/**
 * The standing withdrawals and refusals of which a recipient still has to be told: something went to them for the same
 * purpose before. The longest waiting first.
 */
export async function readConsentsToTell(
  db: StoreReader,
  of: { readonly caseId?: string } = {},
): Promise<StoredConsent[]> {
  const rows = await db
    .selectFrom('register.consent as consent')
    .selectAll('consent')
    .where('consent.decision', 'in', ['withdrawn', 'refused'])
    .where('consent.told_on', 'is', null)
    .$if(of.caseId !== undefined, (query) => query.where('consent.case_id', '=', of.caseId ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('register.consent as newer')
            .select('newer.id')
            .whereRef('newer.case_id', '=', 'consent.case_id')
            .whereRef('newer.purpose', '=', 'consent.purpose')
            .whereRef('newer.recipient', '=', 'consent.recipient')
            .whereRef('newer.ordinal', '>', 'consent.ordinal'),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('register.disclosure as went')
          .select('went.id')
          .whereRef('went.case_id', '=', 'consent.case_id')
          .whereRef('went.purpose', '=', 'consent.purpose')
          .whereRef('went.recipient', '=', 'consent.recipient')
          .whereRef('went.created_at', '<=', 'consent.changed_at')
          .where('went.act', '<>', 'preview'),
      ),
    )
    .orderBy('consent.changed_at')
    .orderBy('consent.id')
    .execute();
  return withParts(db, rows);
}

const decisionColumns = (consent: Consent) => ({
  decision: consent.decision,
  decided_on: consent.decidedOn,
  given_by: consent.givenBy,
  assent_of_child: consent.assentOfChild,
  form: consent.form,
  ...answerColumns('language', consent.language),
  ...answerColumns('interpreter', consent.interpreter),
  valid_until: consent.validUntil,
  withdrawn_on: consent.withdrawnOn,
  ground: consent.ground,
});

async function insertParts(
  db: StoreDatabase,
  consentId: string,
  { categories, withheld, told }: Consent,
  stamp: Stamp,
): Promise<void> {
  const part = { consent_id: consentId, ...recorded(stamp) };
  const kinds = [
    ...categories.map((category) => ({ ...part, category, withheld_because: null })),
    ...withheld.map(({ category, because }) => ({ ...part, category, withheld_because: because })),
  ];
  if (kinds.length > 0) await db.insertInto('register.consent_category').values(kinds).execute();
  if (told.length > 0)
    await db
      .insertInto('register.consent_told')
      .values(told.map((each) => ({ ...part, told: each })))
      .execute();
}

async function withParts(db: StoreReader, rows: readonly ConsentTable[]): Promise<StoredConsent[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const kinds = await db
    .selectFrom('register.consent_category')
    .selectAll()
    .where('consent_id', 'in', ids)
    .orderBy('category')
    .execute();
  const told = await db
    .selectFrom('register.consent_told')
    .selectAll()
    .where('consent_id', 'in', ids)
    .orderBy('told')
    .execute();
  return rows.map((row) =>
    toConsent(
      row,
      kinds.filter(({ consent_id }) => consent_id === row.id),
      told.filter(({ consent_id }) => consent_id === row.id),
    ),
  );
}

const toConsent = (
  row: ConsentTable,
  kinds: readonly ConsentCategoryTable[],
  told: readonly ConsentToldTable[],
): StoredConsent => ({
  consentId: row.id,
  caseId: row.case_id,
  ordinal: row.ordinal,
  consent: Consent.parse({
    purpose: row.purpose,
    recipient: recipientOfKey(row.recipient),
    decision: row.decision,
    decidedOn: row.decided_on,
    givenBy: row.given_by,
    assentOfChild: row.assent_of_child,
    categories: kinds.flatMap((kind) => (kind.withheld_because === null ? [kind.category] : [])),
    withheld: kinds.flatMap((kind) =>
      kind.withheld_because === null ? [] : [{ category: kind.category, because: kind.withheld_because }],
    ),
    told: told.map((each) => each.told),
    form: row.form,
    language: storedAnswer(row.language_answer, row.language),
    interpreter: storedAnswer(row.interpreter_answer, row.interpreter),
    validUntil: row.valid_until,
    withdrawnOn: row.withdrawn_on,
    ground: row.ground,
  }),
  version: row.version,
  recorded: { at: row.created_at, by: row.created_by },
  changed: { at: row.changed_at, by: row.changed_by },
  withdrawal:
    row.withdrawal_id === null || row.withdrawn_on === null
      ? null
      : { id: row.withdrawal_id, on: row.withdrawn_on },
  told:
    row.told_on === null || row.told_at === null || row.told_by === null
      ? null
      : { on: row.told_on, at: row.told_at, by: row.told_by },
});
