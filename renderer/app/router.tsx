import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { CaseCursor } from '../../shared/contract/case.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { CaseFormScreen } from '../features/case-form/case-form-screen.tsx';
import { CaseListScreen } from '../features/case-list/case-list-screen.tsx';
import { CasePageScreen } from '../features/case-page/case-page-screen.tsx';
import { ExportScreen } from '../features/export/export-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { DrillScreen } from '../features/recovery/drill-screen.tsx';
import { NewSheetsScreen } from '../features/recovery/new-sheets-screen.tsx';
import { linkedSections, SettingsScreen } from '../features/settings/settings-screen.tsx';
import { Frame } from './frame.tsx';
import { ScreenFailure } from './screen-failure.tsx';

const root = createRootRoute({ component: Frame, errorComponent: ScreenFailure });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen });
const listSearch = z.object({
  text: z.string().optional(),
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
    const { text = '', after = [], line = null } = cases.useSearch();
    return <CaseListScreen place={{ text, after, line }} />;
  },
});
const caseSearch = z.object({
  /** An event whose form or detail is open. */
  event: RecordId.optional(),
  /** Whether that event is being written. */
  isEditing: z.boolean().optional(),
});
const casePage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: caseSearch,
  component: function Case() {
    const { caseId } = casePage.useParams();
    const { event, isEditing = false } = casePage.useSearch();
    return <CasePageScreen caseId={caseId} eventId={event ?? null} isEditing={isEditing} key={caseId} />;
  },
});
const formSearch = z.object({ question: z.string().optional() });
const newCase = createRoute({
  getParentRoute: () => root,
  path: '/new-case/$caseId',
  component: function NewCase() {
    const { caseId } = newCase.useParams();
    return <CaseFormScreen caseId={caseId} isOnFile={false} question={null} key={caseId} />;
  },
});
const editCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/edit',
  validateSearch: formSearch,
  component: function EditCase() {
    const { caseId } = editCase.useParams();
    const { question } = editCase.useSearch();
    return <CaseFormScreen caseId={caseId} isOnFile question={question ?? null} key={caseId} />;
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
const newSheets = createRoute({
  getParentRoute: () => root,
  path: '/new-sheets',
  component: NewSheetsScreen,
});
const drill = createRoute({ getParentRoute: () => root, path: '/drill', component: DrillScreen });

const routeTree = root.addChildren([
  home,
  cases,
  casePage,
  newCase,
  editCase,
  statistics,
  settings,
  newSheets,
  drill,
]);

/** The screens of one session. The history lives in memory: no address ever holds an id, and a lock leaves nothing. */
export function makeRouter() {
  return createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultErrorComponent: ScreenFailure,
    defaultPendingMinMs: 0,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
