import type { Compartment } from '../../shared/compartment.ts';
import type { FileProblem } from '../../shared/domain/health.ts';
import { appendAudit } from '../../db/audit.ts';
import { readOutsideHeads } from '../../db/audit/outside-heads.ts';
import { AuditVerification } from '../../db/audit/verify-audit.ts';
import { checkFile, readThrough, type Pace } from '../../db/health/look-through.ts';
import { writeHealthCheck, type HealthCheckKind } from '../../db/repositories/health-repository.ts';
import { Refusal } from '../../shared/result.ts';
import type { Session } from './session.ts';

/** With what the looks of one session go on. */
export type HealthWork = {
  readonly session: Session;
  readonly pace: Pace;
  readonly now: () => Date;
};

/** Looks through compartments' files, one after another, and puts on record what is found. */
export async function checkFiles(
  kind: 'read' | 'file',
  among: readonly Compartment[],
  work: HealthWork,
): Promise<void> {
  const { session, pace } = work;
  const look = kind === 'read' ? readThrough : checkFile;
  for (const compartment of among) {
    const outcome = await look(session.store, compartment, pace);
    if (outcome === 'cut-off') continue;
    if (outcome.problem === null) session.health.found.delete(compartment);
    else session.health.found.set(compartment, outcome.problem);
    await record({ compartment, kind, problem: outcome.problem }, work);
  }
}

/** Verifies the audit's chain against everything that remembers it, and puts on record what is found. */
export async function checkAudit(
  { session, pace, now }: HealthWork,
  headsFolder: string | undefined,
): Promise<void> {
  const { store } = session;
  const outside = headsFolder === undefined ? [] : readOutsideHeads(headsFolder, store.vault);
  const verification = await store.read(async () => new AuditVerification(store, outside));
  while (!verification.isDone) {
    if (pace.isOver()) return;
    await store.read(async () => verification.advance(store.sqlite));
    await pace.rest();
  }
  const { problem } = await store.read(async () => verification.report(store.sqlite));
  await record(
    { compartment: 'office', kind: 'audit', problem: problem === undefined ? null : 'audit' },
    { session, pace, now },
  );
}

/**
 * Remembers a look and lets the audit tell of it, but for the daily reading that found nothing. A store that takes no row
 * any more is the very thing that may have been found: the session knows it all the same.
 */
async function record(
  check: {
    readonly compartment: Compartment;
    readonly kind: HealthCheckKind;
    readonly problem: FileProblem | 'audit' | null;
  },
  { session, now }: HealthWork,
): Promise<void> {
  const { store, id } = session;
  const at = now();
  try {
    await store.transaction(async () => {
      await writeHealthCheck(store.kysely, check, { at: at.toISOString(), by: store.account.id });
      if (check.kind === 'read' && check.problem === null) return;
      const detail = { ...check, problem: check.problem ?? 'none' };
      appendAudit(
        store,
        { actor: store.account.id, session: id, operation: 'health.checked', record: null, detail },
        [],
        at,
      );
    });
  } catch (cause) {
    if (!(cause instanceof Refusal && cause.error.code === 'store')) throw cause;
  }
}
