import './domain/problem.ts';
import type { z } from 'zod';
import { accountOperations } from './contract/account.ts';
import { adviceContactOperations } from './contract/advice-contact.ts';
import { assistanceOperations } from './contract/assistance.ts';
import { auditOperations } from './contract/audit.ts';
import { backupDrillOperations } from './contract/backup-drill.ts';
import { backupOperations } from './contract/backup.ts';
import { calendarOperations } from './contract/calendar.ts';
import { bestInterestsOperations } from './contract/best-interests.ts';
import { caseAccessOperations } from './contract/case-access.ts';
import { caseOperations } from './contract/case.ts';
import { caseSheetOperations } from './contract/case-sheet.ts';
import { claimOperations } from './contract/claim.ts';
import { closureOperations } from './contract/closure.ts';
import { consentOperations } from './contract/consent.ts';
import { desktopOperations } from './contract/desktop.ts';
import { draftOperations } from './contract/draft.ts';
import { duplicateOperations } from './contract/duplicate.ts';
import { expenditureOperations } from './contract/expenditure.ts';
import { exportOperations } from './contract/export.ts';
import { healthOperations } from './contract/health.ts';
import { incidentOperations } from './contract/incident.ts';
import { indicatorOperations } from './contract/indicator.ts';
import { identificationOperations } from './contract/identification.ts';
import { keyOperations } from './contract/keys.ts';
import { mergeOperations } from './contract/merge.ts';
import { nationalPlanOperations } from './contract/national-plan.ts';
import { agreementOperations } from './contract/agreement.ts';
import { programmeExportOperations } from './contract/programme-export.ts';
import { publicationOperations } from './contract/publication.ts';
import { resourceOperations } from './contract/resource.ts';
import { staffPostOperations } from './contract/staff-post.ts';
import { organisationOperations } from './contract/organisation.ts';
import { personOperations } from './contract/person.ts';
import { personSearchOperations } from './contract/person-search.ts';
import { placeOperations } from './contract/place.ts';
import { programmeEventOperations } from './contract/programme-event.ts';
import { planReportOperations } from './contract/plan-report.ts';
import { proposalOperations } from './contract/proposal.ts';
import { protocolOperations } from './contract/protocol.ts';
import { recoveryOperations } from './contract/recovery.ts';
import { restoreOperations } from './contract/restore.ts';
import { referralOperations } from './contract/referral.ts';
import { refusalOperations } from './contract/refusal.ts';
import { returnOperations } from './contract/return.ts';
import { screeningOperations } from './contract/screening.ts';
import { sessionOperations } from './contract/session.ts';
import { taskOperations } from './contract/task.ts';
import { wallOperations } from './contract/wall.ts';
import { traineeOperations } from './contract/trainee.ts';
import { trainingOperations } from './contract/training.ts';
import { whatHappenedOperations } from './contract/what-happened.ts';

/**
 * The shape of the table below, by the tables that it is made of: written out, because the compiler writes no type of this
 * length by itself.
 */
export type Contract = typeof sessionOperations &
  typeof accountOperations &
  typeof auditOperations &
  typeof placeOperations &
  typeof organisationOperations &
  typeof draftOperations &
  typeof caseOperations &
  typeof caseAccessOperations &
  typeof adviceContactOperations &
  typeof bestInterestsOperations &
  typeof claimOperations &
  typeof closureOperations &
  typeof consentOperations &
  typeof caseSheetOperations &
  typeof assistanceOperations &
  typeof incidentOperations &
  typeof identificationOperations &
  typeof proposalOperations &
  typeof programmeEventOperations &
  typeof traineeOperations &
  typeof personOperations &
  typeof mergeOperations &
  typeof duplicateOperations &
  typeof personSearchOperations &
  typeof protocolOperations &
  typeof referralOperations &
  typeof refusalOperations &
  typeof returnOperations &
  typeof screeningOperations &
  typeof taskOperations &
  typeof calendarOperations &
  typeof wallOperations &
  typeof whatHappenedOperations &
  typeof nationalPlanOperations &
  typeof resourceOperations &
  typeof staffPostOperations &
  typeof agreementOperations &
  typeof publicationOperations &
  typeof programmeExportOperations &
  typeof exportOperations &
  typeof recoveryOperations &
  typeof restoreOperations &
  typeof backupDrillOperations &
  typeof keyOperations &
  typeof backupOperations &
  typeof healthOperations &
  typeof desktopOperations &
  typeof trainingOperations &
  typeof indicatorOperations &
  typeof expenditureOperations &
  typeof planReportOperations;

/** Every operation of the program. What is not in this table cannot be asked. */
export const contract: Contract = {
  ...sessionOperations,
  ...accountOperations,
  ...auditOperations,
  ...placeOperations,
  ...organisationOperations,
  ...draftOperations,
  ...caseOperations,
  ...caseAccessOperations,
  ...adviceContactOperations,
  ...bestInterestsOperations,
  ...claimOperations,
  ...closureOperations,
  ...consentOperations,
  ...caseSheetOperations,
  ...assistanceOperations,
  ...incidentOperations,
  ...identificationOperations,
  ...proposalOperations,
  ...programmeEventOperations,
  ...traineeOperations,
  ...personOperations,
  ...mergeOperations,
  ...duplicateOperations,
  ...personSearchOperations,
  ...protocolOperations,
  ...referralOperations,
  ...refusalOperations,
  ...returnOperations,
  ...screeningOperations,
  ...taskOperations,
  ...calendarOperations,
  ...wallOperations,
  ...whatHappenedOperations,
  ...nationalPlanOperations,
  ...resourceOperations,
  ...staffPostOperations,
  ...agreementOperations,
  ...publicationOperations,
  ...programmeExportOperations,
  ...exportOperations,
  ...recoveryOperations,
  ...restoreOperations,
  ...backupDrillOperations,
  ...keyOperations,
  ...backupOperations,
  ...healthOperations,
  ...desktopOperations,
  ...trainingOperations,
  ...indicatorOperations,
  ...expenditureOperations,
  ...planReportOperations,
};

export type OperationName = keyof Contract;

/** What a caller may send. */
export type InputByOperation<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler receives, checked. */
export type ParsedByOperation<N extends OperationName> = z.output<Contract[N]['input']>;
export type OutputByOperation<N extends OperationName> = z.output<Contract[N]['output']>;

/** The operations that one process answers. */
export type OperationOfHost<H extends 'store' | 'shell'> = {
  [N in OperationName]: Contract[N]['host'] extends H ? N : never;
}[OperationName];

/** Whether a name that came from outside is an operation; `constructor` and `__proto__` are not. */
export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
