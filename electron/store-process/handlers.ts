import type { Handlers } from './handler.ts';
import { endSession, listEntries, recordLogCopy, verifyEntries } from './handlers/audit.ts';
import { exportLog } from './handlers/audit-export.ts';
import {
  countOfAdviceContacts,
  listOfAdviceContacts,
  openAdviceContact,
  recordAdviceContact,
  reviseAdviceContact,
} from './handlers/advice-contacts.ts';
import { directory, listAccounts, previewAccount } from './handlers/account-directory.ts';
import { admitAccount, changeRoles, createAccount, disableAccount, renewSlot } from './handlers/accounts.ts';
import {
  backupStanding,
  backupStatus,
  makeBackup,
  makeDueBackup,
  setBackupFolder,
  setBackupRhythm,
  stopBackup,
} from './handlers/backup.ts';
import {
  describeDrills,
  recogniseCase,
  recordDrillPrinting,
  runBackupDrill,
  stopDrill,
} from './handlers/backup-drill.ts';
import { addHolder, listHolders, removeHolder } from './handlers/backup-holders.ts';
import {
  assign,
  exclude,
  exclusionsOfCase,
  locate,
  officersOfCase,
  readmitToCase,
  revealNames,
  unassign,
} from './handlers/case-access.ts';
import { historyOfCase, viewsOfCase } from './handlers/case-history.ts';
import {
  listOfCases,
  openCase,
  recentCases,
  recordCase,
  reviseCase,
  timelineOfCase,
} from './handlers/cases.ts';
import { previewSheet, recordPrintingOfSheet } from './handlers/case-sheets.ts';
import { override, reviewOfOverride } from './handlers/consent-overrides.ts';
import {
  askVerdict,
  consentsOfCase,
  saveConsent,
  tellOfWithdrawal,
  waitingConsents,
  withdrawGiven,
} from './handlers/consents.ts';
import { assistanceOfCase, dueAssistance } from './handlers/assistance.ts';
import { saveExpenditure, takeBackAnExpenditure } from './handlers/expenditures.ts';
import { moneyOfPlan, overviewOfPlan, provincesOfPlan } from './handlers/plan-overview.ts';
import { openPlanReport, recordReportPrinting, reportWorkbook } from './handlers/plan-report.ts';
import { addEvidence, evidenceBytes, removeEvidenceFile } from './handlers/evidence.ts';
import { countedCases, countNow, takeCount } from './handlers/indicator-counts.ts';
import { decideFigures, moveFigures, saveFigures, waitingFigures } from './handlers/indicator-figures.ts';
import { indicatorsAbove, indicatorsOfNode, openIndicator, saveIndicator } from './handlers/indicators.ts';
import { moveNeed, saveNeed } from './handlers/needs.ts';
import { assessRisk } from './handlers/risk.ts';
import { scoreWellbeing } from './handlers/wellbeing.ts';
import { savePlan } from './handlers/support-plans.ts';
import { moveService, saveService } from './handlers/services.ts';
import {
  concludeReintegration,
  defineReintegration,
  dueVisits,
  moveReturn,
  returnsOfCase,
  saveReturn,
  saveVisit,
} from './handlers/returns.ts';
import { bestInterestsOfCase, moveBestInterests, saveBestInterests } from './handlers/best-interests.ts';
import { claimsOfCase, correctClaimAct, moveClaim, saveClaim } from './handlers/claims.ts';
import {
  closuresOfCase,
  decideClosure,
  proposeClosure,
  reopenCase,
  waitingClosures,
  withdrawClosure,
} from './handlers/closures.ts';
import { entriesOfCalendar } from './handlers/calendar.ts';
import { acceptConduct } from './handlers/conduct.ts';
import {
  compareDuplicates,
  decideDuplicate,
  duplicatesOfPerson,
  findDuplicates,
  listDuplicates,
} from './handlers/duplicates.ts';
import { discard, draftsOfMine, openDraft, save } from './handlers/drafts.ts';
import { recordEvent, reviseEvent } from './handlers/events.ts';
import { participantsOfEvent, saveParticipantsOfEvent } from './handlers/event-participants.ts';
import {
  countOfEvents,
  dueFollowUps,
  listOfEvents,
  openEvent,
  recordPrintingOfEvent,
  saveEvent,
  saveFollowUpOfEvent,
} from './handlers/programme-events.ts';
import {
  decideTrainees,
  findTraineesByName,
  listTrainees,
  openTrainee,
  pairsOfTrainees,
} from './handlers/trainees.ts';
import { rosterOfTrainers, saveTrainerOfRoster } from './handlers/trainers.ts';
import { openWhatHappened, saveWhatHappened } from './handlers/what-happened.ts';
import {
  make,
  makeWithRows,
  preview,
  readRecipientText,
  recordCopy,
  signingKey,
} from './handlers/exports.ts';
import { previewRows } from './handlers/case-rows.ts';
import {
  closeStep,
  planSteps,
  protocolOfOffice,
  reviseProtocol,
  setDueDay,
  stepsOfCase,
} from './handlers/protocol.ts';
import {
  assigneesOf,
  countOfWork,
  deletedTasks,
  dueWork,
  listOfWork,
  loadOfOfficers,
  tasksOfCase,
  wordsOfTasks,
} from './handlers/task-lists.ts';
import {
  assignTasks,
  closeTask,
  deleteTask,
  reopenTask,
  restoreTask,
  saveTask,
  undoTaskAct,
} from './handlers/tasks.ts';
import { listPlans, openPlan, openPlanNode, savePlanTitle } from './handlers/national-plan.ts';
import { examinePlanSheet, importPlanSheet, planAsSheet } from './handlers/plan-sheets.ts';
import {
  cooperationWithNeighbours,
  listAgreements,
  listDonors,
  openAgreement,
  saveAgreement,
} from './handlers/agreements.ts';
import {
  makeProgramme,
  previewProgramme,
  programmeSigningKey,
  recordProgrammeCopy,
} from './handlers/programme-export.ts';
import {
  keepFile,
  listPublications,
  openPublication,
  readFile,
  savePublication,
  savePublicationVersion,
} from './handlers/publications.ts';
import { listResources, openResource, saveResource } from './handlers/resources.ts';
import { listStaffPosts, openStaffPost, saveStaffPost } from './handlers/staff-posts.ts';
import { decidePlan, submitPlan, withdrawPlan } from './handlers/plan-decisions.ts';
import { carryOverPlanNode, removePlanNode, savePlanNode } from './handlers/plan-nodes.ts';
import { listOfIncidents, openIncident, recordIncident, reviseIncident } from './handlers/incidents.ts';
import { giveGrants, withdrawGrants } from './handlers/grants.ts';
import { checkHealth, healthState, readHealth } from './handlers/health.ts';
import { createOffice, describeOffice, placeOfStore } from './handlers/office.ts';
import { correctEntry, listWaiting, readLedger, takeNextStep } from './handlers/identification.ts';
import { changeOfficeSettings } from './handlers/office-settings.ts';
import { judge, suggest } from './handlers/passphrases.ts';
import {
  addPlace,
  describe,
  endPlace,
  listOfPlaces,
  revisePlace,
  suggestDivisions,
} from './handlers/places.ts';
import {
  endOrganisation,
  listOrganisations,
  openOrganisation,
  saveOrganisation,
} from './handlers/organisations.ts';
import { importInstrument, listInstruments } from './handlers/instruments.ts';
import {
  findReferral,
  referralList,
  referralsOfCase,
  setTermsOfReferrals,
  termsOfReferrals,
  waitingReferrals,
} from './handlers/referral-lists.ts';
import { recordPrintingOfReferral, referralOnPaper } from './handlers/referral-papers.ts';
import {
  answerReferral,
  coordinateReferral,
  previewReferral,
  revokeReferral,
  saveReferral,
  sendReferral,
} from './handlers/referrals.ts';
import { recordRefusal } from './handlers/refusals.ts';
import { listScreenings, openScreening, saveScreening } from './handlers/screenings.ts';
import { describeKeys, renewKeys, stopRenewal } from './handlers/keys.ts';
import { revisePerson } from './handlers/person-answers.ts';
import {
  openPhoto,
  removeContact,
  removeDocument,
  removePhoto,
  removeRelationship,
  saveContact,
  saveDocument,
  savePhoto,
  saveRelationship,
} from './handlers/person-contents.ts';
import { listOfPersons, openPerson, recentPersons, revealNamesOfPersons } from './handlers/persons.ts';
import { merge, undo } from './handlers/merges.ts';
import { changeProfile } from './handlers/profiles.ts';
import { changePreferences } from './handlers/preferences.ts';
import {
  describeRecovery,
  drill,
  makeSheets,
  proveSheets,
  recordPrinting,
  recover,
  sheetsStatus,
} from './handlers/recovery.ts';
import { examineCopyToRestore, findCopies, replaceStore, restoreProgress } from './handlers/restore.ts';
import {
  approveProposal,
  listProposals,
  proposalOnPaper,
  proposalsOfCase,
  recordPrintingOfProposal,
  returnProposal,
  saveProposal,
  sendProposal,
  withdrawProposal,
} from './handlers/proposals.ts';
import { casesOfOfficer, reassign } from './handlers/reassignment.ts';
import { decide, listReleases, proposeRelease, withdraw } from './handlers/releases.ts';
import { defineRole, listRoles } from './handlers/roles.ts';
import { readReport } from './handlers/report.ts';
import { historyOfSessions } from './handlers/session-history.ts';
import { changePassphrase, describeSession, openSession } from './handlers/sessions.ts';
import { dissolveTeam, listTeams, saveTeam } from './handlers/teams.ts';
import { listUrgentAccesses, openUrgently, review } from './handlers/urgent-access.ts';
import { addNextDate, endAlert, otherSide, raiseAlert, removeNextDate } from './handlers/wall.ts';
import { findPersons } from './handlers/person-search.ts';

