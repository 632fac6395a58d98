import type { TFunction } from 'i18next';
import { Link } from '@tanstack/react-router';
import { FilePen, Trash2 } from 'lucide-react';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import { isOfProgramme, type SavedDraft, type SavedProgrammeDraft } from '../../../shared/domain/draft.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { wayToDraft } from './way-to-draft.ts';

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

/** Whether a draft is of a training, a meeting or outreach. */
const isOfEvent = ({ subject }: SavedProgrammeDraft): boolean =>
  subject === 'programme-event' || subject === 'event-participants' || subject === 'event-follow-up';

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
      <Link className="home-line" {...wayToDraft(draft)}>
        <FilePen className="icon" aria-hidden />
        <span className="home-line-main">
          <span className="home-line-name">{name}</span>
          <span className="quiet small">{about}</span>
        </span>
      </Link>
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
