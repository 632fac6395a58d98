import type { TFunction } from 'i18next';
import { Link } from '@tanstack/react-router';
import { FilePen, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import { isOfProgramme, type SavedDraft } from '../../../shared/domain/draft.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { assistanceParts } from '../assistance/assistance-parts.ts';
import { isOfEvent, ProgrammeDraftLink } from './programme-draft-link.tsx';

const draftKinds = {
  case: { new: 'home.draftNewCase', change: 'home.draftCaseChange' },
  event: { new: 'home.draftNewEvent', change: 'home.draftEventChange' },
  'what-happened': { new: 'home.draftWhatHappened', change: 'home.draftWhatHappened' },
  identification: { new: 'home.draftNewStep', change: 'home.draftStepChange' },
  screening: { new: 'home.draftNewScreening', change: 'home.draftScreeningChange' },
  proposal: { new: 'home.draftNewProposal', change: 'home.draftProposalChange' },
  consent: { new: 'home.draftNewConsent', change: 'home.draftConsentChange' },
  return: { new: 'home.draftNewReturn', change: 'home.draftReturnChange' },
  visit: { new: 'home.draftVisit', change: 'home.draftVisit' },
  reintegration: { new: 'home.draftReintegration', change: 'home.draftReintegration' },
  'best-interests': { new: 'home.draftBestInterests', change: 'home.draftBestInterests' },
  claim: { new: 'home.draftNewClaim', change: 'home.draftClaimChange' },
  referral: { new: 'home.draftNewReferral', change: 'home.draftReferralChange' },
  refusal: { new: 'home.draftRefusal', change: 'home.draftRefusal' },
  'advice-contact': { new: 'home.draftNewAdviceContact', change: 'home.draftAdviceContactChange' },
  need: { new: 'home.draftNewNeed', change: 'home.draftNeedChange' },
  service: { new: 'home.draftNewService', change: 'home.draftServiceChange' },
  'support-plan': { new: 'home.draftNewPlan', change: 'home.draftPlanChange' },
  'risk-assessment': { new: 'home.draftNewRisk', change: 'home.draftNewRisk' },
  'wellbeing-scoring': { new: 'home.draftNewScoring', change: 'home.draftNewScoring' },
  person: { new: 'home.draftPersonChange', change: 'home.draftPersonChange' },
  document: { new: 'home.draftNewDocument', change: 'home.draftDocumentChange' },
  contact: { new: 'home.draftNewContact', change: 'home.draftContactChange' },
  incident: { new: 'home.draftNewIncident', change: 'home.draftIncidentChange' },
  'roster-row': { new: 'home.draftRoster', change: 'home.draftRoster' },
  relationship: { new: 'home.draftNewRelationship', change: 'home.draftRelationshipChange' },
  'programme-event': { new: 'home.draftNewProgrammeEvent', change: 'home.draftProgrammeEventChange' },
  'event-participants': { new: 'home.draftParticipants', change: 'home.draftParticipants' },
  'event-follow-up': { new: 'home.draftFollowUp', change: 'home.draftFollowUp' },
  'national-plan': { new: 'plan.newTitle', change: 'plan.editTitle' },
  'plan-node': { new: 'plan.addTitle', change: 'plan.editNode' },
  indicator: { new: 'indicators.newTitle', change: 'indicators.editTitle' },
  'indicator-figure': { new: 'indicators.draftTitle', change: 'indicators.draftTitle' },
  resource: { new: 'resources.new', change: 'resources.edit' },
  'staff-post': { new: 'staffPosts.new', change: 'staffPosts.edit' },
  agreement: { new: 'agreements.new', change: 'agreements.edit' },
  publication: { new: 'library.new', change: 'library.edit' },
  'publication-version': { new: 'library.newVersion', change: 'library.editVersion' },
  expenditure: { new: 'planReports.money.addTitle', change: 'planReports.money.amendTitle' },
} as const satisfies Record<SavedDraft['subject'], object>;

/** What a draft is of: a contact is no case and has no name of its own. */
function draftedText(draft: SavedDraft, codeName: string | null, t: TFunction): string {
  const { subject } = draft;
  if (subject === 'advice-contact') return t('adviceContacts.one');
  if (isOfProgramme(draft)) return t(isOfEvent(draft) ? 'programmeEvents.one' : 'plan.title');
  return codeName ?? t(subject === 'incident' ? 'incidents.one' : 'home.draftOfPerson');
}

/** What a draft is called: by its case or a case of its person, never by what is typed in it. */
export function useDraftNames(
  draft: SavedDraft,
  /** Its case, or a case of its person, where the screen knows it. */
  line: CaseSummary | undefined,
): { readonly name: string; readonly about: string } {
  const { t, moment, language } = useText();
  const caseId = 'caseId' in draft ? draft.caseId : line?.caseId;
  const kind = t(draftKinds[draft.subject][draft.baseVersion === 0 ? 'new' : 'change']);
  const saved = t('home.draftSavedAt', { when: moment(draft.savedAt) });
  return {
    name: draftedText(draft, caseId === undefined ? null : codeNameText(caseId, language), t),
    about: `${line === undefined ? '' : `${line.number} · `}${kind} · ${saved}`,
  };
}

/**
 * One draft, and the way to throw it away: what it belongs to may be gone. The rows of a group are thrown away one by one,
 * where they are in sight.
 */
export function DraftLine({
  draft,
  line,
  onDiscard,
}: {
  readonly draft: SavedDraft;
  readonly line: CaseSummary | undefined;
  readonly onDiscard: () => void;
}) {
  const { t } = useText();
  const { name, about } = useDraftNames(draft, line);
  return (
    <li className="home-draft">
      <DraftLink draft={draft}>
        <FilePen className="icon" aria-hidden />
        <span className="home-line-main">
          <span className="home-line-name">{name}</span>
          <span className="quiet small">{about}</span>
        </span>
      </DraftLink>
      {draft.subject !== 'roster-row' && (
        <button
          type="button"
          className="home-discard"
          aria-label={`${t('draft.discard')}: ${name} · ${about}`}
          title={t('draft.discard')}
          onClick={onDiscard}
        >
          <Trash2 className="icon" aria-hidden />
        </button>
      )}
    </li>
  );
}

/** Leads to the form that goes on with a draft. */
function DraftLink({
  draft,
  children: inside,
}: {
  readonly draft: SavedDraft;
  readonly children: ReactNode;
}) {
  if (draft.subject === 'person') {
    return (
      <Link className="home-line" to="/people/$personId/answers" params={{ personId: draft.personId }}>
        {inside}
      </Link>
    );
  }
  if ('personId' in draft) {
    return (
      <Link
        className="home-line"
        to="/people/$personId/$part/$recordId"
        params={{ personId: draft.personId, part: draft.subject, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'what-happened') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/what-happened"
        params={{ caseId: draft.caseId }}
        search={{}}
      >
        {inside}
      </Link>
    );
  }
  if ('incidentId' in draft) {
    return (
      <Link
        className="home-line"
        to={
          draft.subject === 'roster-row'
            ? '/incidents/$incidentId'
            : draft.baseVersion === 0
              ? '/new-incident/$incidentId'
              : '/incidents/$incidentId/edit'
        }
        params={{ incidentId: draft.incidentId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'screening') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/screenings/$screeningId"
        params={{ caseId: draft.caseId, screeningId: draft.recordId }}
        search={{}}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'advice-contact') {
    return (
      <Link
        className="home-line"
        to={draft.baseVersion === 0 ? '/new-contact/$contactId' : '/contacts/$contactId/edit'}
        params={{ contactId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (isOfProgramme(draft)) {
    return <ProgrammeDraftLink draft={draft}>{inside}</ProgrammeDraftLink>;
  }
  if (draft.subject === 'refusal') {
    return (
      <Link className="home-line" to="/new-refusal/$caseId" params={{ caseId: draft.caseId }}>
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'event') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId"
        params={{ caseId: draft.caseId }}
        search={{ event: draft.recordId, isEditing: true }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'identification') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/identification/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'consent') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/consents/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
        search={{}}
      >
        {inside}
      </Link>
    );
  }
  const part = assistanceParts.find((each) => each === draft.subject);
  if (part !== undefined && 'caseId' in draft) {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/assistance/$part/$recordId"
        params={{ caseId: draft.caseId, part, recordId: draft.recordId }}
        search={{}}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'referral') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/referrals/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'proposal') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/proposals/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'return' || draft.subject === 'visit' || draft.subject === 'reintegration') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/going-home/$part/$recordId"
        params={{ caseId: draft.caseId, part: draft.subject, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'best-interests') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/best-interests/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  if (draft.subject === 'claim') {
    return (
      <Link
        className="home-line"
        to="/cases/$caseId/claims/$recordId"
        params={{ caseId: draft.caseId, recordId: draft.recordId }}
      >
        {inside}
      </Link>
    );
  }
  return (
    <Link
      className="home-line"
      to={draft.baseVersion === 0 ? '/new-case/$caseId' : '/cases/$caseId/edit'}
      params={{ caseId: draft.caseId }}
    >
      {inside}
    </Link>
  );
}
