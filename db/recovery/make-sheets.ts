import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import { split } from 'shamir-secret-sharing';
import {
  SHEET_COUNT,
  sheetBytes,
  sheetCheckCode,
  SHEETS_NEEDED,
  writeSheet,
  type RecoverySheet,
} from '../../shared/identity/recovery-sheet.ts';
import type { PrintableSheet } from '../../shared/contract/recovery.ts';
import { recoverySecretBytes, type RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultSheets } from '../vault/vault-file.ts';
import { sealUnderSheets, SHARED_KEY_BYTES, type SheetsBinding } from './seal-under-sheets.ts';

/** A set of sheets: what the vault keeps of it, and what goes to the printer and nowhere else. */
export type NewSheets = {
  readonly sheets: VaultSheets;
  readonly printable: readonly PrintableSheet[];
};

/**
 * Seals the recovery secret under a random key and splits the key into three shares, any two of which give it
 * (A. Shamir, "How to share a secret", 1979, over GF(2⁸)). One share alone tells nothing at all about it.
 */
export async function makeSheets(
  secret: RecoverySecret,
  owner: Omit<SheetsBinding, 'sheets'>,
  now: Date,
): Promise<NewSheets> {
  const key = randomFillSync(new Uint8Array(SHARED_KEY_BYTES));
  const plain = recoverySecretBytes(secret);
  let shares: readonly Uint8Array[] = [];
  try {
    shares = await split(key, SHEET_COUNT, SHEETS_NEEDED);
    const open = {
      set: randomBytes(6).toString('hex'),
      madeAt: now.toISOString(),
      shareHashes: shares.map(shareHash),
      nonce: randomBytes(12).toString('base64url'),
    };
    return {
      sheets: { ...open, sealed: sealUnderSheets(key, plain, { ...owner, sheets: open }) },
      printable: shares.map((share, index) => printable({ number: index + 1, set: open.set, share })),
    };
  } finally {
    key.fill(0);
    plain.fill(0);
    for (const share of shares) share.fill(0);
  }
}

/** SHA-256 of a share: tells which sheet was altered, and nothing about a share, which is random. */
export function shareHash(share: Uint8Array): string {
  return createHash('sha256').update(share).digest('base64url');
}

function printable(sheet: RecoverySheet): PrintableSheet {
  const bytes = sheetBytes(sheet);
  const checkCode = sheetCheckCode(createHash('sha256').update(bytes).digest());
  bytes.fill(0);
  return { number: sheet.number, rows: [...writeSheet(sheet)], checkCode };
}
