import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from '../audit/checkpoint.ts';
import type { VaultFile } from '../vault/vault-file.ts';

/** How new something certified is. To be shut out is newer than not to be, under the same certificate. */
type Seen = { readonly generation: number; readonly isDisabled: boolean };

/** Audit rows of this operation repeat what the tables remember: who edits a row would have to rewrite the chain as well. */
const REMEMBERED = 'certificate.remembered';

const AccountRow = z.strictObject({
  account_id: z.string(),
  generation: z.int().min(1),
  is_disabled: z.union([z.literal(0), z.literal(1)]),
});
const OfficeRow = z.strictObject({ subject: z.string(), generation: z.int().min(1) });
const AuditedDetail = z.strictObject({ generation: z.int().min(1), isDisabled: z.boolean() });

/**
 * Refuses a vault in which anything is certified by an older certificate than the office's file has seen, in which somebody
 * is let in again without a newer one, from which an account is gone, or in which a grant stands that was taken away: the
 * next key would be sealed to whoever put it back.
 *
 * @throws Refusal `older-vault`; `damaged` when the memory itself is not to be read
 */
export function assertNotOlder(sqlite: Database.Database, vault: VaultFile): void {
  const certified = certifiedIn(vault);
  const remembered = readMemory(sqlite);
  for (const [subject, seen] of remembered) {
    const now = certified.get(subject);
    if (now === undefined || isNewer(seen, now)) throw new Refusal({ code: 'store', reason: 'older-vault' });
  }
  for (const [subject, now] of certified) {
    if (auditedOf(sqlite, subject).some((seen) => isNewer(seen, now)))
      throw new Refusal({ code: 'store', reason: 'older-vault' });
  }
  const takenAway = readTakenAway(sqlite);
  if ([...grantsIn(vault).keys()].some((grant) => takenAway.has(grant)))
    throw new Refusal({ code: 'store', reason: 'older-vault' });
}

/**
 * Lets the office's file remember which grants of a present key a vault takes away; inside the transaction that takes note
 * of it. One of an earlier key holds for nothing by itself.
 */
export function rememberTakenAway(
  store: SignedAudit,
  before: Pick<VaultFile, 'compartments'>,
  after: Pick<VaultFile, 'compartments'>,
  actor: string,
  now: Date = new Date(),
): void {
  const kept = grantsIn(after);
  for (const [subject, compartment] of grantsIn(before)) {
    const isOfPresentKey = before.compartments[compartment].epoch === after.compartments[compartment].epoch;
    if (kept.has(subject) || !isOfPresentKey) continue;
    store.sqlite
      .prepare(
        'insert into main.office_certificate (subject, generation) values (?, 1) on conflict do nothing',
      )
      .run(subject);
    const detail = { generation: 1, isDisabled: true };
    appendAudit(store, { actor, session: null, operation: REMEMBERED, record: subject, detail }, [], now);
  }
}

/** Lets the office's file remember the certificates of a vault; inside the transaction that takes note of it. */
export function rememberCertificates(
  store: SignedAudit,
  vault: VaultFile,
  actor: string | null,
  now: Date = new Date(),
): void {
  const remembered = readMemory(store.sqlite);
  for (const [subject, certified] of certifiedIn(vault)) {
    const seen = remembered.get(subject);
    if (seen !== undefined && !isNewer(certified, seen)) continue;
    write(store.sqlite, vault, subject, certified);
    const entry = { actor, session: null, operation: REMEMBERED, record: subject, detail: certified };
    appendAudit(store, entry, [], now);
  }
}

/** The same for a store that is just being made: its chain begins with its first session. */
export function rememberFirstCertificates(sqlite: Database.Database, vault: VaultFile): void {
  for (const [subject, certified] of certifiedIn(vault)) write(sqlite, vault, subject, certified);
}

const RECOVERY = 'recovery';
const GRANT = 'grant ';

