import type { Migration } from '../../migrate.ts';

/** The home screen asks for the cases that changed last. */
export const recentCases: Migration = {
  version: 5,
  name: 'recent-cases',
  up(sqlite) {
    sqlite.exec('create index case_file_by_change on case_file (changed_at desc, id desc)');
  },
};
