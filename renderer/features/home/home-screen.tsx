import type { TFunction } from 'i18next';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePen, FolderPlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import { isOfProgramme, type SavedDraft } from '../../../shared/domain/draft.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { recentCasesQuery } from '../../queries/cases.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { AgeTag } from '../../ui/age-tag.tsx';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { assistanceParts } from '../assistance/assistance-parts.ts';
import { Due } from './due.tsx';
import { WaitingFiguresLine } from '../indicators/waiting-figures-line.tsx';
import { OfficerLoads } from '../tasks/officer-loads.tsx';
import { DueVisits } from './due-visits.tsx';
import { OwnKeysWait } from './own-keys-wait.tsx';
import { OwnWork } from './own-work.tsx';
import { isOfEvent, ProgrammeDraftLink } from './programme-draft-link.tsx';
import { Reminders } from './reminders.tsx';
import { Waiting } from './waiting.tsx';
import './home.css';

/** Cases in the short list of those touched last. */
const SHOWN = 10;

/** What waits for me: what keeps the records safe and is not done, drafts to continue, cases touched lately; in an empty office the first thing to do; without cases, the places of one's work. */
export function HomeScreen() {
  const { t } = useText();
  const { may, scopes, compartments, wings } = useSession();
  const navigate = useNavigate();
  // Whoever is not let in yet has nothing to work on.
  const isLetIn = compartments.includes('register');
  const isLetIntoPlan = compartments.includes('programme');
  const worksOnCases = may('case:read') && isLetIn;
  const writes = may('draft:own') && (isLetIn || isLetIntoPlan);
  const drafts = useQuery({ ...draftsQuery, enabled: writes });
  const recent = useQuery({ ...recentCasesQuery(SHOWN), enabled: worksOnCases });
  const names = useRevealedNames('home');
  const caseOf = (draft: SavedDraft) =>
    recent.data?.find((line) => {
      if ('caseId' in draft) return line.caseId === draft.caseId;
      return 'personId' in draft && line.personId === draft.personId;
    });
  // Whoever sees all cases of the office knows that there is none; others have been given none yet.
  const seesAll = scopes['case:read'] === 'office';
  const isEmpty = seesAll && recent.data?.length === 0 && (!writes || drafts.data?.length === 0);
  const record = () => void navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } });
  return (
    <div className="screen" data-screen="home">
      <header className="screen-title">
        <h1>{t('home.title')}</h1>
        {may('case:write') && isLetIn && !isEmpty && (
          <div className="push">
            <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
              {t('cases.new')}
            </Button>
          </div>
        )}
      </header>
      <OwnKeysWait />
      <Reminders />
      {may('plan:read') && compartments.includes('programme') && <WaitingFiguresLine />}
      {worksOnCases && (
        <div className="home-columns">
          <div className="home-due-lists">
            <Due isShort={isEmpty} />
            {wings.includes('assistance') && <DueVisits />}
          </div>
          <Waiting isShort={isEmpty} />
        </div>
      )}
      {!may('case:read') && <OwnWork />}
      {!worksOnCases && writes && drafts.data !== undefined && drafts.data.length > 0 && (
        <Drafts drafts={drafts.data} caseOf={caseOf} />
      )}
      {isEmpty && may('case:write') && (
        <section className="home-first">
          <h2>{t('home.firstTitle')}</h2>
          <p>{t('home.firstText')}</p>
          <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
            {t('home.recordFirst')}
          </Button>
        </section>
      )}
      {worksOnCases && (
        <div className="home-columns">
          {writes && <Drafts drafts={drafts.data} caseOf={caseOf} />}
          {may('case:assign') && <OfficerLoads />}
          <section aria-labelledby="home-recent">
            <div className="home-section-head">
              <h2 id="home-recent">
                {t('home.recent')} <Count of={recent.data?.length} />
              </h2>
              {may('case:reveal') && recent.data !== undefined && recent.data.length > 0 && (
                <>
                  <RevealButton names={names} ids={recent.data.map(({ caseId }) => caseId)} />
                  <RevealStatus names={names} />
                </>
              )}
            </div>
            {recent.data?.length === 0 && (
              <p className="quiet">{t(seesAll ? 'home.noRecent' : 'home.noRecentOwn')}</p>
            )}
            <ul className="home-list">
              {recent.data?.map((line) => (
                <CaseLine key={line.caseId} line={line} names={names.namesOf(line.caseId)} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

const Count = ({ of }: { readonly of: number | undefined }) => {
  const { number } = useText();
  return of === undefined || of === 0 ? null : <span className="quiet">{number(of)}</span>;
};

/** What was typed and not put on file, to go on with. */
function Drafts({
  drafts,
  caseOf,
}: {
  /** Undefined until they are read. */
  readonly drafts: readonly SavedDraft[] | undefined;
  readonly caseOf: (draft: SavedDraft) => CaseSummary | undefined;
}) {
  const { t } = useText();
  return (
    <section aria-labelledby="home-drafts">
      <h2 id="home-drafts">
        {t('home.drafts')} <Count of={drafts?.length} />
      </h2>
      {drafts?.length === 0 && <p className="quiet">{t('home.noDrafts')}</p>}
      <ul className="home-list">
        {onePerRoster(drafts ?? []).map((draft) => (
          <DraftLine key={draft.recordId} draft={draft} line={caseOf(draft)} />
        ))}
      </ul>
    </section>
  );
}

/** The rows of one group are one thing to go on with. */
const onePerRoster = (drafts: readonly SavedDraft[]): readonly SavedDraft[] =>
  drafts.filter(
    (draft, at) =>
      draft.subject !== 'roster-row' ||
      !drafts
        .slice(0, at)
        .some((other) => other.subject === 'roster-row' && other.incidentId === draft.incidentId),
  );

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

/** Drafts are called by their case or a case of their person, never by what is typed in them. */
function DraftLine({
  draft,
  line,
}: {
  readonly draft: SavedDraft;
  /** Its case, or a case of its person, where the screen knows it. */
  readonly line: CaseSummary | undefined;
}) {
  const { t, moment, language } = useText();
  const kind = t(draftKinds[draft.subject][draft.baseVersion === 0 ? 'new' : 'change']);
  const caseId = 'caseId' in draft ? draft.caseId : line?.caseId;
  const inside = (
    <>
      <FilePen className="icon" aria-hidden />
      <span className="home-line-main">
        <span className="home-line-name">
          {draftedText(draft, caseId === undefined ? null : codeNameText(caseId, language), t)}
        </span>
        <span className="quiet small">
          {line !== undefined && `${line.number} · `}
          {kind} · {t('home.draftSavedAt', { when: moment(draft.savedAt) })}
        </span>
      </span>
    </>
  );
  if (draft.subject === 'person') {
    return (
      <li>
        <Link className="home-line" to="/people/$personId/answers" params={{ personId: draft.personId }}>
          {inside}
        </Link>
      </li>
    );
  }
  if ('personId' in draft) {
    return (
      <li>
        <Link
          className="home-line"
          to="/people/$personId/$part/$recordId"
          params={{ personId: draft.personId, part: draft.subject, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'what-happened') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/what-happened"
          params={{ caseId: draft.caseId }}
          search={{}}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if ('incidentId' in draft) {
    return (
      <li>
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
      </li>
    );
  }
  if (draft.subject === 'screening') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/screenings/$screeningId"
          params={{ caseId: draft.caseId, screeningId: draft.recordId }}
          search={{}}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'advice-contact') {
    return (
      <li>
        <Link
          className="home-line"
          to={draft.baseVersion === 0 ? '/new-contact/$contactId' : '/contacts/$contactId/edit'}
          params={{ contactId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (isOfProgramme(draft)) {
    return (
      <li>
        <ProgrammeDraftLink draft={draft}>{inside}</ProgrammeDraftLink>
      </li>
    );
  }
  if (draft.subject === 'refusal') {
    return (
      <li>
        <Link className="home-line" to="/new-refusal/$caseId" params={{ caseId: draft.caseId }}>
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'event') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId"
          params={{ caseId: draft.caseId }}
          search={{ event: draft.recordId, isEditing: true }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'identification') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/identification/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'consent') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/consents/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
          search={{}}
        >
          {inside}
        </Link>
      </li>
    );
  }
  const part = assistanceParts.find((each) => each === draft.subject);
  if (part !== undefined && 'caseId' in draft) {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/assistance/$part/$recordId"
          params={{ caseId: draft.caseId, part, recordId: draft.recordId }}
          search={{}}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'referral') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/referrals/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'proposal') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/proposals/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'return' || draft.subject === 'visit' || draft.subject === 'reintegration') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/going-home/$part/$recordId"
          params={{ caseId: draft.caseId, part: draft.subject, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'best-interests') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/best-interests/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  if (draft.subject === 'claim') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId/claims/$recordId"
          params={{ caseId: draft.caseId, recordId: draft.recordId }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Link
        className="home-line"
        to={draft.baseVersion === 0 ? '/new-case/$caseId' : '/cases/$caseId/edit'}
        params={{ caseId: draft.caseId }}
      >
        {inside}
      </Link>
    </li>
  );
}

function CaseLine({
  line,
  names,
}: {
  readonly line: CaseSummary;
  /** The names of its person, where somebody asked for them. */
  readonly names: readonly string[] | undefined;
}) {
  const { t, moment, language } = useText();
  return (
    <li>
      <Link className="home-line" to="/cases/$caseId" params={{ caseId: line.caseId }} search={{}}>
        <span className="home-line-main">
          <span className="one-line">
            <span className={names === undefined ? 'home-line-name' : 'quiet small'}>
              {codeNameText(line.caseId, language)}
            </span>
            {names !== undefined && (
              <span className="home-line-name"> {names.join(' · ') || t('cases.noName')}</span>
            )}
          </span>
          <span className="quiet small">
            {line.number} · {t(`status.${line.status}`)} · {moment(line.changedAt)}
          </span>
        </span>
        {line.birth !== undefined && <AgeTag birth={line.birth} />}
      </Link>
    </li>
  );
}
