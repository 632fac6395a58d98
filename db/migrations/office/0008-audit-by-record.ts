import type { Migration } from '../../migrate.ts';

/** Who looked at a case is asked of the audit by its records, and the inspector filters by one. */
export const auditByRecord: Migration = {
  version: 8,
  name: 'audit-by-record',
  up(sqlite) {
    sqlite.exec('create index audit_by_record on audit (record, seq) where record is not null');
  },
};
