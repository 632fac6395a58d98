import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { SessionDescription } from '../../shared/contract/session.ts';
import { Refusal } from '../../shared/result.ts';
import { call, onNotice } from '../bridge.ts';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { Unusable } from '../features/sign-in/unusable.tsx';
import { saveAllDrafts } from '../forms/pending-drafts.ts';
import { officeQuery } from '../queries/session.ts';
import { showLook, useLook, type PageLook } from '../style/look.ts';
import { isTraining } from '../style/training.ts';
import { showLanguage } from '../text/i18n.ts';
import { TextProvider, useText } from '../text/use-text.ts';
import { Crashed } from './crashed.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { oncePainted } from './once-painted.ts';
import { readLater } from './read-later.tsx';
import { listenForShortcuts } from './use-shortcut.ts';
import { useTextSizeKeys } from './use-text-size-keys.ts';

/** Everything behind the sign-in page: read after that page stands, so that it stands sooner. */
const readSignedIn = async () => (await import('./signed-in.tsx')).SignedIn;
const SignedIn = readLater(readSignedIn);
const TrainingNotThere = readLater(
  async () => (await import('../features/training/training-not-there.tsx')).TrainingNotThere,
);
const Restore = readLater(async () => (await import('../features/restore/restore.tsx')).Restore);
const SetUp = readLater(async () => (await import('../features/set-up/set-up.tsx')).SetUp);

/** The program from its first screen: set-up, sign-in, or the frame with its screens. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <TextProvider>
      <QueryClientProvider client={client}>
        <CrashGuard fallback={<Crashed />}>
          <Suspense fallback={<Opening />}>
            <Gate />
          </Suspense>
        </CrashGuard>
      </QueryClientProvider>
    </TextProvider>
  );
}

function Opening() {
  const { t } = useText();
  return <p className="screen">{t('program.opening')}</p>;
}

function Gate() {
  const client = useQueryClient();
  const office = useQuery(officeQuery);
  const look = useLook();
  const [session, setSession] = useState<SessionDescription | null>(null);
  // Set-up goes on for some steps after the store is made.
  const [isFounding, setFounding] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  useEffect(() => onNotice((notice) => (notice.kind === 'saveDrafts' ? saveAllDrafts() : undefined)), []);
  useEffect(() => {
    const leave = () => {
      setSession(null);
      setFounding(false);
    };
    return leaveWhenLocked(client, leave);
  }, [client]);
  useEffect(listenForShortcuts, []);
  const isAsked = office.data?.state === 'ready';
  useEffect(() => {
    return isAsked ? oncePainted(() => requestIdleCallback(() => void readSignedIn())) : undefined;
  }, [isAsked]);
  useLayoutEffect(() => {
    if (session !== null) showLook(session.preferences);
  }, [session]);
  const chooseLook = (change: Partial<PageLook>) => {
    if (session === null) return showLook({ ...look, ...change });
    setSession({ ...session, preferences: { ...session.preferences, ...change } });
    // A failure to keep the choice costs nothing now: the page already looks so.
    void call('preferences.change', change).catch(() => undefined);
  };
  useTextSizeKeys(chooseLook);
  const describeAnew = useCallback(
    (described: SessionDescription) => setSession((before) => (before === null ? null : described)),
    [],
  );
  const enter = (described: SessionDescription) => {
    showLanguage(described.preferences.language);
    setSession(described);
  };
  /** The founder's preferences begin with what was chosen while the office was set up. */
  const enterNew = (described: SessionDescription) => {
    enter({ ...described, preferences: { ...described.preferences, ...look } });
    void call('preferences.change', look).catch(() => undefined);
  };
  if (session !== null)
    return (
      <SignedIn
        described={session}
        isDevelopmentRuntime={office.data?.isDevelopmentRuntime ?? false}
        onPreferences={(preferences) => setSession({ ...session, preferences })}
        onDescribed={describeAnew}
      />
    );
  if (isTraining && office.data?.state === 'none') return <TrainingNotThere />;
  const toRestore = () => setRestoring(true);
  if (isRestoring)
    return (
      <Restore
        isDevelopmentRuntime={office.data?.isDevelopmentRuntime ?? false}
        onBack={() => setRestoring(false)}
        onDone={() => {
          setRestoring(false);
          void client.invalidateQueries();
        }}
      />
    );
  if (isFounding || office.data?.state === 'none')
    return (
      <SetUp
        isDevelopmentRuntime={office.data?.isDevelopmentRuntime ?? false}
        onRestore={toRestore}
        onFounded={() => setFounding(true)}
        onMade={enterNew}
      />
    );
  if (office.isError) {
    const fault =
      office.error instanceof Refusal && office.error.error.code === 'store'
        ? office.error.error.reason
        : 'bridge';
    return <Unusable message={fault} isDevelopmentRuntime={false} onRestore={toRestore} />;
  }
  if (office.data === undefined) return <Opening />;
  switch (office.data.state) {
    case 'ready':
      return <SignIn office={office.data} onSignedIn={enter} onRestore={toRestore} />;
    case 'unusable':
      return (
        <Unusable
          message={office.data.reason}
          isDevelopmentRuntime={office.data.isDevelopmentRuntime}
          onRestore={toRestore}
        />
      );
  }
}

/** Empties the page when any call finds that nobody is signed in; the main process reloads it anyway. */
function leaveWhenLocked(client: QueryClient, leave: () => void): () => void {
  const isLocked = (failure: unknown): boolean =>
    failure instanceof Refusal && failure.error.code === 'locked';
  const look = (failure: unknown) => {
    if (!isLocked(failure)) return;
    leave();
    client.clear();
  };
  const endQueries = client
    .getQueryCache()
    .subscribe((event) => event.type === 'updated' && look(event.query.state.error));
  const endMutations = client
    .getMutationCache()
    .subscribe((event) => event.type === 'updated' && look(event.mutation.state.error));
  return () => {
    endQueries();
    endMutations();
  };
}
