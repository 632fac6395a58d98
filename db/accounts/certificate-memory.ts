import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from '../audit/checkpoint.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { holdsTakenAway, isGrantSubject } from './grant-memory.ts';
import { REMEMBERED } from './remembered.ts';

/** How new something certified is. To be shut out is newer than not to be, under the same certificate. */
type Seen = { readonly generation: number; readonly isDisabled: boolean };

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
  if (holdsTakenAway(sqlite, vault)) throw new Refusal({ code: 'store', reason: 'older-vault' });
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
      .filter(({ subject }) => !isGrantSubject(subject))
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
