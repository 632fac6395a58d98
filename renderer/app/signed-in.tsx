import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { ScreenAddress } from '../../shared/contract/desktop.ts';
import type { SessionDescription } from '../../shared/contract/session.ts';
import { call, onChanged } from '../bridge.ts';
import { Conduct } from '../features/conduct/conduct.tsx';
import { followScreens, lastScreenQuery, pathOf } from './last-screen.ts';
import { makeRouter } from './router.tsx';
import { SessionContext, type Session } from './session.ts';

interface SignedInProps {
  readonly described: SessionDescription;
  readonly isDevelopmentRuntime: boolean;
  readonly onPreferences: (preferences: SessionDescription['preferences']) => void;
  /** What the store tells of the session after it changed: the office's name, a wing that was given up. */
  readonly onDescribed: (described: SessionDescription) => void;
}

/** The frame with its screens, for the person who signed in. */
export function SignedIn({ described, isDevelopmentRuntime, onPreferences, onDescribed }: SignedInProps) {
  useEffect(
    () =>
      onChanged((topics) => {
        if (!topics.includes('session')) return;
        // Who was locked out meanwhile is told by the next call.
        void call('session.describe', {}).then(onDescribed, () => undefined);
      }),
    [onDescribed],
  );
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
      <Screens />
    </SessionContext>
  );
}

/** The screens, begun where the person was before a lock; asked for only where the store answers everything. */
function Screens() {
  const resumed = useQuery(lastScreenQuery);
  return resumed.data === undefined ? null : <RoutedScreens resumed={resumed.data} />;
}

function RoutedScreens({ resumed }: { readonly resumed: ScreenAddress | null }) {
  const [router] = useState(() => makeRouter(resumed === null ? null : pathOf(resumed)));
  useEffect(() => followScreens(router), [router]);
  return <RouterProvider router={router} />;
}
