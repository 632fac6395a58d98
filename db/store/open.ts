import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../../shared/compartment.ts';
import { assertNotOlder, rememberCertificates } from '../accounts/certificate-memory.ts';
import { rememberGrants } from '../accounts/grant-memory.ts';
import { beginAttempt, readAttempts, type Attempt, type Attempts } from '../attempts.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from '../audit/checkpoint.ts';
import { clockJumpSinceLastRow, noteClockJump } from '../audit/note-clock-jump.ts';
import { compareWithOutside } from '../audit/compare-with-outside.ts';
import type { CopyBeforeMigration } from '../backup/before-migration.ts';
import { sealKeysForCopies } from '../backup/seal-keys-for-copies.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { rememberGeneration } from '../compartments/compartment-state.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { schemaNameOf } from '../compartments/schema-name.ts';
import { keysThatOpen, settleRenewals, type KeysThatOpen } from '../rekey/settle-renewals.ts';
import { readRestoredMark, removeRestoredMark, type RestoredMark } from '../restore/restored-mark.ts';
import { tellOfRestore } from '../restore/tell-of-restore.ts';
import { unlockSigned, type UnlockedVault } from '../vault/unlock.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import { BALLAST_BYTES, renewBallast, withRoom } from './ballast.ts';
import { ConnectedStore } from './connected-store.ts';
import { makeLateCompartments } from './late-compartments.ts';
import type { OpenStore, SignInRemark } from './open-store.ts';
import { openOnceCopied } from './open-once-copied.ts';
import { asStoreRefusal } from './store-fault.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { assertKind, readVault } from './vault-store.ts';

export type OpenStoreInput = {
  readonly folder: string;
  readonly accountId: string;
  /** Which of the two kinds of office is expected there; the other one is refused. By default a real one. */
  readonly isTraining?: boolean;
  /** UTF-8, as typed. Wiped. */
  readonly passphrase: Uint8Array;
  /** Another build of the SQLite addon; by default the one that the environment names, else the one shipped. */
  readonly addon?: AddonPath;
  /** Where signed heads of the audit are kept outside the store; without it nothing is compared. */
  readonly headsFolder?: string;
  readonly now?: Date;
  readonly ballastBytes?: number;
};

/**
 * Signs one account in and opens what it may open. Every wrong name or passphrase gets the same answer after the same
 * work; a fault of the store is told only to whoever has the right passphrase, except what is seen without a key.
 */
export async function openStore(input: OpenStoreInput): Promise<OpenStore> {
  const { passphrase, now = new Date() } = input;
  const folder = path.resolve(input.folder);
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
    const vault = readVault(folder);
    assertSigned(vault);
    assertKind(vault, input.isTraining ?? false);
    const wasLost = readAttempts(folder) === undefined;
    const attempt = withRoom(folder, () => beginAttempt(folder, now));
    const unlocked = await unlockSigned(vault, input.accountId, passphrase).catch((cause: unknown) => {
      attempt.withdraw();
      throw cause;
    });
    if (unlocked === undefined) throw attempt.refusal;
    return await connect({ ...input, folder }, unlocked, attempt, wasLost, now);
  } catch (cause) {
    throw asStoreRefusal(cause);
  } finally {
    passphrase.fill(0);
  }
}

async function connect(
  input: OpenStoreInput,
  unlocked: UnlockedVault,
  attempt: Attempt,
  wasLost: boolean,
  now: Date,
): Promise<OpenStore> {
  const { folder, addon = process.env['POKPONG_STORE_ADDON'] } = input;
  const { account } = unlocked;
  let sqlite: Database.Database | undefined;
  let lateKeys: ReadonlyMap<Compartment, CompartmentKey> = new Map();
  try {
    const { keys: held, settled } = keysThatOpen(folder, unlocked, addon);
    const { vaultId, generation } = unlocked.vault;
    const files = { folder, vaultId, generation, keys: held, addon };
    const { sqlite: opened, copy } = await openOnceCopied(files, unlocked.vault, now);
    sqlite = opened;
    assertNotOlder(sqlite, unlocked.vault);
    const present = await settleRenewals(folder, unlocked, settled);
    const late = await makeLateCompartments({ folder, sqlite, vault: present, addon }, unlocked, now);
    lateKeys = late.keys;
    const { vault } = late;
    const keys = new Map([...held, ...lateKeys]);
    const { signingKey } = unlocked;
    const audit = { sqlite, vaultId, vault, signer: { accountId: account.id, signingKey } };
    if (copy !== undefined) recordCopy(audit, copy, now);
    const restored = readRestoredMark(folder);
    const entered = { audit, keys, settled, restored, made: [...lateKeys.keys()] };
    const remarks = enter(entered, attempt.before, wasLost, input.headsFolder, now);
    const swept = sweepLeftovers(folder, vault, input.headsFolder);
    if (restored !== undefined) removeRestoredMark(folder);
    attempt.succeed();
    renewBallast(folder, input.ballastBytes ?? BALLAST_BYTES);
    const store = new ConnectedStore({
      folder,
      sqlite,
      vault,
      account,
      signingKey,
      compartments: new Set(keys.keys()),
      remarks,
      swept,
    });
    // The only time that the keys are at hand.
    await sealKeysForCopies(store, keys, { at: now.toISOString(), by: account.id });
    return store;
  } catch (cause) {
    sqlite?.close();
    attempt.withdraw();
    throw cause;
  } finally {
    wipe(unlocked.keys);
    wipe(unlocked.renewalKeys);
    wipe(lateKeys);
  }
}

