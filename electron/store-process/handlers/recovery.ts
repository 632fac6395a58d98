import type { ParsedByOperation } from '../../../shared/contract.ts';
import type { SheetsStatus } from '../../../shared/contract/recovery.ts';
import { Refusal } from '../../../shared/result.ts';
import type { StoreReader } from '../../../db/database.ts';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { openSheets, sheetsOf } from '../../../db/recovery/open-sheets.ts';
import { prepareSheets } from '../../../db/recovery/prepare-sheets.ts';
import { recoverableAccounts, recoverAccount } from '../../../db/recovery/recover.ts';
import { assertOpensEveryKey } from '../../../db/recovery/recovery-keys.ts';
import { insertProof, lastProofOf } from '../../../db/repositories/recovery-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { openHeldByFounder, type RecoverySecret } from '../../../db/vault/recovery-secret.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { assertSigned } from '../../../db/vault/vault-signature.ts';
import type { Handler, StepWork } from '../handler.ts';
import { describe as describeSession } from './sessions.ts';

const DRILL_EVERY_DAYS = 365;
const DAY_MILLISECONDS = 86_400_000;

/** The vault in which a prepared set will hold, and the one that it follows upon. Gone with the store, at the lock. */
const prepared = new WeakMap<OpenStore, { readonly base: VaultFile; readonly next: VaultFile }>();

export const describeRecovery: Handler<'recovery.describe'> = async (_input, { settings }) => {
  const vault = readVault(settings.storeFolder);
  assertSigned(vault);
  return {
    set: sheetsOf(vault)?.set ?? null,
    accounts: recoverableAccounts(vault).map(({ id, displayName }) => ({ id, displayName })),
  };
};

export const sheetsStatus: Handler<'recovery.status'> = (_input, { session, db, stamp }) =>
  sheetsStatusOf(session.store, db, stamp.at);

export const makeSheets: Handler<'recovery.prepareSheets'> = async (input, work) => {
  const { store } = work.session;
  const base = store.vault;
  const secret = await openSecret(input, work);
  const { vault: next, printable } = await prepareSheets(base, secret, new Date(work.stamp.at));
  const sheets = sheetsOf(next);
  if (sheets === undefined) throw new Error('Prepared sheets are in the vault that they are prepared for');
  await work.transaction(async ({ note }) => note({ record: null, detail: { set: sheets.set } }));
  prepared.set(store, { base, next });
  return { set: sheets.set, madeAt: sheets.madeAt, sheets: [...printable] };
};

/** The first set is made with the founder's passphrase, every later one with two sheets of the set before. */
async function openSecret(
  input: ParsedByOperation<'recovery.prepareSheets'>,
  { session: { store }, stamp }: StepWork,
): Promise<RecoverySecret> {
  if (input.from === 'sheets') return openSheets(store.vault, input);
  const own = await openOwnSlot(store, input.passphrase, new Date(stamp.at));
  return openHeldByFounder(store.vault, store.account.id, own);
}

export const proveSheets: Handler<'recovery.proveSheets'> = async (input, { session, stamp, audit }) => {
  const { store } = session;
  const { next } = preparedOf(store);
  const secret = await openSheets(next, input);
  await assertOpensEveryKey(next, secret.identity);
  // The store's vault may have moved on while the sheets were opened.
  const { base } = preparedOf(store);
  const occasion = sheetsOf(base) === undefined ? 'set-up' : 'renewal';
  const set = setOf(next);
  await store.replaceVault(next, async () => {
    await insertProof(store.kysely, set, occasion, stamp);
    audit({ record: null, detail: { set, occasion } });
  });
  prepared.delete(store);
  return store.read(() => sheetsStatusOf(store, store.kysely, stamp.at));
};

export const drill: Handler<'recovery.drill'> = async (input, { session, stamp, transaction }) => {
  const { store } = session;
  const { vault } = store;
  const secret = await openSheets(vault, input);
  await assertOpensEveryKey(vault, secret.identity);
  return transaction(async ({ db, note }) => {
    await insertProof(db, setOf(vault), 'drill', stamp);
    note({ record: null, detail: { set: setOf(vault) } });
    return sheetsStatusOf(store, db, stamp.at);
  });
};

/** A lost passphrase: the account gets new keys under a new one, and is signed in by it. */
export const recover: Handler<'recovery.recover'> = async (
  { first, second, accountId, passphrase },
  desk,
) => {
  if (desk.isOpen) throw new Refusal({ code: 'forbidden' });
  const folder = desk.settings.storeFolder;
  const { office, accounts } = readVault(folder);
  const names = accounts.filter(({ id }) => id === accountId).map(({ displayName }) => displayName);
  const judgement = await judgePassphrase(passphrase, [...names, office.nameLao, office.nameEnglish]);
  if (!judgement.isAcceptable) throw new Refusal({ code: 'refused', reason: 'passphrase-too-weak' });
  await recoverAccount({ folder, accountId, first, second, passphrase });
  const store = await desk.openStore({ folder, accountId, passphrase });
  const session = await desk.beginSession(store, (stamp) =>
    insertProof(store.kysely, setOf(store.vault), 'recovery', stamp),
  );
  return store.read(() => describeSession(session));
};

export const recordPrinting: Handler<'recovery.recordPrinting'> = async ({ as }, { session, note }) => {
  const { next } = preparedOf(session.store);
  note({ record: null, detail: { set: setOf(next), as } });
  return {};
};

/** What is prepared for the vault as it stands. */
function preparedOf(store: OpenStore): { readonly base: VaultFile; readonly next: VaultFile } {
  const waiting = prepared.get(store);
  if (waiting === undefined || waiting.base !== store.vault)
    throw new Refusal({ code: 'refused', reason: 'sheets-not-prepared' });
  return waiting;
}

function setOf(vault: VaultFile): string {
  const sheets = sheetsOf(vault);
  if (sheets === undefined) throw new Refusal({ code: 'refused', reason: 'sheets-missing' });
  return sheets.set;
}

/** What is known of the sheets of the office. */
export async function sheetsStatusOf(store: OpenStore, db: StoreReader, now: string): Promise<SheetsStatus> {
  const sheets = sheetsOf(store.vault);
  if (sheets === undefined) return { proven: null };
  const { set, madeAt } = sheets;
  // Killed between the vault and the databases, the proof is not on record; the set was made just before it.
  const lastProvenAt = (await lastProofOf(db, set)) ?? madeAt;
  const due = Date.parse(lastProvenAt) + DRILL_EVERY_DAYS * DAY_MILLISECONDS;
  return { proven: { set, madeAt, lastProvenAt, isDrillDue: Date.parse(now) >= due } };
}
