import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { OperationName } from '../../../shared/contract.ts';
import { caseViewsQuery } from '../../queries/case-access.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { looksOf } from './looks.ts';

/** What was done with a case, in words; what is not in it is named by its operation. */
const acts = {
  'case.open': 'views.act.opened',
  'case.timeline': 'views.act.readTimeline',
  'case.officers': 'views.act.readOfficers',
  'case.otherSide': 'views.act.readSides',
  'case.revealNames': 'views.act.showedNames',
  'case.history': 'views.act.readHistory',
  'case.views': 'views.act.readViews',
  'case.record': 'views.act.recorded',
  'case.revise': 'views.act.revised',
  'whatHappened.open': 'views.act.openedWhatHappened',
  'whatHappened.save': 'views.act.savedWhatHappened',
  'incident.record': 'views.act.recordedIncident',
  'incident.revise': 'views.act.revisedIncident',
  'incident.open': 'views.act.openedIncident',
  'event.record': 'views.act.recordedEvent',
  'event.revise': 'views.act.revisedEvent',
  'identification.ledger': 'views.act.readLedger',
  'identification.takeStep': 'views.act.tookStep',
  'identification.correct': 'views.act.correctedStep',
  'proposal.ofCase': 'views.act.readProposals',
  'proposal.save': 'views.act.savedProposal',
  'proposal.return': 'views.act.returnedProposal',
  'proposal.approve': 'views.act.approvedProposal',
  'proposal.withdraw': 'views.act.withdrewProposal',
  'proposal.send': 'views.act.sentProposal',
  'proposal.paper': 'views.act.readProposalPaper',
  'proposal.recordPrinting': 'views.act.printedProposal',
  'referral.ofCase': 'views.act.readReferrals',
  'referral.find': 'views.act.foundReferral',
  'referral.save': 'views.act.savedReferral',
  'referral.preview': 'views.act.previewedReferral',
  'referral.send': 'views.act.sentReferral',
  'referral.answer': 'views.act.answeredReferral',
  'referral.coordinate': 'views.act.coordinatedReferral',
  'referral.revoke': 'views.act.revokedReferral',
  'referral.paper': 'views.act.readReferralPaper',
  'referral.recordPrinting': 'views.act.printedReferral',
  'screening.list': 'views.act.listedScreenings',
  'screening.open': 'views.act.openedScreening',
  'screening.save': 'views.act.savedScreening',
  'refusal.record': 'views.act.recordedRefusal',
  'person.open': 'views.act.openedPerson',
  'person.revealNames': 'views.act.showedNames',
  'photo.open': 'views.act.lookedAtPhoto',
  'person.revise': 'views.act.revisedPerson',
  'document.save': 'views.act.savedDocument',
  'document.remove': 'views.act.removedDocument',
  'contact.save': 'views.act.savedContact',
  'contact.remove': 'views.act.removedContact',
  'relationship.save': 'views.act.savedRelationship',
  'relationship.remove': 'views.act.removedRelationship',
  'photo.save': 'views.act.savedPhoto',
  'photo.remove': 'views.act.removedPhoto',
  'duplicate.compare': 'views.act.comparedPersons',
  'duplicate.decide': 'views.act.decidedDuplicate',
  'person.merge': 'views.act.mergedPersons',
  'person.undoMerge': 'views.act.undidMerge',
  'case.assign': 'views.act.assigned',
  'case.unassign': 'views.act.unassigned',
  'case.reassign': 'views.act.handedOver',
  'case.exclude': 'views.act.excluded',
  'case.readmit': 'views.act.readmitted',
  'case.exclusions': 'views.act.readExclusions',
  'case.locate': 'views.act.located',
  'case.openUrgently': 'views.act.openedUrgently',
  'urgentAccess.review': 'views.act.reviewed',
  'alert.raise': 'views.act.raisedAlert',
  'alert.end': 'views.act.endedAlert',
  'nextDate.add': 'views.act.addedDate',
  'nextDate.remove': 'views.act.removedDate',
  'protocol.steps': 'views.act.readSteps',
  'protocol.plan': 'views.act.plannedSteps',
  'protocol.closeStep': 'views.act.closedStep',
  'protocol.setDueDay': 'views.act.movedStep',
  'assistance.ofCase': 'views.act.readAssistance',
  'need.save': 'views.act.savedNeed',
  'need.move': 'views.act.movedNeed',
  'service.save': 'views.act.savedService',
  'service.move': 'views.act.movedService',
  'plan.save': 'views.act.savedPlan',
  'risk.assess': 'views.act.assessedRisk',
  'wellbeing.score': 'views.act.scoredWellbeing',
  'task.ofCase': 'views.act.readTasks',
  'return.ofCase': 'views.act.readReturns',
  'return.save': 'views.act.savedReturn',
  'return.move': 'views.act.movedReturn',
  'visit.save': 'views.act.savedVisit',
  'reintegration.conclude': 'views.act.concludedReintegration',
  'bestInterests.ofCase': 'views.act.readBestInterests',
  'bestInterests.save': 'views.act.savedBestInterests',
  'bestInterests.move': 'views.act.movedBestInterests',
  'claim.ofCase': 'views.act.readClaims',
  'claim.save': 'views.act.savedClaim',
  'claim.move': 'views.act.movedClaim',
  'claim.correctAct': 'views.act.correctedClaim',
  'closure.ofCase': 'views.act.readClosures',
  'closure.propose': 'views.act.proposedClosure',
  'closure.decide': 'views.act.decidedClosure',
  'closure.withdraw': 'views.act.withdrewClosure',
  'closure.reopen': 'views.act.reopenedCase',
  'consent.ofCase': 'views.act.readConsents',
  'consent.verdict': 'views.act.askedVerdict',
  'consent.save': 'views.act.savedConsent',
  'consent.withdraw': 'views.act.withdrewConsent',
  'consent.tell': 'views.act.toldRecipient',
  'consent.override': 'views.act.overrodeConsent',
  'consent.reviewOverride': 'views.act.reviewedOverride',
  'caseSheet.preview': 'views.act.lookedAtSheet',
  'caseSheet.recordPrinting': 'views.act.printedSheet',
  'release.propose': 'views.act.proposedRelease',
  'release.decide': 'views.act.decidedRelease',
  'release.withdraw': 'views.act.withdrewRelease',
} as const satisfies { readonly [N in OperationName]?: string };

