import { combine } from 'shamir-secret-sharing';
import type { Problem } from '../../shared/domain/problem.ts';
import { readSheet, type RecoverySheet } from '../../shared/identity/recovery-sheet.ts';
import { Refusal } from '../../shared/result.ts';
import { readRecoverySecret, type RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultFile, VaultSheets } from '../vault/vault-file.ts';
import { shareHash } from './make-sheets.ts';
import { openUnderSheets } from './seal-under-sheets.ts';

/** Two sheets as typed. */
export type TypedSheets = { readonly first: string; readonly second: string };

/** What opening the sheets of a vault takes of it. */
export type VaultOfSheets = Pick<VaultFile, 'vaultId' | 'rootPublicKey' | 'recovery'>;

/** The sheets that hold in a vault; undefined before the first set was typed back. */
export function sheetsOf({ recovery }: Pick<VaultFile, 'recovery'>): VaultSheets | undefined {
  return 'sheets' in recovery ? recovery.sheets : undefined;
}

/**
 * Opens the recovery secret with two sheets. Shamir's scheme does not notice an altered share and gives another key, so
 * that each is held against its hash first, and the refusal names the sheet.
 *
 * @throws Refusal `invalid` with the field of the sheet that is wrong; `sheets-missing`
 */
export async function openSheets(vault: VaultOfSheets, typed: TypedSheets): Promise<RecoverySecret> {
  const sheets = sheetsOf(vault);
  if (sheets === undefined) throw new Refusal({ code: 'refused', reason: 'sheets-missing' });
  const [first, second] = readBoth(typed);
  try {
    assertOfSet(sheets, first, second);
    return await openWithShares(vault, sheets, [first.share, second.share]);
  } finally {
    first.share.fill(0);
    second.share.fill(0);
  }
}

async function openWithShares(
  { vaultId, rootPublicKey, recovery }: VaultOfSheets,
  sheets: VaultSheets,
  shares: Uint8Array[],
): Promise<RecoverySecret> {
  let key = new Uint8Array();
  let plain: Buffer;
  try {
    key = new Uint8Array(await combine(shares));
    const { recipient } = recovery;
    plain = openUnderSheets(key, sheets.sealed, { vaultId, rootPublicKey, recipient, sheets });
  } catch {
    // Both sheets are those that were printed: what they open was changed.
    throw new Refusal({ code: 'store', reason: 'damaged' });
  } finally {
    key.fill(0);
  }
  return readRecoverySecret(plain, { rootPublicKey, recovery });
}

function readBoth({ first, second }: TypedSheets): readonly [RecoverySheet, RecoverySheet] {
  const one = readSheet(first);
  const other = readSheet(second);
  if (one.ok && other.ok) return [one.sheet, other.sheet];
  for (const reading of [one, other]) if (reading.ok) reading.sheet.share.fill(0);
  throw invalid({
    first: one.ok ? undefined : one.problem,
    second: other.ok ? undefined : other.problem,
  });
}

function assertOfSet(sheets: VaultSheets, first: RecoverySheet, second: RecoverySheet): void {
  const problems = { first: problemOf(sheets, first), second: problemOf(sheets, second) };
  if (problems.first !== undefined || problems.second !== undefined) throw invalid(problems);
  if (first.number === second.number) throw invalid({ first: undefined, second: 'sheets-the-same' });
}

function problemOf(sheets: VaultSheets, { number, set, share }: RecoverySheet): Problem | undefined {
  const isPrinted = shareHash(share) === sheets.shareHashes[number - 1];
  if (set === sheets.set) return isPrinted ? undefined : 'sheet-altered';
  // A share of this set under the number of another one is no sheet that was ever printed.
  return isPrinted ? 'sheet-altered' : 'sheet-of-another-set';
}

function invalid(problems: Readonly<Record<'first' | 'second', Problem | undefined>>): Refusal {
  const fields: Record<string, Problem[]> = {};
  for (const field of ['first', 'second'] as const) {
    const problem = problems[field];
    if (problem !== undefined) fields[field] = [problem];
  }
  return new Refusal({ code: 'invalid', fields });
}
