import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Compartment, compartments } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from '../audit/checkpoint.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { REMEMBERED } from './remembered.ts';

const GRANT = 'grant ';

/** A grant of a present key, by a digest of its signature: another grant of the same key has another one. */
const StandingGrant = z.strictObject({
  digest: z.string(),
  compartment: Compartment,
  epoch: z.int().min(1),
  account_id: z.string(),
});
type StandingGrant = z.infer<typeof StandingGrant>;

/** Whether a subject of the memory of certificates is a grant. */
export const isGrantSubject = (subject: string): boolean => subject.startsWith(GRANT);

/** Whether a grant stands in a vault that was taken away. */
export function holdsTakenAway(sqlite: Database.Database, vault: Pick<VaultFile, 'compartments'>): boolean {
  const takenAway = readTakenAway(sqlite);
  return grantsIn(vault).some(({ digest }) => takenAway.has(`${GRANT}${digest}`));
}

/**
 * Lets the office's file remember the grants of a vault, and for ever those of a present key that it takes away; inside the
 * transaction that takes note of it. One of an earlier key holds for nothing by itself.
 *
 * @returns compartments whose present key somebody held, by the vault that was taken note of before, and holds no more
 */
export function rememberGrants(
  store: SignedAudit,
  vault: Pick<VaultFile, 'compartments'>,
  actor: string | null,
  now: Date = new Date(),
): Compartment[] {
  const { sqlite } = store;
  const standing = grantsIn(vault);
  const kept = new Set(standing.map(({ digest }) => digest));
  const lost = readStanding(sqlite).filter(
    ({ digest, compartment, epoch }) => !kept.has(digest) && vault.compartments[compartment].epoch === epoch,
  );
  const remember = sqlite.prepare(
    'insert into main.office_certificate (subject, generation) values (?, 1) on conflict do nothing',
  );
  for (const { digest } of lost) {
    const subject = `${GRANT}${digest}`;
    remember.run(subject);
    const detail = { generation: 1, isDisabled: true };
    appendAudit(store, { actor, session: null, operation: REMEMBERED, record: subject, detail }, [], now);
  }
  writeStanding(sqlite, standing);
  // Signed anew under another key, a grant is another one of the same holder.
  return compartments.filter((compartment) =>
    lost.some(
      (one) =>
        one.compartment === compartment &&
        vault.compartments[compartment].grants[one.account_id] === undefined,
    ),
  );
}

/** The same for a store that is just being made: nothing was taken away before. */
export function rememberFirstGrants(sqlite: Database.Database, vault: Pick<VaultFile, 'compartments'>): void {
  writeStanding(sqlite, grantsIn(vault));
}

function grantsIn({ compartments: keys }: Pick<VaultFile, 'compartments'>): StandingGrant[] {
  return compartments.flatMap((compartment) =>
    Object.entries(keys[compartment].grants).map(([account_id, { signature }]) => ({
      digest: createHash('sha256').update(signature).digest('hex'),
      compartment,
      epoch: keys[compartment].epoch,
      account_id,
    })),
  );
}

function readStanding(sqlite: Database.Database): StandingGrant[] {
  const rows = z
    .array(StandingGrant)
    .safeParse(
      sqlite.prepare('select digest, compartment, epoch, account_id from main.standing_grant').all(),
    );
  if (!rows.success) throw new Refusal({ code: 'store', reason: 'damaged' });
  return rows.data;
}

function writeStanding(sqlite: Database.Database, standing: readonly StandingGrant[]): void {
  sqlite.exec('delete from main.standing_grant');
  const insert = sqlite.prepare(
    `insert into main.standing_grant (digest, compartment, epoch, account_id)
     values (@digest, @compartment, @epoch, @account_id)`,
  );
  for (const grant of standing) insert.run(grant);
}

/** Every grant that was taken away, as the table and the audit remember it. */
function readTakenAway(sqlite: Database.Database): ReadonlySet<string> {
  const rows = sqlite
    .prepare<{ readonly grant: string; readonly operation: string }, string>(
      `select subject from main.office_certificate where subject like @grant
       union select record from main.audit where operation = @operation and record like @grant`,
    )
    .pluck()
    .all({ grant: `${GRANT}%`, operation: REMEMBERED });
  return new Set(rows);
}