/** The table of contents of the store process: one handler for every operation. */
export const handlers: Handlers = {
  'office.describe': describeOffice,
  'office.place': placeOfStore,
  'office.create': createOffice,
  'passphrase.judge': judge,
  'passphrase.suggest': suggest,
  'session.open': openSession,
  'session.describe': describeSession,
  'session.changePassphrase': changePassphrase,
  'session.end': endSession,
  'session.acceptConduct': acceptConduct,
  'health.state': healthState,
  'health.read': readHealth,
  'health.check': checkHealth,
  'preferences.change': changePreferences,
  'account.list': listAccounts,
  'account.directory': directory,
  'account.preview': previewAccount,
  'account.create': createAccount,
  'account.admit': admitAccount,
  'account.changeRoles': changeRoles,
  'account.renewSlot': renewSlot,
  'account.disable': disableAccount,
  'account.changeProfile': changeProfile,
  'grant.give': giveGrants,
  'grant.withdraw': withdrawGrants,
  'role.list': listRoles,
  'role.define': defineRole,
  'team.list': listTeams,
  'team.save': saveTeam,
  'team.remove': dissolveTeam,
  'place.suggest': suggestDivisions,
  'place.describe': describe,
  'place.list': listOfPlaces,
  'place.add': addPlace,
  'place.revise': revisePlace,
  'place.close': endPlace,
  'programmeEvent.save': saveEvent,
  'programmeEvent.open': openEvent,
  'programmeEvent.list': listOfEvents,
  'programmeEvent.count': countOfEvents,
  'programmeEvent.participants': participantsOfEvent,
  'programmeEvent.saveParticipants': saveParticipantsOfEvent,
  'programmeEvent.followUpsDue': dueFollowUps,
  'programmeEvent.saveFollowUp': saveFollowUpOfEvent,
  'programmeEvent.recordPrinting': recordPrintingOfEvent,
  'trainer.list': rosterOfTrainers,
  'trainer.save': saveTrainerOfRoster,
  'trainee.find': findTraineesByName,
  'trainee.open': openTrainee,
  'trainee.list': listTrainees,
  'trainee.pairs': pairsOfTrainees,
  'trainee.decide': decideTrainees,
  'adviceContact.record': recordAdviceContact,
  'adviceContact.revise': reviseAdviceContact,
  'adviceContact.open': openAdviceContact,
  'adviceContact.list': listOfAdviceContacts,
  'adviceContact.count': countOfAdviceContacts,
  'organisation.list': listOrganisations,
  'organisation.open': openOrganisation,
  'organisation.save': saveOrganisation,
  'organisation.close': endOrganisation,
  'draft.save': save,
  'draft.list': draftsOfMine,
  'draft.open': openDraft,
  'draft.discard': discard,
  'case.record': recordCase,
  'refusal.record': recordRefusal,
  'case.revise': reviseCase,
  'case.list': listOfCases,
  'case.recent': recentCases,
  'case.open': openCase,
  'case.timeline': timelineOfCase,
  'whatHappened.open': openWhatHappened,
  'whatHappened.save': saveWhatHappened,
  'incident.record': recordIncident,
  'incident.revise': reviseIncident,
  'incident.open': openIncident,
  'incident.list': listOfIncidents,
  'event.record': recordEvent,
  'event.revise': reviseEvent,
  'case.revealNames': revealNames,
  'case.officers': officersOfCase,
  'case.assign': assign,
  'case.unassign': unassign,
  'case.reassign': reassign,
  'case.ofOfficer': casesOfOfficer,
  'case.exclude': exclude,
  'case.readmit': readmitToCase,
  'case.exclusions': exclusionsOfCase,
  'case.locate': locate,
  'case.openUrgently': openUrgently,
  'urgentAccess.list': listUrgentAccesses,
  'urgentAccess.review': review,
  'case.history': historyOfCase,
  'case.views': viewsOfCase,
  'case.otherSide': otherSide,
  'identification.ledger': readLedger,
  'identification.waiting': listWaiting,
  'identification.takeStep': takeNextStep,
  'referral.ofCase': referralsOfCase,
  'referral.list': referralList,
  'referral.waiting': waitingReferrals,
  'referral.find': findReferral,
  'referral.save': saveReferral,
  'referral.preview': previewReferral,
  'referral.send': sendReferral,
  'referral.answer': answerReferral,
  'referral.coordinate': coordinateReferral,
  'referral.revoke': revokeReferral,
  'referral.paper': referralOnPaper,
  'referral.recordPrinting': recordPrintingOfReferral,
  'referral.terms': termsOfReferrals,
  'referral.setTerms': setTermsOfReferrals,
  'proposal.ofCase': proposalsOfCase,
  'proposal.list': listProposals,
  'proposal.save': saveProposal,
  'proposal.return': returnProposal,
  'proposal.approve': approveProposal,
  'proposal.withdraw': withdrawProposal,
  'proposal.send': sendProposal,
  'proposal.paper': proposalOnPaper,
  'proposal.recordPrinting': recordPrintingOfProposal,
  'identification.correct': correctEntry,
  'instrument.list': listInstruments,
  'instrument.import': importInstrument,
  'screening.list': listScreenings,
  'screening.open': openScreening,
  'screening.save': saveScreening,
  'person.list': listOfPersons,
  'person.recent': recentPersons,
  'person.search': findPersons,
  'person.open': openPerson,
  'person.revealNames': revealNamesOfPersons,
  'person.revise': revisePerson,
  'document.save': saveDocument,
  'document.remove': removeDocument,
  'contact.save': saveContact,
  'contact.remove': removeContact,
  'relationship.save': saveRelationship,
  'relationship.remove': removeRelationship,
  'photo.open': openPhoto,
  'photo.save': savePhoto,
  'photo.remove': removePhoto,
  'person.merge': merge,
  'person.undoMerge': undo,
  'alert.raise': raiseAlert,
  'alert.end': endAlert,
  'nextDate.add': addNextDate,
  'nextDate.remove': removeNextDate,
  'protocol.steps': stepsOfCase,
  'protocol.plan': planSteps,
  'protocol.closeStep': closeStep,
  'protocol.setDueDay': setDueDay,
  'calendar.entries': entriesOfCalendar,
  'task.due': dueWork,
  'task.count': countOfWork,
  'task.list': listOfWork,
  'task.ofCase': tasksOfCase,
  'task.words': wordsOfTasks,
  'task.deleted': deletedTasks,
  'task.assignees': assigneesOf,
  'task.load': loadOfOfficers,
  'task.save': saveTask,
  'task.assign': assignTasks,
  'task.close': closeTask,
  'task.reopen': reopenTask,
  'task.delete': deleteTask,
  'task.restore': restoreTask,
  'task.undo': undoTaskAct,
  'protocol.template': protocolOfOffice,
  'protocol.reviseTemplate': reviseProtocol,
  'assistance.ofCase': assistanceOfCase,
  'assistance.due': dueAssistance,
  'need.save': saveNeed,
  'need.move': moveNeed,
  'service.save': saveService,
  'service.move': moveService,
  'plan.save': savePlan,
  'risk.assess': assessRisk,
  'wellbeing.score': scoreWellbeing,
  'return.ofCase': returnsOfCase,
  'return.save': saveReturn,
  'return.move': moveReturn,
  'visit.save': saveVisit,
  'visit.due': dueVisits,
  'reintegration.conclude': concludeReintegration,
  'reintegration.define': defineReintegration,
  'bestInterests.ofCase': bestInterestsOfCase,
  'bestInterests.save': saveBestInterests,
  'bestInterests.move': moveBestInterests,
  'claim.ofCase': claimsOfCase,
  'claim.save': saveClaim,
  'claim.move': moveClaim,
  'claim.correctAct': correctClaimAct,
  'closure.ofCase': closuresOfCase,
  'closure.waiting': waitingClosures,
  'closure.propose': proposeClosure,
  'closure.decide': decideClosure,
  'closure.withdraw': withdrawClosure,
  'closure.reopen': reopenCase,
  'consent.ofCase': consentsOfCase,
  'consent.verdict': askVerdict,
  'consent.waiting': waitingConsents,
  'consent.save': saveConsent,
  'consent.withdraw': withdrawGiven,
  'consent.tell': tellOfWithdrawal,
  'consent.override': override,
  'consent.reviewOverride': reviewOfOverride,
  'caseSheet.preview': previewSheet,
  'caseSheet.recordPrinting': recordPrintingOfSheet,
  'release.propose': proposeRelease,
  'release.list': listReleases,
  'release.decide': decide,
  'release.withdraw': withdraw,
  'duplicate.find': findDuplicates,
  'duplicate.of': duplicatesOfPerson,
  'duplicate.list': listDuplicates,
  'duplicate.compare': compareDuplicates,
  'duplicate.decide': decideDuplicate,
  'audit.list': listEntries,
  'audit.verify': verifyEntries,
  'audit.export': exportLog,
  'audit.recordCopy': recordLogCopy,
  'session.history': historyOfSessions,
  'office.change': changeOfficeSettings,
  'report.read': readReport,
  'nationalPlan.list': listPlans,
  'nationalPlan.open': openPlan,
  'nationalPlan.openNode': openPlanNode,
  'nationalPlan.save': savePlanTitle,
  'nationalPlan.saveNode': savePlanNode,
  'nationalPlan.removeNode': removePlanNode,
  'nationalPlan.carryOver': carryOverPlanNode,
  'nationalPlan.examineSheet': examinePlanSheet,
  'nationalPlan.importSheet': importPlanSheet,
  'nationalPlan.writeSheet': planAsSheet,
  'nationalPlan.submit': submitPlan,
  'nationalPlan.withdraw': withdrawPlan,
  'nationalPlan.decide': decidePlan,
  'resource.list': listResources,
  'resource.open': openResource,
  'resource.save': saveResource,
  'staffPost.list': listStaffPosts,
  'staffPost.open': openStaffPost,
  'staffPost.save': saveStaffPost,
  'agreement.list': listAgreements,
  'agreement.open': openAgreement,
  'agreement.donors': listDonors,
  'agreement.neighbours': cooperationWithNeighbours,
  'agreement.save': saveAgreement,
  'publication.list': listPublications,
  'publication.open': openPublication,
  'publication.save': savePublication,
  'publication.saveVersion': savePublicationVersion,
  'publication.keepFile': keepFile,
  'publication.readFile': readFile,
  'programmeExport.preview': previewProgramme,
  'programmeExport.make': makeProgramme,
  'programmeExport.signingKey': programmeSigningKey,
  'programmeExport.recordCopy': recordProgrammeCopy,
  'export.preview': preview,
  'export.previewRows': previewRows,
  'export.readRecipient': readRecipientText,
  'export.make': make,
  'export.makeWithRows': makeWithRows,
  'export.recordCopy': recordCopy,
  'export.signingKey': signingKey,
  'recovery.describe': describeRecovery,
  'recovery.status': sheetsStatus,
  'recovery.prepareSheets': makeSheets,
  'recovery.proveSheets': proveSheets,
  'recovery.drill': drill,
  'recovery.recover': recover,
  'recovery.recordPrinting': recordPrinting,
  'backup.standing': backupStanding,
  'backupDrill.describe': describeDrills,
  'backupDrill.run': runBackupDrill,
  'backupDrill.stop': stopDrill,
  'backupDrill.recognise': recogniseCase,
  'backupDrill.recordPrinting': recordDrillPrinting,
  'restore.find': findCopies,
  'restore.examine': examineCopyToRestore,
  'restore.replace': replaceStore,
  'restore.progress': restoreProgress,
  'backup.status': backupStatus,
  'backup.setFolder': setBackupFolder,
  'backup.setRhythm': setBackupRhythm,
  'backup.make': makeBackup,
  'backup.makeDue': makeDueBackup,
  'backup.stop': stopBackup,
  'backup.holders': listHolders,
  'backup.addHolder': addHolder,
  'backup.removeHolder': removeHolder,
  'indicator.ofNode': indicatorsOfNode,
  'indicator.above': indicatorsAbove,
  'indicator.open': openIndicator,
  'indicator.waiting': waitingFigures,
  'indicator.save': saveIndicator,
  'indicator.saveFigures': saveFigures,
  'indicator.moveFigures': moveFigures,
  'indicator.decideFigures': decideFigures,
  'indicator.countNow': countNow,
  'indicator.takeCount': takeCount,
  'indicator.countedCases': countedCases,
  'indicator.addEvidence': addEvidence,
  'indicator.removeEvidence': removeEvidenceFile,
  'indicator.evidenceBytes': evidenceBytes,
  'expenditure.save': saveExpenditure,
  'expenditure.takeBack': takeBackAnExpenditure,
  'planReport.overview': overviewOfPlan,
  'planReport.money': moneyOfPlan,
  'planReport.provinces': provincesOfPlan,
  'planReport.open': openPlanReport,
  'planReport.recordPrinting': recordReportPrinting,
  'planReport.workbook': reportWorkbook,
  'keys.describe': describeKeys,
  'keys.renew': renewKeys,
  'keys.stopRenewal': stopRenewal,
};
