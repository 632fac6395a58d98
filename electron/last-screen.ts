import type { ScreenAddress } from '../shared/contract/desktop.ts';
import type { PageReason } from './own-page.ts';

/**
 * Where somebody was who locked, so that the same account goes on there. It is kept in the memory of this process
 * alone, in words of the program and ids of records; it is told to no other account, and whoever else signs in makes it
 * forgotten.
 */
export class LastScreen {
  /** The account that the store named in the session of the page that is shown. */
  #accountId: string | undefined;
  #left: { readonly accountId: string; readonly address: ScreenAddress } | undefined;

  /** A page began, into which nobody has signed in. After a fault the screen may be what broke: nobody goes back to it. */
  pageOpened(because: PageReason): void {
    this.#accountId = undefined;
    if (because !== 'locked' && because !== 'idle') this.#left = undefined;
  }

  /** The account that signed in, and where it was before the lock; null where it was somebody else, or nowhere. */
  resume(accountId: string): ScreenAddress | null {
    this.#accountId = accountId;
    if (this.#left?.accountId !== accountId) this.#left = undefined;
    return this.#left?.address ?? null;
  }

  /** Where the account that signed in is now; null where it must not come back to. */
  keep(address: ScreenAddress | null): void {
    if (this.#accountId === undefined) return;
    this.#left = address === null ? undefined : { accountId: this.#accountId, address };
  }
}
