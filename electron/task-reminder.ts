import { contract, type OperationName, type OutputByOperation } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import { vientianeDay, vientianeTime } from '../shared/dates/vientiane-time.ts';
import type { Preferences } from '../shared/domain/office.ts';
import { taskNotice } from '../shared/text/task-notice.ts';

/** What shows a notice on the desktop; one file alone knows the system's own (`system-notification.ts`). */
export interface NotificationPort {
  show(body: string): void;
  /** Takes every notice back that still stands. */
  clear(): void;
}

/** Hours in which a day begins in an office; whoever signs in later is not told of the morning any more. */
const MORNING = { from: '06:00', until: '12:00' } as const;

/** Whose tasks were counted, and how. */
export type CountedTasks = OutputByOperation<'task.count'> & { readonly accountId: string };

/**
 * Tells by a number, never by content, how much is due: once in the morning, and when the time of a task comes. Nothing is
 * shown while nobody is signed in, and nothing to whom the notices are off.
 */
export class TaskReminder {
  readonly #now: () => Date;
  readonly #count: () => Promise<CountedTasks | undefined>;
  readonly #port: NotificationPort;
  #preferences: Preferences | null = null;
  /** What each person was told of which day; kept through a lock, so that nobody is told twice. */
  readonly #told = new Map<string, { readonly day: string; timesPassed: number; isMorningTold: boolean }>();

  constructor({
    now,
    count,
    port,
  }: {
    readonly now: () => Date;
    /** The tasks of who is signed in; undefined where they have none to count, or nobody is. */
    readonly count: () => Promise<CountedTasks | undefined>;
    readonly port: NotificationPort;
  }) {
    this.#now = now;
    this.#count = count;
    this.#port = port;
  }

  /** Follows who is signed in; null once nobody is. */
  follow(preferences: Preferences | null): void {
    this.#preferences = preferences;
    if (preferences === null || !preferences.remindsOfTasks) this.#port.clear();
  }

  /** Looks once; called every minute. */
  async tick(): Promise<void> {
    if (this.#preferences?.remindsOfTasks !== true) return;
    const counted = await this.#count();
    // While it was counted, the store may have locked.
    const preferences = this.#preferences;
    if (counted === undefined || preferences === null || !preferences.remindsOfTasks) return;
    const { accountId, overdue, dueToday, timesPassed } = counted;
    const at = this.#now().toISOString();
    const day = vientianeDay(at);
    const before = this.#told.get(accountId);
    const told = before?.day === day ? before : { day, timesPassed, isMorningTold: false };
    this.#told.set(accountId, told);
    const { language } = preferences;
    const time = vientianeTime(at);
    const isMorning = time >= MORNING.from && time < MORNING.until;
    if (isMorning && !told.isMorningTold && overdue + dueToday > 0) {
      told.isMorningTold = true;
      this.#port.show(taskNotice('today', overdue + dueToday, language));
    } else if (timesPassed > told.timesPassed) {
      this.#port.show(taskNotice('now', timesPassed - told.timesPassed, language));
    }
    told.timesPassed = timesPassed;
  }
}

/** Asks the store how much is due to who is signed in; nothing of somebody who has no tasks, which would be a refusal on record. */
export async function countTasks(
  callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
): Promise<CountedTasks | undefined> {
  const described = await callStore('session.describe', {});
  if (!described.ok) return undefined;
  const session = contract['session.describe'].output.parse(described.value);
  const mayCount = session.permissions.includes('case:read') && session.compartments.includes('register');
  if (!mayCount || session.conduct.acceptedVersion !== session.conduct.version) return undefined;
  const counted = await callStore('task.count', {});
  if (!counted.ok) return undefined;
  return { accountId: session.account.id, ...contract['task.count'].output.parse(counted.value) };
}
