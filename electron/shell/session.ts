import type { ShellHandlers } from '../gateway.ts';

/** Locking, as the page asks for it. */
export function sessionHandlers(lock: () => Promise<void>): Pick<ShellHandlers, 'session.lock'> {
  return {
    'session.lock': async () => {
      // The page that asks is thrown away on the way, so nobody waits for the end.
      void lock();
      return {};
    },
  };
}
