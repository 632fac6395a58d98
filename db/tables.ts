import type { AccountTables } from './tables/accounts.ts';
import type { AdviceContactTables } from './tables/advice-contact.ts';
import type { SocialWorkTables } from './tables/assistance.ts';
import type { AuditTables } from './tables/audit.ts';
import type { CompartmentStateTables } from './tables/compartment-state.ts';
import type { NationalPlanTables } from './tables/national-plan.ts';
import type { ExpenditureTables } from './tables/expenditure.ts';
import type { IndicatorTables } from './tables/indicator.ts';
import type { OfficeContentTables } from './tables/office-content.ts';
import type { OrganisationTables } from './tables/organisation.ts';
import type { PlanResourceTables } from './tables/plan-resources.ts';
import type { ProgrammeEventTables } from './tables/programme-event.ts';
import type { RegisterTables } from './tables/register.ts';
import type { StatisticsTables } from './tables/statistics.ts';
import type { AssistanceTables, InvestigationTables } from './tables/wing.ts';

/** Every table of a store as Kysely addresses it: `schema.table`, the office's file being `main`. */
export type StoreTables = CompartmentStateTables &
  AuditTables &
  IndicatorTables &
  ExpenditureTables &
  AdviceContactTables &
  OfficeContentTables &
  OrganisationTables &
  AccountTables &
  RegisterTables &
  InvestigationTables &
  AssistanceTables &
  SocialWorkTables &
  StatisticsTables &
  NationalPlanTables &
  ProgrammeEventTables &
  PlanResourceTables;
