import type { Migration } from '../migrate.ts';
import { compartmentStateHash } from './compartment-state-hash.ts';
import { indicators } from './programme/0004-indicators.ts';
import { compartmentState } from './compartment-state.ts';
import { nationalPlan } from './programme/0003-national-plan.ts';
import { expenditures } from './programme/0009-expenditures.ts';
import { meetingCountries } from './programme/0010-meeting-countries.ts';
import { programmeEvents } from './programme/0005-programme-events.ts';
import { resources } from './programme/0006-resources.ts';
import { agreements } from './programme/0007-agreements.ts';
import { publications } from './programme/0008-publications.ts';

/** What has shaped `programme.db`, in order. Append only. */
export const programmeMigrations: readonly Migration[] = [
  compartmentState('programme'),
  compartmentStateHash(2),
  nationalPlan,
  indicators,
  programmeEvents,
  resources,
  agreements,
  publications,
  expenditures,
  meetingCountries,
];
