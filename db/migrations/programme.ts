import type { Migration } from '../migrate.ts';
import { compartmentStateHash } from './compartment-state-hash.ts';
import { indicators } from './programme/0004-indicators.ts';
import { compartmentState } from './compartment-state.ts';
import { nationalPlan } from './programme/0003-national-plan.ts';
import { programmeEvents } from './programme/0005-programme-events.ts';

/** What has shaped `programme.db`, in order. Append only. */
export const programmeMigrations: readonly Migration[] = [
  compartmentState('programme'),
  compartmentStateHash(2),
  nationalPlan,
  indicators,
  programmeEvents,
];
