import { backupInsistence } from '../../shared/domain/backup.ts';
import { isDrillDue } from '../../shared/domain/backup-drill.ts';
import type { HealthFacts } from '../../shared/domain/health.ts';
import type { SheetsStatus } from '../../shared/contract/recovery.ts';
import { readBackups, type BackupRecord } from '../../db/repositories/backup-repository.ts';
import {
  newestClockJump,
  readHealthChecks,
  type NotedClockJump,
} from '../../db/repositories/health-repository.ts';
import { readOfficeSince } from '../../db/repositories/office-repository.ts';
import type { Swept } from '../../db/store/sweep-leftovers.ts';
import type { StoreSettings, Work } from './handler.ts';
import { sheetsStatusOf } from './handlers/recovery.ts';
import type { Session } from './session.ts';

/** What is known of the program's health, and what its full report says beside. */
export type KnownHealth = {
  readonly facts: HealthFacts;
  readonly copies: BackupRecord;
  readonly sheets: SheetsStatus;
  readonly clock: NotedClockJump | null;
};

/** Reads it, in the operation's transaction. */
export async function readHealthFacts({ db, session, settings, stamp }: Work): Promise<KnownHealth> {
  const { store, health } = session;
  const checks = await readHealthChecks(db);
  const sheets = await sheetsStatusOf(store, db, stamp.at);
  const clock = await newestClockJump(db);
  const copies = await readBackups(db);
  const since = await readOfficeSince(db);
  const swept = Object.values(sweptOf(session, settings)).reduce((sum, count) => sum + count, 0);
  const { isLow, hasRoomForCopy } = store.disk();
  const facts: HealthFacts = {
    now: stamp.at,
    since,
    place: health.place,
    // What was found just now counts even where it could not be put on record.
    files: checks.files.map((file) => ({
      ...file,
      problem: health.found.get(file.compartment) ?? file.problem,
    })),
    disk: { isLow, hasRoomForCopy },
    backup: standingOfCopies(copies, since, stamp.at),
    sheets: { areProven: sheets.proven !== null, isDrillDue: sheets.proven?.isDrillDue ?? false },
    audit: {
      verifiedAt: checks.audit.verifiedAt,
      isSound: checks.audit.isSound && !store.remarks.some(({ kind }) => kind === 'audit-disagrees'),
    },
    clock,
    swept,
    isDevelopment: settings.isDevelopmentRuntime || store.isDevelopmentOffice,
  };
  return { facts, copies, sheets, clock };
}

/** Leftovers that were removed when this process began and when the store was opened. */
export function sweptOf({ store }: Session, { sweptExports = 0 }: StoreSettings): Swept {
  return sweptExports === 0 ? store.swept : { ...store.swept, 'unfinished-export': sweptExports };
}

/** As loudly as the program says elsewhere that a copy is missing. */
function standingOfCopies(
  { rhythm, lastMadeAt, lastTestedAt }: BackupRecord,
  since: string,
  now: string,
): HealthFacts['backup'] {
  if (lastMadeAt === null) return 'never';
  switch (backupInsistence(rhythm, lastMadeAt, now)) {
    case 'none':
      return isDrillDue(lastTestedAt, since, now) ? 'untested' : 'good';
    case 'line':
    case 'reminder':
      return 'old';
    case 'notice':
      return 'very-old';
  }
}
