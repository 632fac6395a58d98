import { compartments } from '../../../shared/compartment.ts';
import { CONDUCT_VERSION } from '../../../shared/domain/account.ts';
import { auditHead } from '../../../db/audit.ts';
import { newestCheckpoint } from '../../../db/audit/checkpoint.ts';
import { countFailedSignIns } from '../../../db/audit/list-audit.ts';
import { sheetsOf } from '../../../db/recovery/open-sheets.ts';
import { readBackups } from '../../../db/repositories/backup-repository.ts';
import { conductAcceptances } from '../../../db/repositories/conduct-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { lastDrillOf } from '../../../db/repositories/recovery-repository.ts';
import type { VaultAccount, VaultFile } from '../../../db/vault/vault-file.ts';
import type { Handler } from '../handler.ts';
import { standingOf } from './backup.ts';

const KIBIBYTES = 1024;

/** How the office stands, from what is signed (the vault) before what is written (the tables). */
export const readReport: Handler<'report.read'> = async (_input, { db, session, stamp, note }) => {
  const { store } = session;
  const { vault, sqlite } = store;
  const sheets = sheetsOf(vault);
  const accepted = await conductAcceptances(db, CONDUCT_VERSION);
  const head = auditHead(store);
  note({ record: null, detail: {} });
  return {
    at: stamp.at,
    office: await readOffice(db),
    generation: vault.generation,
    holders: compartments.map((compartment) => ({
      compartment,
      epoch: vault.compartments[compartment].epoch,
      accounts: holdersOf(vault, compartment).map(({ displayName }) => displayName),
    })),
    isWingsApart: areWingsApart(vault),
    accounts: vault.accounts.map((account) => ({
      accountId: account.id,
      displayName: account.displayName,
      roles: account.roles,
      isDisabled: account.isDisabled,
      kdf: kdfOf(account),
      conductAcceptedAt: accepted.get(account.id) ?? null,
    })),
    backup: await standingOf(await readBackups(db), { db, session, stamp }),
    lastDrillAt: sheets === undefined ? null : ((await lastDrillOf(db, sheets.set)) ?? null),
    failedSignIns: countFailedSignIns(sqlite),
    audit: {
      rows: head.seq,
      lastCheckpointAt: newestCheckpoint(sqlite, store.vaultId)?.at ?? null,
      head: Buffer.from(head.hash).toString('hex'),
    },
  };
};

/** Who has the key of a compartment. */
function holdersOf(vault: VaultFile, compartment: keyof VaultFile['compartments']): VaultAccount[] {
  const { grants } = vault.compartments[compartment];
  return vault.accounts.filter(({ id }) => Object.hasOwn(grants, id));
}

/** Whether nobody holds the keys of both wings. */
function areWingsApart(vault: VaultFile): boolean {
  const other = new Set(holdersOf(vault, 'assistance').map(({ id }) => id));
  return !holdersOf(vault, 'investigation').some(({ id }) => other.has(id));
}

/** What a guess at the account's passphrase costs; an account of a copy without slots has none. */
function kdfOf({ slot }: VaultAccount): { memoryMebibytes: number; passes: number } | null {
  if ('removed' in slot) return null;
  return { memoryMebibytes: Math.floor(slot.kdf.memoryKibibytes / KIBIBYTES), passes: slot.kdf.passes };
}
