import { v7 } from 'uuid';
import type { Compartment, Wing } from '../../shared/compartment.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import type { FileProblem } from '../../shared/domain/health.ts';
import type { StoragePlace } from '../../shared/domain/storage-place.ts';
import type { KeyRenewal } from '../../db/rekey/key-renewal.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import type { VaultAccount } from '../../db/vault/vault-file.ts';
import type { RunningBackup } from './running-backup.ts';
import type { RunningDrill } from './running-drill.ts';

/** One signed-in person, from sign-in to lock. It ends with the process. */
export type Session = {
  /** UUID v7, in every audit row of the session. */
  readonly id: string;
  readonly store: OpenStore;
  /** Everybody who ever had an account, those shut out included: their names stand on what they did. */
  readonly accounts: readonly Pick<VaultAccount, 'id' | 'displayName' | 'roles' | 'isDisabled'>[];
  /** The wings whose key the person holds now; drafts lie in the first. */
  readonly wings: readonly Wing[];
  /** The compartments whose events the person reads. */
  readonly eventCompartments: readonly EventCompartment[];
  /** The newest version of the code of conduct that the person accepted; null before the first. */
  acceptedConduct: number | null;
  /** The renewal of keys that is under way. */
  renewal: KeyRenewal | undefined;
  /** The copy that is being made. */
  backup: RunningBackup | undefined;
  /** The copy that is being tested. */
  drill: RunningDrill | undefined;
  /** Whether the program has had its turn to make a copy by itself. */
  hasTriedBackup: boolean;
  /** In milliseconds since 1970: until when it makes none by itself, because somebody stopped one. */
  noBackupBefore: number;
  /** What is known of the program's health and not on file. */
  readonly health: SessionHealth;
};

/** See {@link Session.health}. */
export type SessionHealth = {
  /** Where the store lies, as it was when the session began. */
  readonly place: StoragePlace;
  /** What a look through the files found in this session. */
  readonly found: Map<Compartment, FileProblem>;
};

/** Begins a session on an opened store. */
export function beginSession(store: OpenStore, acceptedConduct: number | null, place: StoragePlace): Session {
  return {
    id: v7(),
    store,
    get accounts() {
      return store.vault.accounts;
    },
    get wings() {
      return (['investigation', 'assistance'] as const).filter((wing) => store.compartments.has(wing));
    },
    get eventCompartments() {
      return (['register', 'investigation', 'assistance'] as const).filter((compartment) =>
        store.compartments.has(compartment),
      );
    },
    acceptedConduct,
    renewal: undefined,
    backup: undefined,
    drill: undefined,
    hasTriedBackup: false,
    noBackupBefore: 0,
    health: { place, found: new Map() },
  };
}
