import { createMemoryHistory, createRouter, Navigate } from '@tanstack/react-router';
import { ScreenFailure } from './screen-failure.tsx';
import { root } from './root-route.tsx';
import {
  home,
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
  releases,
  urgentAccess,
} from './office-routes.tsx';
import {
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
  proposalForm,
  proposalPaper,
  proposals,
  waiting,
  screening,
} from './case-routes.tsx';
import {
  consentForm,
  caseSheet,
  assistanceRecord,
  goingHome,
  bestInterests,
  claimForm,
  referralForm,
  referralSend,
  referralPaper,
  referrals,
} from './support-routes.tsx';
import {
  people,
  personPage,
  personAnswers,
  personRecord,
  otherRecord,
  duplicates,
  comparison,
  merge,
} from './person-routes.tsx';
import {
  editPlan,
  editPlanNode,
  importPlan,
  nationalPlans,
  newPlan,
  newPlanNode,
  onePlan,
  planNode,
} from './plan-routes.tsx';
import {
  events,
  newEvent,
  eventPage,
  editEvent,
  eventList,
  followUp,
  eventPaper,
  trainers,
  trainees,
} from './programme-event-routes.tsx';
import {
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
} from './administration-routes.tsx';
import { planResourceRoutes } from './plan-resource-routes.tsx';

import { planMoney, planOverview, planProvinces, planReport, planTimetable } from './plan-report-routes.tsx';
import { enterFigures, indicatorForm, indicatorPage, waitingFigures } from './indicator-routes.tsx';

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
  nationalPlans,
  newPlan,
  onePlan,
  editPlan,
  importPlan,
  newPlanNode,
  planNode,
  editPlanNode,
  tasks,
  calendar,
  events,
  newEvent,
  eventPage,
  editEvent,
  eventList,
  followUp,
  eventPaper,
  trainers,
  trainees,
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
  indicatorPage,
  enterFigures,
  indicatorForm,
  waitingFigures,
  ...planResourceRoutes,
  planOverview,
  planTimetable,
  planMoney,
  planProvinces,
  planReport,
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
