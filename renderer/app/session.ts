import { createContext, useContext } from 'react';
import type { Permission } from '../../shared/access.ts';
import type { SessionDescription } from '../../shared/contract/session.ts';

/** The signed-in person and how the page leaves the session. */
export interface Session extends SessionDescription {
  readonly isDevelopmentRuntime: boolean;
  readonly may: (permission: Permission) => boolean;
  /** Shows another choice of preferences at once, after the store has taken it. */
  readonly takePreferences: (preferences: SessionDescription['preferences']) => void;
  readonly lock: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of a screen; screens exist only inside one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('a screen was shown without a session');
  return session;
}
