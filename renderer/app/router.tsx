import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
} from '@tanstack/react-router';
import { z } from 'zod';
import { CaseCursor, CaseOrder, CaseWork } from '../../shared/contract/case.ts';
import { TaskGroup, TaskOrder, TaskPeriod } from '../../shared/contract/task.ts';
import { CalendarScope } from '../../shared/contract/calendar.ts';
import { PersonCursor } from '../../shared/contract/person.ts';
import { AccountId, RecordId } from '../../shared/domain/identifier.ts';
import { AccountScreen } from '../features/administration/account-screen.tsx';
import { AccountsScreen } from '../features/administration/accounts-screen.tsx';
import { AdviceContactFormScreen } from '../features/advice-contacts/advice-contact-form-screen.tsx';
import { AdviceContactScreen } from '../features/advice-contacts/advice-contact-screen.tsx';
import { AdviceContactsScreen } from '../features/advice-contacts/advice-contacts-screen.tsx';
import { contactPeriods } from '../features/advice-contacts/periods.ts';
import { AuditScreen } from '../features/administration/audit-screen.tsx';
import { InstrumentsScreen } from '../features/administration/instruments-screen.tsx';
import { NewAccountScreen } from '../features/administration/new-account-screen.tsx';
import { OfficeScreen } from '../features/administration/office-screen.tsx';
import { PlacesScreen } from '../features/administration/places-screen.tsx';
import { ProtocolScreen } from '../features/administration/protocol-screen.tsx';
import { ReportScreen } from '../features/administration/report-screen.tsx';
import { RolesScreen } from '../features/administration/roles-screen.tsx';
import { SignInsScreen } from '../features/administration/sign-ins-screen.tsx';
import { TeamsScreen } from '../features/administration/teams-screen.tsx';
import { CaseFormScreen } from '../features/case-form/case-form-screen.tsx';
import { NewCaseScreen } from '../features/case-form/new-case-screen.tsx';
import { CaseListScreen } from '../features/case-list/case-list-screen.tsx';
import { CasePageScreen } from '../features/case-page/case-page-screen.tsx';
import { caseSections } from '../features/case-page/section-links.tsx';
import { BackupDrillScreen } from '../features/backup-drill/backup-drill-screen.tsx';
import { DirectoryScreen } from '../features/directory/directory-screen.tsx';
import { OrganisationFormScreen } from '../features/directory/organisation-form-screen.tsx';
import { OrganisationScreen } from '../features/directory/organisation-screen.tsx';
import { BestInterestsFormScreen } from '../features/best-interests/best-interests-form-screen.tsx';
import { ClaimFormScreen } from '../features/claims/claim-form-screen.tsx';
import { ChooseOtherScreen } from '../features/duplicates/choose-other-screen.tsx';
import { CompareScreen } from '../features/duplicates/compare-screen.tsx';
import { DuplicatesScreen, pairGroups } from '../features/duplicates/duplicates-screen.tsx';
import { MergeScreen } from '../features/duplicates/merge-screen.tsx';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { StepScreen } from '../features/identification/step-screen.tsx';
import { WaitingScreen } from '../features/identification/waiting-screen.tsx';
import { HealthScreen } from '../features/health/health-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { assistanceParts } from '../features/assistance/assistance-parts.ts';
import { AssistanceRecordScreen } from '../features/assistance/assistance-record-screen.tsx';
import { IncidentFormScreen } from '../features/incidents/incident-form-screen.tsx';
import { IncidentScreen } from '../features/incidents/incident-screen.tsx';
import { IncidentsScreen } from '../features/incidents/incidents-screen.tsx';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { PersonPageScreen } from '../features/person-page/person-page-screen.tsx';
import { PersonRecordScreen } from '../features/person-page/person-record-screen.tsx';
import { DrillScreen } from '../features/recovery/drill-screen.tsx';
import { RefusalScreen } from '../features/refusal/refusal-screen.tsx';
import { ReferralPaperScreen } from '../features/referrals/referral-paper-screen.tsx';
import { ReferralScreen } from '../features/referrals/referral-screen.tsx';
import { ReferralsScreen } from '../features/referrals/referrals-screen.tsx';
import { SendScreen } from '../features/referrals/send-screen.tsx';
import { ReleasesScreen } from '../features/releases/releases-screen.tsx';
import { CaseSheetScreen } from '../features/consent/case-sheet-screen.tsx';
import { ConsentScreen } from '../features/consent/consent-screen.tsx';
import { ProposalPaperScreen } from '../features/proposals/proposal-paper-screen.tsx';
import { ProposalScreen } from '../features/proposals/proposal-screen.tsx';
import { ProposalsScreen } from '../features/proposals/proposals-screen.tsx';
import { NewSheetsScreen } from '../features/recovery/new-sheets-screen.tsx';
import { ReturnFormScreen, returnParts } from '../features/return/return-form-screen.tsx';
import { ScreeningScreen } from '../features/screening/screening-screen.tsx';
import { linkedSections, SettingsScreen } from '../features/settings/settings-screen.tsx';
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx';
import { today } from '../ui/today.ts';
import { TasksScreen } from '../features/tasks/tasks-screen.tsx';
import { WhatHappenedFormScreen } from '../features/what-happened/what-happened-form-screen.tsx';
import { UrgentAccessScreen } from '../features/urgent-access/urgent-access-screen.tsx';
import { Frame } from './frame.tsx';
import { ScreenFailure } from './screen-failure.tsx';

