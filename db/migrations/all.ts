import type { Compartment } from '../../shared/compartment.ts';
import type { Derive, Migration } from '../migrate.ts';
import { derivePersonIndexes } from '../persons/derive-person-indexes.ts';
import { assistanceMigrations } from './assistance.ts';
import { investigationMigrations } from './investigation.ts';
import { officeMigrations } from './office.ts';
import { programmeMigrations } from './programme.ts';
import { registerMigrations } from './register.ts';
import { statisticsMigrations } from './statistics.ts';

/** The migrations of every compartment; imported, not read from disk, so that nobody can slip one in beside the program. */
export const migrationsOf: Readonly<Record<Compartment, readonly Migration[]>> = {
  office: officeMigrations,
  register: registerMigrations,
  investigation: investigationMigrations,
  assistance: assistanceMigrations,
  statistics: statisticsMigrations,
  programme: programmeMigrations,
};

/** What is made anew after the migrations of a compartment, by the program of today on the tables of today. */
export const deriveOf: Readonly<Partial<Record<Compartment, Derive>>> = { register: derivePersonIndexes };