/** The grants of the present keys, each by a digest of its signature: another grant of the same key has another one. */
function grantsIn({ compartments: keys }: Pick<VaultFile, 'compartments'>): ReadonlyMap<string, Compartment> {
  return new Map(
    compartments.flatMap((compartment) =>
      Object.values(keys[compartment].grants).map(({ signature }): [string, Compartment] => [
        `${GRANT}${createHash('sha256').update(signature).digest('hex')}`,
        compartment,
      ]),
    ),
  );
}

/** Every grant that was taken away, as the table and the audit remember it. */
function readTakenAway(sqlite: Database.Database): ReadonlySet<string> {
  const rows = sqlite
    .prepare<{ readonly grant: string; readonly operation: string }, string>(
      `select subject from main.office_certificate where subject like @grant
       union select record from main.audit where operation = @operation and record like @grant`,
    )
    .pluck()
    .all({ grant: `${GRANT}%`, operation: REMEMBERED });
  return new Set(rows);
}

/** Everything that a vault certifies, by its account's or role's id. */
function certifiedIn({ accounts, customRoles, recovery }: VaultFile): ReadonlyMap<string, Seen> {
  return new Map<string, Seen>([
    [RECOVERY, { generation: recovery.certificate.generation, isDisabled: false }],
    ...customRoles.map(({ role, generation }): [string, Seen] => [
      role.id,
      { generation, isDisabled: false },
    ]),
    ...accounts.map(({ id, certificate, isDisabled }): [string, Seen] => [
      id,
      { generation: certificate.generation, isDisabled },
    ]),
  ]);
}

function isNewer(one: Seen, other: Seen): boolean {
  return (
    one.generation > other.generation ||
    (one.generation === other.generation && one.isDisabled && !other.isDisabled)
  );
}

function readMemory(sqlite: Database.Database): ReadonlyMap<string, Seen> {
  const accounts = z
    .array(AccountRow)
    .safeParse(
      sqlite.prepare('select account_id, generation, is_disabled from main.account_certificate').all(),
    );
  const others = z
    .array(OfficeRow)
    .safeParse(sqlite.prepare('select subject, generation from main.office_certificate').all());
  if (!accounts.success || !others.success) throw new Refusal({ code: 'store', reason: 'damaged' });
  return new Map<string, Seen>([
    ...others.data
      .filter(({ subject }) => !subject.startsWith(GRANT))
      .map(({ subject, generation }): [string, Seen] => [subject, { generation, isDisabled: false }]),
    ...accounts.data.map(({ account_id: id, generation, is_disabled: disabled }): [string, Seen] => [
      id,
      { generation, isDisabled: disabled === 1 },
    ]),
  ]);
}

/** What the audit says of one account, role or of the recovery; nothing of what was erased. */
function auditedOf(sqlite: Database.Database, subject: string): Seen[] {
  const rows = sqlite
    .prepare<[string, string], string>(
      'select detail from main.audit where record = ? and operation = ? and detail is not null',
    )
    .pluck()
    .all(subject, REMEMBERED);
  return rows.map((detail) => {
    const parsed = AuditedDetail.safeParse(parsedJson(detail));
    if (!parsed.success) throw new Refusal({ code: 'store', reason: 'damaged' });
    return parsed.data;
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(
  sqlite: Database.Database,
  { accounts }: VaultFile,
  subject: string,
  { generation, isDisabled }: Seen,
): void {
  if (accounts.some(({ id }) => id === subject)) {
    sqlite
      .prepare(
        `insert into main.account_certificate (account_id, generation, is_disabled) values (?, ?, ?)
         on conflict (account_id) do update set generation = excluded.generation, is_disabled = excluded.is_disabled`,
      )
      .run(subject, generation, isDisabled ? 1 : 0);
  } else {
    sqlite
      .prepare(
        `insert into main.office_certificate (subject, generation) values (?, ?)
         on conflict (subject) do update set generation = excluded.generation`,
      )
      .run(subject, generation);
  }
}