const root = createRootRoute({ component: Frame, errorComponent: ScreenFailure });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen });
const listSearch = z.object({
  text: z.string().optional(),
  order: CaseOrder.optional(),
  work: CaseWork.optional(),
  /** The last lines of the pages before this one. */
  after: z.array(CaseCursor).optional(),
  /** The line that was opened last, to come back to. */
  line: RecordId.optional(),
});
const cases = createRoute({
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
const casePage = createRoute({
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
const formSearch = z.object({ question: z.string().optional() });
const newCase = createRoute({
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
const refusal = createRoute({
  getParentRoute: () => root,
  path: '/new-refusal/$caseId',
  component: function NewRefusal() {
    const { caseId } = refusal.useParams();
    return <RefusalScreen caseId={caseId} key={caseId} />;
  },
});
const editCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/edit',
  validateSearch: formSearch,
  component: function EditCase() {
    const { caseId } = editCase.useParams();
    const { question } = editCase.useSearch();
    return <CaseFormScreen caseId={caseId} beginning={null} question={question ?? null} key={caseId} />;
  },
});
const whatHappened = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/what-happened',
  validateSearch: formSearch,
  component: function WhatHappened() {
    const { caseId } = whatHappened.useParams();
    const { question = null } = whatHappened.useSearch();
    return <WhatHappenedFormScreen caseId={caseId} question={question} key={caseId} />;
  },
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: IncidentsScreen,
});
const newIncident = createRoute({
  getParentRoute: () => root,
  path: '/new-incident/$incidentId',
  component: function NewIncident() {
    const { incidentId } = newIncident.useParams();
    return <IncidentFormScreen incidentId={incidentId} isNew key={incidentId} />;
  },
});
const incidentPage = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: function Incident() {
    const { incidentId } = incidentPage.useParams();
    return <IncidentScreen incidentId={incidentId} key={incidentId} />;
  },
});
const editIncident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId/edit',
  component: function EditIncident() {
    const { incidentId } = editIncident.useParams();
    return <IncidentFormScreen incidentId={incidentId} isNew={false} key={incidentId} />;
  },
});
const identificationStep = createRoute({
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
const proposalForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/proposals/$recordId',
  component: function ProposalOfCase() {
    const { caseId, recordId } = proposalForm.useParams();
    return <ProposalScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});
const consentForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/consents/$recordId',
  validateSearch: z.object({
    /** The decision after which this one comes. */
    after: RecordId.optional(),
  }),
  component: function ConsentOfCase() {
    const { caseId, recordId } = consentForm.useParams();
    const { after } = consentForm.useSearch();
    return <ConsentScreen caseId={caseId} recordId={recordId} after={after} key={recordId} />;
  },
});
const caseSheet = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/sheet',
  component: function SheetOfCase() {
    const { caseId } = caseSheet.useParams();
    return <CaseSheetScreen caseId={caseId} key={caseId} />;
  },
});
const proposalPaper = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/proposals/$recordId/paper',
  component: function PaperOfProposal() {
    const { caseId, recordId } = proposalPaper.useParams();
    return <ProposalPaperScreen caseId={caseId} proposalId={recordId} key={recordId} />;
  },
});
const AssistanceRecordPart = z.enum(assistanceParts);
const assistanceRecord = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/assistance/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: AssistanceRecordPart.parse(part) }),
    stringify: (params) => params,
  },
  validateSearch: z.object({
    /** The need for which a new service is offered. */
    need: RecordId.optional(),
  }),
  component: function AssistanceRecord() {
    const { caseId, part, recordId } = assistanceRecord.useParams();
    const { need } = assistanceRecord.useSearch();
    return (
      <AssistanceRecordScreen
        caseId={caseId}
        part={part}
        recordId={recordId}
        beginsWith={need}
        key={recordId}
      />
    );
  },
});
const GoingHomePart = z.enum(returnParts);
const goingHome = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/going-home/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: GoingHomePart.parse(part) }),
    stringify: (params) => params,
  },
  component: function GoingHome() {
    const { caseId, part, recordId } = goingHome.useParams();
    return <ReturnFormScreen caseId={caseId} part={part} recordId={recordId} key={recordId} />;
  },
});
const bestInterests = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/best-interests/$recordId',
  component: function BestInterestsRecord() {
    const { caseId, recordId } = bestInterests.useParams();
    return <BestInterestsFormScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});
const claimForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/claims/$recordId',
  component: function ClaimRecord() {
    const { caseId, recordId } = claimForm.useParams();
    return <ClaimFormScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});
const referralForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId',
  component: function ReferralOfCase() {
    const { caseId, recordId } = referralForm.useParams();
    return <ReferralScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});
const referralSend = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId/send',
  component: function SendReferral() {
    const { caseId, recordId } = referralSend.useParams();
    return <SendScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});
const referralPaper = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId/paper',
  component: function PaperOfReferral() {
    const { caseId, recordId } = referralPaper.useParams();
    return <ReferralPaperScreen caseId={caseId} referralId={recordId} key={recordId} />;
  },
});
const referrals = createRoute({ getParentRoute: () => root, path: '/referrals', component: ReferralsScreen });
const proposals = createRoute({ getParentRoute: () => root, path: '/proposals', component: ProposalsScreen });
const waiting = createRoute({ getParentRoute: () => root, path: '/waiting', component: WaitingScreen });
const screening = createRoute({
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
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: z.object({
    /** The last lines of the pages before this one. */
    after: z.array(PersonCursor).optional(),
    /** The person who was opened last, to come back to. */
    line: RecordId.optional(),
  }),
  component: function People() {
    const { after = [], line = null } = people.useSearch();
    return <PeopleScreen place={{ after, line }} />;
  },
});
const personPage = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: function Person() {
    const { personId } = personPage.useParams();
    return <PersonPageScreen personId={personId} key={personId} />;
  },
});
const personAnswers = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/answers',
  validateSearch: formSearch,
  component: function PersonAnswers() {
    const { personId } = personAnswers.useParams();
    const { question = null } = personAnswers.useSearch();
    return (
      <PersonRecordScreen
        personId={personId}
        part="answers"
        recordId={personId}
        question={question}
        key={personId}
      />
    );
  },
});
const PersonRecordPart = z.enum(['document', 'contact', 'relationship']);
const personRecord = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: PersonRecordPart.parse(part) }),
    stringify: (params) => params,
  },
  component: function PersonRecord() {
    const { personId, part, recordId } = personRecord.useParams();
    return (
      <PersonRecordScreen
        personId={personId}
        part={part}
        recordId={recordId}
        question={null}
        key={recordId}
      />
    );
  },
});
const otherRecord = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/same',
  component: function OtherRecord() {
    const { personId } = otherRecord.useParams();
    return <ChooseOtherScreen personId={personId} key={personId} />;
  },
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: z.object({ group: z.enum(pairGroups).optional() }),
  component: function Duplicates() {
    const { group = 'open' } = duplicates.useSearch();
    return <DuplicatesScreen group={group} />;
  },
});
const comparison = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$personId/$otherPersonId',
  component: function Comparison() {
    const { personId, otherPersonId } = comparison.useParams();
    return <CompareScreen personId={personId} otherPersonId={otherPersonId} key={personId + otherPersonId} />;
  },
});
const merge = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$personId/$otherPersonId/merge',
  component: function Merge() {
    const { personId, otherPersonId } = merge.useParams();
    return <MergeScreen personId={personId} otherPersonId={otherPersonId} key={personId + otherPersonId} />;
  },
});
const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: z.object({
    period: z.enum(contactPeriods).optional(),
    view: z.enum(['list', 'counts']).optional(),
    kind: z.string().optional(),
    sex: z.string().optional(),
    subject: z.string().optional(),
    page: z.int().min(0).optional(),
  }),
  component: function Contacts() {
    const {
      period = 'thisMonth',
      view = 'list',
      kind = '',
      sex = '',
      subject = '',
      page = 0,
    } = contacts.useSearch();
    return <AdviceContactsScreen place={{ period, view, kind, sex, subject, page }} />;
  },
});
const newContact = createRoute({
  getParentRoute: () => root,
  path: '/new-contact/$contactId',
  component: function NewContact() {
    const { contactId } = newContact.useParams();
    return <AdviceContactFormScreen contactId={contactId} isNew key={contactId} />;
  },
});
const contactPage = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$contactId',
  component: function OneContact() {
    const { contactId } = contactPage.useParams();
    return <AdviceContactScreen contactId={contactId} key={contactId} />;
  },
});
const editContact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$contactId/edit',
  component: function EditContact() {
    const { contactId } = editContact.useParams();
    return <AdviceContactFormScreen contactId={contactId} isNew={false} key={contactId} />;
  },
});
const directory = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: z.object({
    text: z.string().optional(),
    kind: z.string().optional(),
    serviceKind: z.string().optional(),
    where: z.string().optional(),
    sex: z.string().optional(),
    age: z.string().optional(),
    closed: z.boolean().optional(),
  }),
  component: function Directory() {
    const { text, kind, serviceKind, where, sex, age, closed = false } = directory.useSearch();
    const chosen = (value: string | undefined) => value ?? '';
    return (
      <DirectoryScreen
        place={{
          text: chosen(text),
          kind: chosen(kind),
          serviceKind: chosen(serviceKind),
          where: chosen(where),
          sex: chosen(sex),
          age: chosen(age),
          closed,
        }}
      />
    );
  },
});
const newOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/new-organisation/$organisationId',
  component: function NewOrganisation() {
    const { organisationId } = newOrganisation.useParams();
    return <OrganisationFormScreen organisationId={organisationId} isNew key={organisationId} />;
  },
});
const organisationPage = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  component: function OneOrganisation() {
    const { organisationId } = organisationPage.useParams();
    return <OrganisationScreen organisationId={organisationId} key={organisationId} />;
  },
});
const editOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId/edit',
  component: function EditOrganisation() {
    const { organisationId } = editOrganisation.useParams();
    return <OrganisationFormScreen organisationId={organisationId} isNew={false} key={organisationId} />;
  },
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: z.object({
    group: z.enum([...TaskGroup.options, 'deleted']).optional(),
    state: z.enum(['open', 'closed']).optional(),
    period: TaskPeriod.optional(),
    order: TaskOrder.optional(),
    officer: AccountId.optional(),
  }),
  component: function Tasks() {
    const {
      group = 'mine',
      state = 'open',
      period = 'all',
      order = 'due',
      officer = null,
    } = tasks.useSearch();
    return <TasksScreen place={{ group, state, period, order, officer }} />;
  },
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: z.object({
    /** A day of what is shown, and the one that is chosen; today where none is. */
    day: z.iso.date().optional(),
    view: z.literal('week').optional(),
    scope: CalendarScope.optional(),
  }),
  component: function OfficeCalendar() {
    const { day = today(), view = 'month', scope = 'mine' } = calendar.useSearch();
    return <CalendarScreen place={{ day, view, scope }} />;
  },
});
const statistics = createRoute({ getParentRoute: () => root, path: '/export', component: ExportScreen });
const settingsSearch = z.object({ section: z.enum(linkedSections).optional() });
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: function Settings() {
    const { section = null } = settings.useSearch();
    return <SettingsScreen section={section} />;
  },
});
const releases = createRoute({ getParentRoute: () => root, path: '/releases', component: ReleasesScreen });
const urgentAccess = createRoute({
  getParentRoute: () => root,
  path: '/urgent-access',
  component: UrgentAccessScreen,
});
const newSheets = createRoute({
  getParentRoute: () => root,
  path: '/new-sheets',
  component: NewSheetsScreen,
});
const backupDrill = createRoute({
  getParentRoute: () => root,
  path: '/backup-drill',
  component: BackupDrillScreen,
});
const drill = createRoute({ getParentRoute: () => root, path: '/drill', component: DrillScreen });

