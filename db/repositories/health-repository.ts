import { sql } from 'kysely';
import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { ClockJump } from '../../shared/domain/clock.ts';
import { clockJumps, fileProblems, type FileCheck } from '../../shared/domain/health.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Kinds of looks: every row read; structure and references; the audit's chain, which lies in the office's file. */
export type HealthCheckKind = 'read' | 'file' | 'audit';

/** What became of the last looks through the files and through the audit. */
export type HealthChecks = {
  readonly files: readonly FileCheck[];
  readonly audit: { readonly verifiedAt: string | null; readonly isSound: boolean };
};

/** The newest look of each kind; a file that none was made of is listed too. */
export async function readHealthChecks(db: StoreReader): Promise<HealthChecks> {
  const rows = await db
    .selectFrom('main.health_check')
    .select(['compartment', 'kind', 'problem', 'created_at as at'])
    .execute();
  const found = (compartment: Compartment, kind: HealthCheckKind): (typeof rows)[number] | undefined =>
    rows.find((row) => row.compartment === compartment && row.kind === kind);
  const audit = found('office', 'audit');
  return {
    files: compartments.map((compartment) => {
      const [read, file] = [found(compartment, 'read'), found(compartment, 'file')];
      return {
        compartment,
        readAt: read?.at ?? null,
        checkedAt: file?.at ?? null,
        problem: Problem.parse(read?.problem ?? file?.problem ?? null),
      };
    }),
    audit: { verifiedAt: audit?.at ?? null, isSound: (audit?.problem ?? null) === null },
  };
}

const Problem = z.nullable(z.enum(fileProblems));

/** Remembers what a look found, in the place of the last of its kind. */
export async function writeHealthCheck(
  db: StoreDatabase,
  check: {
    readonly compartment: Compartment;
    readonly kind: HealthCheckKind;
    readonly problem: FileCheck['problem'] | 'audit';
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.health_check')
    .values({ ...check, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.columns(['compartment', 'kind']).doUpdateSet((row) => ({
        problem: check.problem,
        created_at: stamp.at,
        created_by: stamp.by,
        version: row('main.health_check.version', '+', 1),
      })),
    )
    .execute();
}

/** A jump of the clock, and when it was noticed by the clock after it (RFC 3339, UTC). */
export type NotedClockJump = ClockJump & { readonly at: string };

/** The newest jump of the clock, in the order in which they were noticed. */
export async function newestClockJump(db: StoreReader): Promise<NotedClockJump | null> {
  const row = await db
    .selectFrom('main.clock_jump')
    .select(['kind', 'seconds', 'created_at as at'])
    .orderBy(sql`rowid`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, kind: z.enum(clockJumps).parse(row.kind) };
}
