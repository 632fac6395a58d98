import type { Kysely } from 'kysely';
import type { StoreTables } from './tables.ts';

/** What a command writes through. */
export type StoreDatabase = Kysely<StoreTables>;

/** What a query reads through: only `select` compiles. */
export type StoreReader = Pick<StoreDatabase, 'selectFrom'>;