/** Puts the copy on record, in the office's file as it is now. */
function recordCopy(audit: SignedAudit, copy: CopyBeforeMigration, now: Date): void {
  const { madeAt, manifestSha256, auditSequence, chosenFolder } = copy;
  const { sqlite } = audit;
  sqlite.exec('begin immediate');
  if (chosenFolder !== null)
    sqlite
      .prepare(
        `update main.backup set last_made_at = ?, last_folder = ?, failure = null, failed_at = null,
           version = version + 1`,
      )
      .run(madeAt, chosenFolder);
  const entry = { actor: null, session: null, operation: 'backup.before-migration', record: null };
  appendAudit(audit, { ...entry, detail: { manifestSha256, auditSequence } }, [], now);
  sqlite.exec('commit');
}

type Entered = KeysThatOpen & {
  readonly made: readonly Compartment[];
  readonly audit: SignedAudit & { readonly vault: VaultFile };
  readonly restored: RestoredMark | undefined;
};

/**
 * In one transaction: notes a jump of the clock, lets the databases remember the vault's generation, tells of a copy that
 * was put back, compares the audit with what was kept of it outside, and moves failed attempts into it.
 */
function enter(
  { audit: store, keys, settled, restored, made }: Entered,
  before: Attempts,
  wasLost: boolean,
  headsFolder: string | undefined,
  now: Date,
): SignInRemark[] {
  const { sqlite, vault } = store;
  const remarks: SignInRemark[] = [];
  sqlite.exec('begin immediate');
  const jump = clockJumpSinceLastRow(sqlite, now);
  if (jump !== undefined) noteClockJump(store, jump, { actor: store.signer.accountId, session: null }, now);
  const { generation: seen } = GenerationSeen.parse(
    sqlite.prepare('select generation from main.compartment_state').get(),
  );
  for (const compartment of keys.keys())
    rememberGeneration(sqlite, schemaNameOf(compartment), vault.generation);
  const memory = AttemptsMemory.parse(
    sqlite.prepare('select attempts_id, moved_total from main.attempts_memory').get(),
  );
  const isSame = !wasLost && memory.attempts_id === before.id && memory.moved_total <= before.total;
  const failures = before.total - (isSame ? memory.moved_total : 0);
  const anonymous = { actor: null, session: null, record: null };
  if (restored !== undefined) remarks.push(tellOfRestore(store, restored, now));
  const compared = headsFolder === undefined ? undefined : compareWithOutside(store, headsFolder, now);
  if (compared !== undefined) remarks.push({ kind: compared });
  const toRenew = rememberGrants(store, vault, null, now);
  if (seen < vault.generation) {
    // A change of the vault was cut off before its own row: a kill between the vault and the databases.
    const changed = { from: seen, to: vault.generation, signer: vault.signer };
    const detail = { ...changed, toRenew: toRenew.join(' ') };
    appendAudit(store, { ...anonymous, operation: 'vault.changed', detail }, [...keys.keys()], now);
  }
  rememberCertificates(store, vault, null, now);
  for (const compartment of made) {
    const entry = { ...anonymous, operation: 'compartment.made', detail: { compartment } };
    appendAudit(store, { ...entry, actor: store.signer.accountId }, [compartment], now);
  }
  for (const [compartment, outcome] of settled) {
    const detail = {
      compartment,
      epoch: vault.compartments[compartment].epoch,
      isRenewed: outcome !== 'dropped',
    };
    appendAudit(store, { ...anonymous, operation: 'keys.renewal-settled', detail }, [compartment], now);
  }
  if (!isSame) {
    appendAudit(store, { ...anonymous, operation: 'attempts-file.lost', detail: {} }, [], now);
    remarks.push({ kind: 'attempts-file-lost' });
  }
  if (failures > 0) {
    const detail = { count: failures, first: before.first, last: before.last };
    appendAudit(store, { ...anonymous, operation: 'sign-in.failed', detail }, [], now);
    remarks.push({ kind: 'failed-attempts', count: failures });
  }
  sqlite
    .prepare('update main.attempts_memory set attempts_id = ?, moved_total = ?')
    .run(before.id, before.total);
  sqlite.exec('commit');
  return remarks;
}

const GenerationSeen = z.object({ generation: z.int().min(1) });
const AttemptsMemory = z.strictObject({ attempts_id: z.uuid(), moved_total: z.int().min(0) });

function wipe(keys: ReadonlyMap<Compartment, CompartmentKey>): void {
  for (const key of keys.values()) key.fill(0);
}
