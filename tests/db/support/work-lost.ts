import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { verifyBackup } from '../../../db/backup/verify-backup.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { pendingRenewals } from '../../../db/vault/renewal.ts';
import { PASSPHRASE } from './recovery-fixture.ts';
import { leftoversOf } from './rekey-fixture.ts';
import { open } from './store-fixture.ts';

const HOUR = 3_600_000;
/** Kinds of work that `work-child.ts` acknowledges, each with an id. */
export const WORK = ['draft', 'case', 'event', 'export', 'copy', 'renewed'] as const;

/** So many of the newest copies stay whatever their days are, unless somebody chose otherwise. */
const NEWEST_KEPT = 3;

/** The ids that were acknowledged of one kind of work. */
export const acknowledged = (said: readonly string[], kind: (typeof WORK)[number]): string[] =>
  said.flatMap((word) => (word.startsWith(`${kind} `) ? [word.slice(kind.length + 1)] : []));

/** SHA-256 of a file, or undefined where there is none. */
const hashOf = (file: string): string | undefined =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;

export type WorkAfter = {
  /** Everything acknowledged that is not there. */
  readonly lost: readonly string[];
  /** From the passphrase to the open store. */
  readonly openingMilliseconds: number;
};

/**
 * Opens, as a person would, what a kill or a cut of power left of a store `ROOT/store` at which `work-child.ts` was working.
 * Fails when compartments disagree, the audit does not hold, a file of no use was left, or something has the name of a copy
 * and is none.
 */
export async function workAfter(
  root: string,
  accountId: string,
  said: readonly string[],
): Promise<WorkAfter> {
  const folder = path.join(root, 'store');
  const began = performance.now();
  const store = await open({ folder, accountId }, PASSPHRASE, new Date(Date.now() + HOUR));
  const openingMilliseconds = performance.now() - began;
  const has = (table: string, column: string, id: string): boolean =>
    store.sqlite.prepare(`select 1 from ${table} where ${column} = ?`).get(id) !== undefined;
  const lengthOfDraft = store.sqlite
    .prepare('select length(content) from investigation.draft where record_id = ?')
    .pluck();
  const lost = [
    ...acknowledged(said, 'case').filter((id) => !has('register.case_file', 'id', id)),
    ...acknowledged(said, 'event').filter((id) => !has('investigation.event', 'id', id)),
    // The third and longest of its savings was the one acknowledged last.
    ...acknowledged(said, 'draft').filter((id) => Number(lengthOfDraft.get(id) ?? 0) < 200),
  ];
  expect(verifyAudit(store).problem).toBeUndefined();
  expect(store.damagedCompartments()).toEqual([]);
  const { officeSigning } = store.vault;
  await store.close();
  expect(pendingRenewals(readVault(folder))).toEqual([]);
  expect(leftoversOf(folder)).toEqual([]);
  for (const [name = '', hash] of acknowledged(said, 'export').map((words) => words.split(' ')))
    if (hashOf(path.join(`${folder}.exports`, name)) !== hash) lost.push(name);
  const lying = new Set<string>();
  for (const name of readdirSync(`${folder}.copies`).filter((one) => one.startsWith('Pokpong-'))) {
    const copy = path.join(`${folder}.copies`, name);
    lying.add((await verifyBackup(copy, officeSigning.publicKey)).manifest.madeAt);
  }
  // Older ones the rotation may have let go.
  const madeCopies = acknowledged(said, 'copy');
  const kept = [...new Set([...lying, ...madeCopies])].toSorted().slice(-NEWEST_KEPT);
  for (const madeAt of kept)
    if (madeCopies.includes(madeAt) && !lying.has(madeAt)) lost.push(`the copy of ${madeAt}`);
  return { lost, openingMilliseconds };
}