const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: AccountsScreen,
});
const newAccount = createRoute({
  getParentRoute: () => root,
  path: '/administration/new-account',
  component: NewAccountScreen,
});
const oneAccount = createRoute({
  getParentRoute: () => root,
  path: '/administration/accounts/$accountId',
  validateSearch: z.object({
    /** Whether it was made just now. */
    isNew: z.boolean().optional(),
  }),
  component: function OneAccount() {
    const { accountId } = oneAccount.useParams();
    const { isNew = false } = oneAccount.useSearch();
    return <AccountScreen accountId={AccountId.parse(accountId)} isNew={isNew} key={accountId} />;
  },
});
const rolesTable = createRoute({
  getParentRoute: () => root,
  path: '/administration/roles',
  component: RolesScreen,
});
const teams = createRoute({
  getParentRoute: () => root,
  path: '/administration/teams',
  component: TeamsScreen,
});
const protocol = createRoute({
  getParentRoute: () => root,
  path: '/administration/protocol',
  component: ProtocolScreen,
});
const signIns = createRoute({
  getParentRoute: () => root,
  path: '/administration/sign-ins',
  component: SignInsScreen,
});
const officeSettings = createRoute({
  getParentRoute: () => root,
  path: '/administration/office',
  component: OfficeScreen,
});
const places = createRoute({
  getParentRoute: () => root,
  path: '/administration/places',
  component: PlacesScreen,
});
const instruments = createRoute({
  getParentRoute: () => root,
  path: '/administration/instruments',
  component: InstrumentsScreen,
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/administration/audit',
  component: AuditScreen,
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/administration/report',
  component: ReportScreen,
});

