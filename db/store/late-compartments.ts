import { rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Compartment } from '../../shared/compartment.ts';
import { compartmentFile, makeCompartmentFile } from '../compartments/compartment-file.ts';
import { newCompartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { writeFirstState } from '../compartments/compartment-state.ts';
import { attach, lockFiles, openAlone, type AddonPath } from '../compartments/connection.ts';
import { migrate } from '../migrate.ts';
import { migrationsOf } from '../migrations/all.ts';
import { newGrant } from '../vault/grant.ts';
import { mayGrant, openableCompartments } from '../vault/grant-rules.ts';
import { sealTo } from '../vault/sealed-key.ts';
import type { UnlockedVault } from '../vault/unlock.ts';
import { isMade, type VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { withRoom } from './ballast.ts';
import { syncFolder } from './durable-file.ts';
import { writeVault } from './vault-store.ts';

export type LateCompartments = {
  /** A generation further where something was made. */
  readonly vault: VaultFile;
  /** The keys of what was made. The caller wipes them. */
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
};

/**
 * Makes the files that the program has and an older office does not, when somebody signs in who may let others into them;
 * they are attached to the connection, whose locks keep everybody else out. The file is made first, the vault second:
 * killed in between, a file is left that nobody has a key to, and the next sign-in makes it anew.
 */
export async function makeLateCompartments(
  opened: {
    readonly folder: string;
    readonly sqlite: Database.Database;
    readonly vault: VaultFile;
    readonly addon: AddonPath;
  },
  { account, signingKey }: Pick<UnlockedVault, 'account' | 'signingKey'>,
  now: Date,
): Promise<LateCompartments> {
  const { folder, sqlite, addon } = opened;
  const keys = new Map<Compartment, CompartmentKey>();
  let { vault } = opened;
  const granter = { vaultId: vault.vaultId, accountId: account.id, signingKey };
  for (const compartment of Compartment.options) {
    const openable = openableCompartments(vault, account).has(compartment);
    if (
      compartment === 'office' ||
      isMade(vault, compartment) ||
      !openable ||
      !mayGrant(account, compartment)
    )
      continue;
    const key = newCompartmentKey();
    keys.set(compartment, key);
    const granted = {
      epoch: 1,
      grants: { [account.id]: await newGrant(granter, { compartment, epoch: 1 }, account, key) },
      recoveryGrant: await sealTo(vault.recovery.recipient, key),
    };
    const next = followingVault(
      vault,
      { compartments: { ...vault.compartments, [compartment]: granted } },
      { signer: account.id, signingKey },
    );
    withRoom(folder, () => {
      makeFile(folder, compartment, key, next, addon, now);
      writeVault(folder, next);
    });
    attach(sqlite, compartmentFile(folder, compartment), compartment, key);
    lockFiles(sqlite);
    vault = next;
  }
  return { vault, keys };
}

function makeFile(
  folder: string,
  compartment: Compartment,
  key: CompartmentKey,
  { vaultId, generation }: VaultFile,
  addon: AddonPath,
  now: Date,
): void {
  const file = compartmentFile(folder, compartment);
  for (const left of [file, `${file}-journal`]) rmSync(left, { force: true });
  makeCompartmentFile(file);
  const sqlite = openAlone(file, compartment, key, addon);
  try {
    migrate(sqlite, migrationsOf[compartment]);
    writeFirstState(sqlite, { vaultId, compartment, generation }, now);
  } finally {
    sqlite.close();
  }
  syncFolder(path.dirname(file));
}
