import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../db/repositories/office-repository.ts';
import { type CountedTasks, TaskReminder } from '../../../electron/task-reminder.ts';

const nothing = { overdue: 0, dueToday: 0, timesPassed: 0 };

describe('the reminder of tasks', () => {
  let now = '2026-11-23T01:00:00.000Z';
  let counted: CountedTasks | undefined;
  let shown: string[] = [];
  let reminder: TaskReminder;
  /** Eight in the morning in the Lao PDR. */
  const at = (time: string): void => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    now = new Date(Date.UTC(2026, 10, 23, hours - 7, minutes)).toISOString();
  };
  beforeEach(() => {
    at('08:00');
    shown = [];
    counted = { accountId: 'somebody', ...nothing, overdue: 1, dueToday: 2 };
    reminder = new TaskReminder({
      now: () => new Date(now),
      count: async () => counted,
      port: { show: (body) => shown.push(body), clear: () => shown.push('cleared') },
    });
  });
  const signIn = (change = {}): void => reminder.follow({ ...defaultPreferences, language: 'en', ...change });

  it('tells a number once in the morning, in the language of who is signed in', async () => {
    signIn();
    await reminder.tick();
    await reminder.tick();
    expect(shown).toEqual(['3 tasks are due today or overdue']);
    signIn({ language: 'lo' });
    counted = { accountId: 'other', ...nothing, dueToday: 1 };
    await reminder.tick();
    expect(shown.at(-1)).toBe('1 ວຽກຕ້ອງເຮັດມື້ນີ້ ຫຼື ກາຍກຳນົດແລ້ວ');
  });

  it('tells nobody twice in one day, also after a lock', async () => {
    signIn();
    await reminder.tick();
    reminder.follow(null);
    await reminder.tick();
    signIn();
    await reminder.tick();
    expect(shown).toEqual(['3 tasks are due today or overdue', 'cleared']);
  });

  it.each(['05:59', '12:00', '20:00'])('tells nothing of the morning at %s', async (time) => {
    at(time);
    signIn();
    await reminder.tick();
    expect(shown).toEqual([]);
  });

  it('tells nothing where nothing is due', async () => {
    counted = { accountId: 'somebody', ...nothing };
    signIn();
    await reminder.tick();
    expect(shown).toEqual([]);
  });

  it('tells when the time of a task comes, and not of what was late already at the sign-in', async () => {
    at('14:00');
    counted = { accountId: 'somebody', ...nothing, dueToday: 3, timesPassed: 1 };
    signIn();
    await reminder.tick();
    expect(shown).toEqual([]);
    counted = { ...counted, timesPassed: 3 };
    await reminder.tick();
    await reminder.tick();
    expect(shown).toEqual(['It is time for 2 tasks']);
  });

  it('tells nothing while it is off, while nobody is signed in, and where nothing could be counted', async () => {
    signIn({ remindsOfTasks: false });
    await reminder.tick();
    reminder.follow(null);
    await reminder.tick();
    counted = undefined;
    signIn();
    await reminder.tick();
    expect(shown.filter((each) => each !== 'cleared')).toEqual([]);
  });

  it('tells nothing where the store locked while it counted', async () => {
    signIn();
    const looking = reminder.tick();
    reminder.follow(null);
    await looking;
    expect(shown).toEqual(['cleared']);
  });
});