const health = createRoute({ getParentRoute: () => root, path: '/health', component: HealthScreen });

const routeTree = root.addChildren([
  home,
  cases,
  casePage,
  newCase,
  refusal,
  editCase,
  whatHappened,
  incidents,
  newIncident,
  incidentPage,
  editIncident,
  identificationStep,
  bestInterests,
  claimForm,
  goingHome,
  proposalForm,
  proposalPaper,
  consentForm,
  caseSheet,
  assistanceRecord,
  referralForm,
  referralSend,
  referralPaper,
  referrals,
  proposals,
  waiting,
  screening,
  otherRecord,
  duplicates,
  comparison,
  merge,
  people,
  personPage,
  personAnswers,
  personRecord,
  releases,
  urgentAccess,
  contacts,
  newContact,
  contactPage,
  editContact,
  directory,
  newOrganisation,
  organisationPage,
  editOrganisation,
  tasks,
  calendar,
  statistics,
  settings,
  newSheets,
  drill,
  backupDrill,
  administration,
  newAccount,
  oneAccount,
  rolesTable,
  teams,
  protocol,
  signIns,
  officeSettings,
  places,
  instruments,
  audit,
  report,
  health,
]);

function BackHome() {
  return <Navigate to="/" replace />;
}

/**
 * The screens of one session. The history lives in memory: no address of the window ever holds an id, and a lock leaves
 * nothing. It begins at Home, or on the screen where the person was before the lock, with Home behind it.
 */
export function makeRouter(resumed: string | null = null) {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: resumed === null ? ['/'] : ['/', resumed] }),
    defaultErrorComponent: ScreenFailure,
    // Nobody types an address: one that leads nowhere was made up.
    defaultNotFoundComponent: BackHome,
    defaultPendingMinMs: 0,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
