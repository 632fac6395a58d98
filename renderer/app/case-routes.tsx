import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { CaseCursor, CaseOrder, CaseWork } from '../../shared/contract/case.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { CaseFormScreen } from '../features/case-form/case-form-screen.tsx';
import { NewCaseScreen } from '../features/case-form/new-case-screen.tsx';
import { CaseListScreen } from '../features/case-list/case-list-screen.tsx';
import { CasePageScreen } from '../features/case-page/case-page-screen.tsx';
import { caseSections } from '../features/case-page/section-links.tsx';
import { StepScreen } from '../features/identification/step-screen.tsx';
import { WaitingScreen } from '../features/identification/waiting-screen.tsx';
import { IncidentFormScreen } from '../features/incidents/incident-form-screen.tsx';
import { IncidentScreen } from '../features/incidents/incident-screen.tsx';
import { IncidentsScreen } from '../features/incidents/incidents-screen.tsx';
import { RefusalScreen } from '../features/refusal/refusal-screen.tsx';
import { ProposalPaperScreen } from '../features/proposals/proposal-paper-screen.tsx';
import { ProposalScreen } from '../features/proposals/proposal-screen.tsx';
import { ProposalsScreen } from '../features/proposals/proposals-screen.tsx';
import { ScreeningScreen } from '../features/screening/screening-screen.tsx';
import { WhatHappenedFormScreen } from '../features/what-happened/what-happened-form-screen.tsx';
import { root } from './root-route.tsx';

const listSearch = z.object({
  text: z.string().optional(),
  order: CaseOrder.optional(),
  work: CaseWork.optional(),
  /** The last lines of the pages before this one. */
  after: z.array(CaseCursor).optional(),
  /** The line that was opened last, to come back to. */
  line: RecordId.optional(),
});

export const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: listSearch,
  component: function Cases() {
    const { text = '', order = 'newest', work = 'all', after = [], line = null } = cases.useSearch();
    return <CaseListScreen place={{ text, order, work, after, line }} />;
  },
});

const caseSearch = z.object({
  /** An event whose form or detail is open. */
  event: RecordId.optional(),
  /** Whether that event is being written. */
  isEditing: z.boolean().optional(),
  /** What stands beside the timeline otherwise. */
  section: z.enum(caseSections).optional(),
  /** A referral to which somebody came for its answer. */
  referral: RecordId.optional(),
});

export const casePage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: caseSearch,
  component: function Case() {
    const { caseId } = casePage.useParams();
    const { event, isEditing = false, section = 'summary', referral = null } = casePage.useSearch();
    return (
      <CasePageScreen
        caseId={caseId}
        eventId={event ?? null}
        isEditing={isEditing}
        section={section}
        referralId={referral}
        key={caseId}
      />
    );
  },
});

export const formSearch = z.object({ question: z.string().optional() });

export const newCase = createRoute({
  getParentRoute: () => root,
  path: '/new-case/$caseId',
  validateSearch: z.object({
    /** The contact without a case that it is made of. */
    contact: RecordId.optional(),
  }),
  component: function NewCase() {
    const { caseId } = newCase.useParams();
    const { contact = null } = newCase.useSearch();
    return <NewCaseScreen caseId={caseId} contactId={contact} key={caseId} />;
  },
});

export const refusal = createRoute({
  getParentRoute: () => root,
  path: '/new-refusal/$caseId',
  component: function NewRefusal() {
    const { caseId } = refusal.useParams();
    return <RefusalScreen caseId={caseId} key={caseId} />;
  },
});

export const editCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/edit',
  validateSearch: formSearch,
  component: function EditCase() {
    const { caseId } = editCase.useParams();
    const { question } = editCase.useSearch();
    return <CaseFormScreen caseId={caseId} beginning={null} question={question ?? null} key={caseId} />;
  },
});

export const whatHappened = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/what-happened',
  validateSearch: formSearch,
  component: function WhatHappened() {
    const { caseId } = whatHappened.useParams();
    const { question = null } = whatHappened.useSearch();
    return <WhatHappenedFormScreen caseId={caseId} question={question} key={caseId} />;
  },
});

export const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: IncidentsScreen,
});

export const newIncident = createRoute({
  getParentRoute: () => root,
  path: '/new-incident/$incidentId',
  component: function NewIncident() {
    const { incidentId } = newIncident.useParams();
    return <IncidentFormScreen incidentId={incidentId} isNew key={incidentId} />;
  },
});

export const incidentPage = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: function Incident() {
    const { incidentId } = incidentPage.useParams();
    return <IncidentScreen incidentId={incidentId} key={incidentId} />;
  },
});

export const editIncident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId/edit',
  component: function EditIncident() {
    const { incidentId } = editIncident.useParams();
    return <IncidentFormScreen incidentId={incidentId} isNew={false} key={incidentId} />;
  },
});

export const identificationStep = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/identification/$recordId',
  validateSearch: z.object({
    /** The proposal that is decided, with which a new step begins. */
    proposal: RecordId.optional(),
    /** The screening from which a new step is filled in. */
    screening: RecordId.optional(),
  }),
  component: function IdentificationStep() {
    const { caseId, recordId } = identificationStep.useParams();
    const { proposal, screening: screened } = identificationStep.useSearch();
    return (
      <StepScreen caseId={caseId} recordId={recordId} decided={proposal} screened={screened} key={recordId} />
    );
  },
});

export const proposalForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/proposals/$recordId',
  component: function ProposalOfCase() {
    const { caseId, recordId } = proposalForm.useParams();
    return <ProposalScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});

export const proposalPaper = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/proposals/$recordId/paper',
  component: function PaperOfProposal() {
    const { caseId, recordId } = proposalPaper.useParams();
    return <ProposalPaperScreen caseId={caseId} proposalId={recordId} key={recordId} />;
  },
});

export const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  component: ProposalsScreen,
});

export const waiting = createRoute({
  getParentRoute: () => root,
  path: '/waiting',
  component: WaitingScreen,
});

export const screening = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/screenings/$screeningId',
  validateSearch: z.object({ isEditing: z.boolean().optional() }),
  component: function OneScreening() {
    const { caseId, screeningId } = screening.useParams();
    const { isEditing = false } = screening.useSearch();
    return (
      <ScreeningScreen caseId={caseId} screeningId={screeningId} isEditing={isEditing} key={screeningId} />
    );
  },
});
