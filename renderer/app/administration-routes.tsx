import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { AccountId } from '../../shared/domain/identifier.ts';
import { AccountScreen } from '../features/administration/account-screen.tsx';
import { AccountsScreen } from '../features/administration/accounts-screen.tsx';
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
import { HealthScreen } from '../features/health/health-screen.tsx';
import { DrillScreen } from '../features/recovery/drill-screen.tsx';
import { NewSheetsScreen } from '../features/recovery/new-sheets-screen.tsx';
import { BackupDrillScreen } from '../features/backup-drill/backup-drill-screen.tsx';
import { root } from './root-route.tsx';

export const newSheets = createRoute({
  getParentRoute: () => root,
  path: '/new-sheets',
  component: NewSheetsScreen,
});

export const backupDrill = createRoute({
  getParentRoute: () => root,
  path: '/backup-drill',
  component: BackupDrillScreen,
});
export const drill = createRoute({ getParentRoute: () => root, path: '/drill', component: DrillScreen });

export const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: AccountsScreen,
});

export const newAccount = createRoute({
  getParentRoute: () => root,
  path: '/administration/new-account',
  component: NewAccountScreen,
});

export const oneAccount = createRoute({
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

export const rolesTable = createRoute({
  getParentRoute: () => root,
  path: '/administration/roles',
  component: RolesScreen,
});

export const teams = createRoute({
  getParentRoute: () => root,
  path: '/administration/teams',
  component: TeamsScreen,
});

export const protocol = createRoute({
  getParentRoute: () => root,
  path: '/administration/protocol',
  component: ProtocolScreen,
});

export const signIns = createRoute({
  getParentRoute: () => root,
  path: '/administration/sign-ins',
  component: SignInsScreen,
});

export const officeSettings = createRoute({
  getParentRoute: () => root,
  path: '/administration/office',
  component: OfficeScreen,
});

export const places = createRoute({
  getParentRoute: () => root,
  path: '/administration/places',
  component: PlacesScreen,
});

export const instruments = createRoute({
  getParentRoute: () => root,
  path: '/administration/instruments',
  component: InstrumentsScreen,
});

export const audit = createRoute({
  getParentRoute: () => root,
  path: '/administration/audit',
  component: AuditScreen,
});

export const report = createRoute({
  getParentRoute: () => root,
  path: '/administration/report',
  component: ReportScreen,
});

export const health = createRoute({ getParentRoute: () => root, path: '/health', component: HealthScreen });
