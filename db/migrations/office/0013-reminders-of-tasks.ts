import type { Migration } from '../../migrate.ts';

/** Whether the desktop tells how many tasks are due; it does until somebody turns it off. */
export const remindersOfTasks: Migration = {
  version: 13,
  name: 'reminders-of-tasks',
  up(sqlite) {
    sqlite.exec(`
      alter table preference add column reminds_of_tasks integer not null default 1
        constraint preference_reminds_of_tasks check (reminds_of_tasks in (0, 1));
    `);
  },
};
