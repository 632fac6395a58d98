import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { SessionDescription } from '../../shared/contract/session.ts';
import { call } from '../bridge.ts';
import { Conduct } from '../features/conduct/conduct.tsx';
import { makeRouter } from './router.tsx';
import { SessionContext, type Session } from './session.ts';

interface SignedInProps {
  readonly described: SessionDescription;
  readonly isDevelopmentRuntime: boolean;
  readonly onPreferences: (preferences: SessionDescription['preferences']) => void;
}

/** The frame with its screens, for the person who signed in. */
export function SignedIn({ described, isDevelopmentRuntime, onPreferences }: SignedInProps) {
  const [router] = useState(makeRouter);
  const [accepted, setAccepted] = useState(described.conduct.acceptedVersion);
  const session = useMemo<Session>(
    () => ({
      ...described,
      isDevelopmentRuntime,
      may: (permission) => described.permissions.includes(permission),
      takePreferences: onPreferences,
      // The main process asks for the drafts first, and waits for them no longer than it must.
      lock: () => void call('session.lock', {}).catch(() => undefined),
    }),
    [described, isDevelopmentRuntime, onPreferences],
  );
  const { version } = described.conduct;
  if (accepted !== version)
    return (
      <Conduct
        version={version}
        isDevelopmentRuntime={isDevelopmentRuntime}
        isDevelopmentOffice={described.isDevelopmentOffice}
        onAccepted={() => setAccepted(version)}
      />
    );
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}
