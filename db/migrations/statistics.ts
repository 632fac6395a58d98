import type { Migration } from '../migrate.ts';
import { compartmentStateHash } from './compartment-state-hash.ts';
import { compartmentState } from './compartment-state.ts';
import { caseFacts } from './statistics/0002-case-facts.ts';
import { whatHappenedFacts } from './statistics/0004-what-happened-facts.ts';
import { identificationFacts } from './statistics/0005-identification-facts.ts';
import { adviceContactFacts } from './statistics/0006-advice-contact-facts.ts';

/** What has shaped `statistics.db`, in order. Append only. */
export const statisticsMigrations: readonly Migration[] = [
  compartmentState('statistics'),
  caseFacts,
  compartmentStateHash(3),
  whatHappenedFacts,
  identificationFacts,
  adviceContactFacts,
];