const isKnown = (operation: string): operation is keyof typeof acts => Object.hasOwn(acts, operation);

/** Who looked at the case and what was done with it; read when somebody asks, because that is noted too. */
export function CaseViews({ caseId }: { readonly caseId: string }) {
  const { t, moment } = useText();
  const [isAsked, setAsked] = useState(false);
  const views = useQuery({ ...caseViewsQuery(caseId), enabled: isAsked });
  return (
    <section className="case-subsection" aria-labelledby="views-title">
      <h3 id="views-title">{t('views.title')}</h3>
      {!isAsked && (
        <div>
          <Button icon={Eye} onClick={() => setAsked(true)}>
            {t('views.show')}
          </Button>
        </div>
      )}
      {isAsked && views.isPending && <p className="quiet">{t('program.loading')}</p>}
      {views.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, views.error)}</p>
        </Notice>
      )}
      {views.data?.length === 0 && <p className="quiet">{t('views.empty')}</p>}
      {views.data !== undefined && views.data.length > 0 && (
        <table className="history-fields history-views" aria-labelledby="views-title">
          <thead>
            <tr>
              <th scope="col">{t('views.at')}</th>
              <th scope="col">{t('views.who')}</th>
              <th scope="col">{t('views.what')}</th>
            </tr>
          </thead>
          <tbody>
            {looksOf(views.data).map(({ at, byName, operations }, index) => (
              // The same person may do the same thing twice within an instant.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${at} ${index}`}>
                <td data-label={t('views.at')}>{moment(at)}</td>
                <td data-label={t('views.who')}>{byName}</td>
                <td data-label={t('views.what')}>
                  {operations
                    .map((operation) =>
                      isKnown(operation) ? t(acts[operation]) : t('views.other', { operation }),
                    )
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
