import type { Migration } from '../migrate.ts';
import { auditAndOfficeKey } from './office/0001-audit-and-office-key.ts';
import { officeAndPlaces } from './office/0002-office-and-places.ts';
import { exportsLog } from './office/0003-exports.ts';
import { accessRecoveryAndBackup } from './office/0004-access-recovery-and-backup.ts';
import { accountsAndTeams } from './office/0005-accounts-and-teams.ts';
import { certificates } from './office/0006-certificates.ts';
import { auditCheckpoints } from './office/0007-audit-checkpoints.ts';
import { placeNames } from './office/0008-place-names.ts';
import { grantsAndTime } from './office/0009-grants-and-time.ts';
import { protocolTemplate } from './office/0010-protocol-template.ts';
import { remindersOfTasks } from './office/0013-reminders-of-tasks.ts';
import { referralTerms } from './office/0020-referral-terms.ts';
import { backupsByThemselves } from './office/0021-backups-by-themselves.ts';
import { backupDrills } from './office/0023-backup-drills.ts';
import { health } from './office/0025-health.ts';
import { programmeExports } from './office/0029-programme-exports.ts';
import { programmeCompartment } from './office/0028-programme-compartment.ts';
import { screeningInstruments } from './office/0011-screening-instruments.ts';
import { serviceDirectory } from './office/0012-service-directory.ts';

/** What has shaped `office.db`, in order. Append only. */
export const officeMigrations: readonly Migration[] = [
  auditAndOfficeKey,
  officeAndPlaces,
  exportsLog,
  accessRecoveryAndBackup,
  accountsAndTeams,
  certificates,
  auditCheckpoints,
  placeNames,
  grantsAndTime,
  protocolTemplate,
  screeningInstruments,
  serviceDirectory,
  remindersOfTasks,
  referralTerms,
  backupsByThemselves,
  backupDrills,
  health,
  programmeCompartment,
  programmeExports,
];
