import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../../shared/compartment.ts';
import type { DrillCount } from '../../shared/domain/backup-drill.ts';

/** The tables that each count adds up, of those compartments that are open. */
const countedTables: Readonly<Record<DrillCount, readonly (readonly [Compartment, string])[]>> = {
  cases: [['register', 'register.case_file']],
  persons: [['register', 'register.person']],
  events: [
    ['register', 'register.event'],
    ['investigation', 'investigation.event'],
    ['assistance', 'assistance.event'],
  ],
  screenings: [['register', 'register.screening']],
  referrals: [['register', 'register.referral']],
  tasks: [['register', 'register.task']],
  auditRows: [['office', 'main.audit']],
};

/** How much there is of each kind of record in an open store, or copy of one; null where its file is not open. */
export function countRecords(
  sqlite: Database.Database,
  open: ReadonlySet<Compartment>,
): Readonly<Record<DrillCount, number | null>> {
  const count = (name: DrillCount): number | null => {
    const tables = countedTables[name].filter(([compartment]) => open.has(compartment));
    if (tables.length === 0) return null;
    return tables.reduce((sum, [, table]) => sum + rowsOf(sqlite, table), 0);
  };
  return {
    cases: count('cases'),
    persons: count('persons'),
    events: count('events'),
    screenings: count('screenings'),
    referrals: count('referrals'),
    tasks: count('tasks'),
    auditRows: count('auditRows'),
  };
}

const rowsOf = (sqlite: Database.Database, table: string): number =>
  z.int().parse(sqlite.prepare(`select count(*) from ${table}`).pluck().get());
