import { existsSync, readdirSync } from 'node:fs';
import { compartments } from '../../shared/compartment.ts';
import { Refusal, type StoreFault } from '../../shared/result.ts';
import { readAttempts, secondsToWait } from '../attempts.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import { storeFaultOf } from './store-fault.ts';
import { assertKind, readVault } from './vault-store.ts';

/** What can be seen of a store without a key. */
export type StoreDescription =
  | { readonly state: 'none' }
  | {
      readonly state: 'ready';
      readonly isDevelopmentOffice: boolean;
      readonly nameLao: string;
      readonly nameEnglish: string;
      readonly accounts: { id: string; displayName: string }[];
      readonly waitSeconds: number;
    }
  | { readonly state: 'unusable'; readonly reason: StoreFault };

/**
 * Describes the store in a folder. Opens no database file: the process may have them open, and closing a second handle
 * on one would drop its locks. An office of the other kind than is expected there, real or for training, is unusable.
 */
export function describeStore(folder: string, now: Date = new Date(), isTraining = false): StoreDescription {
  try {
    if (!existsSync(folder) || readdirSync(folder).length === 0) return { state: 'none' };
    const vault = readVault(folder);
    assertSigned(vault);
    assertKind(vault, isTraining);
    if (compartments.some((compartment) => !existsSync(compartmentFile(folder, compartment))))
      return { state: 'unusable', reason: 'missing-file' };
    return {
      state: 'ready',
      isDevelopmentOffice: vault.isDevelopment,
      nameLao: vault.office.nameLao,
      nameEnglish: vault.office.nameEnglish,
      accounts: vault.accounts
        .filter((account) => !account.isDisabled)
        .map(({ id, displayName }) => ({ id, displayName })),
      waitSeconds: secondsToWait(readAttempts(folder), now),
    };
  } catch (cause) {
    return { state: 'unusable', reason: reasonOf(cause) };
  }
}

function reasonOf(cause: unknown): StoreFault {
  if (cause instanceof Refusal && cause.error.code === 'store') return cause.error.reason;
  const reason = storeFaultOf(cause);
  if (reason === undefined) throw cause;
  return reason;
}
