import { v7 } from 'uuid';
import type { Wing } from '../../shared/compartment.ts';
import type { AccountSummary } from '../../shared/contract/session.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import type { KeyRenewal } from '../../db/rekey/key-renewal.ts';
import { describeStore } from '../../db/store/describe.ts';
import type { OpenStore } from '../../db/store/open-store.ts';

/** One signed-in person, from sign-in to lock. It ends with the process. */
export type Session = {
  /** UUID v7, in every audit row of the session. */
  readonly id: string;
  readonly store: OpenStore;
  readonly accounts: readonly AccountSummary[];
  /** The wings whose key the person holds; drafts lie in the first. */
  readonly wings: readonly Wing[];
  /** The compartments whose events the person reads. */
  readonly eventCompartments: readonly EventCompartment[];
  /** The renewal of keys that is under way. */
  renewal: KeyRenewal | undefined;
};

/** Begins a session on an opened store. */
export function beginSession(store: OpenStore): Session {
  const description = describeStore(store.folder);
  return {
    id: v7(),
    store,
    accounts: description.state === 'ready' ? description.accounts : [store.account],
    wings: (['investigation', 'assistance'] as const).filter((wing) => store.compartments.has(wing)),
    eventCompartments: (['register', 'investigation', 'assistance'] as const).filter((compartment) =>
      store.compartments.has(compartment),
    ),
    renewal: undefined,
  };
}
