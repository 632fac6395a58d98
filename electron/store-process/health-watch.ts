import { setTimeout as timeout } from 'node:timers/promises';
import type { Compartment } from '../../shared/compartment.ts';
import { noteClockJump } from '../../db/audit/note-clock-jump.ts';
import { heldOf } from '../../db/health/look-through.ts';
import { readHealthChecks } from '../../db/repositories/health-repository.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { ClockWatch } from './clock-watch.ts';
import { checkAudit, checkFiles, type HealthWork } from './health-checks.ts';
import type { Session } from './session.ts';

/** What looking after a session's health needs. */
type HealthWatchInput = {
  readonly session: Session;
  readonly headsFolder: string | undefined;
  readonly now: () => Date;
  /** For how many milliseconds nobody has called. */
  readonly quietFor: () => number;
  /** Tells windows that what is known of the health changed. */
  readonly changed: () => void;
  /** Aborted at the lock. */
  readonly signal: AbortSignal;
  /** Other times, for tests. */
  readonly times?: HealthTimes;
};

/** How long is waited for what, in milliseconds. */
type HealthTimes = {
  /** Before the first check: whoever just signed in has something to do. */
  readonly first: number;
  /** Between two looks at the clock, at the disk and at what is due. */
  readonly look: number;
  /** Between two slices, for everybody else. */
  readonly rest: number;
  /**
   * After the last call, until what cannot be cut begins: nobody who has not called for so long is likely to call in the
   * next moment. The program's own calls come every minute.
   */
  readonly quiet: number;
};

const usualTimes: HealthTimes = { first: 20_000, look: 60_000, rest: 60, quiet: 20_000 };

const HOUR_MILLISECONDS = 3_600_000;
/** Every row is read once a day, at whatever time the person comes. */
const READ_EVERY_HOURS = 20;
/** Structure, references and the audit, once a month. */
const CHECK_EVERY_HOURS = 30 * 24;

/** Looks after the health of the program beside everything else, until the signal. Never rejects for a lock. */
export async function watchHealth(input: HealthWatchInput): Promise<void> {
  await Promise.all([watchClockAndDisk(input), checkWhatIsDue(input)]).catch((cause: unknown) => {
    if (!input.signal.aborted) throw cause;
  });
}

/** Every minute: a clock that was set, and a disk that fills up. */
async function watchClockAndDisk({
  session,
  now,
  changed,
  signal,
  times = usualTimes,
}: HealthWatchInput): Promise<void> {
  const { store, id } = session;
  const watch = new ClockWatch({ wall: () => now().getTime(), steady: () => performance.now() });
  for (let before = roomOf(store); await isStillThere(times.look, signal);) {
    const jump = watch.look();
    if (jump !== undefined)
      await store.transaction(async () =>
        noteClockJump(store, jump, { actor: store.account.id, session: id }, now()),
      );
    const room = roomOf(store);
    if (jump !== undefined || room !== before) changed();
    before = room;
  }
}

/** A disk that is gone says so by every other call. */
function roomOf(store: OpenStore): string {
  try {
    const { isLow, hasRoomForCopy } = store.disk();
    return `${isLow} ${hasRoomForCopy}`;
  } catch {
    return 'gone';
  }
}

/** Every day and every month what is due, also where the program is left open for days. */
async function checkWhatIsDue(input: HealthWatchInput): Promise<void> {
  const { session, headsFolder, now, changed, signal, times = usualTimes } = input;
  const work: HealthWork = { session, now, pace: paceOf(input) };
  for (let wait = times.first; await isStillThere(wait, signal); wait = times.look) {
    const due = await dueOf(session, now());
    await checkFiles('read', due.toRead, work);
    await checkFiles('file', due.toCheck, work);
    if (due.isAuditDue && !signal.aborted) await checkAudit(work, headsFolder);
    if (due.toRead.length + due.toCheck.length > 0 || due.isAuditDue) changed();
  }
}

async function dueOf(
  { store }: Session,
  now: Date,
): Promise<{
  readonly toRead: Compartment[];
  readonly toCheck: Compartment[];
  readonly isAuditDue: boolean;
}> {
  const { files, audit } = await store.read(() => readHealthChecks(store.kysely));
  const held = heldOf(store);
  const ofHeld = files.filter(({ compartment }) => held.includes(compartment));
  return {
    toRead: ofHeld
      .filter(({ readAt }) => isDue(readAt, READ_EVERY_HOURS, now))
      .map(({ compartment }) => compartment),
    toCheck: ofHeld
      .filter(({ checkedAt }) => isDue(checkedAt, CHECK_EVERY_HOURS, now))
      .map(({ compartment }) => compartment),
    isAuditDue: isDue(audit.verifiedAt, CHECK_EVERY_HOURS, now),
  };
}

/** A look that lies ahead was made before the clock was set back: nobody knows how long ago that is. */
function isDue(at: string | null, hours: number, now: Date): boolean {
  if (at === null) return true;
  const age = now.getTime() - Date.parse(at);
  return age < 0 || age >= hours * HOUR_MILLISECONDS;
}

function paceOf({ quietFor, signal, times = usualTimes }: HealthWatchInput): HealthWork['pace'] {
  return {
    rest: async () => void (await isStillThere(times.rest, signal)),
    quiet: async () => {
      for (let left = times.quiet - quietFor(); left > 0; left = times.quiet - quietFor())
        if (!(await isStillThere(left, signal))) return;
    },
    isOver: () => signal.aborted,
  };
}

/** Waits; false once the session is over. */
async function isStillThere(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await timeout(milliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
