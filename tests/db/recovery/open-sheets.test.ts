import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheets } from '../../../db/recovery/make-sheets.ts';
import { openSheets, type VaultOfSheets } from '../../../db/recovery/open-sheets.ts';
import { newVault } from '../../../db/vault/new-vault.ts';
import { openHeldByFounder, type RecoverySecret } from '../../../db/vault/recovery-secret.ts';
import { exportPrivateKey, newSigningKeyPair } from '../../../db/vault/signing-key.ts';
import { openSlot } from '../../../db/vault/slot.ts';
import { slotOwner } from '../../../db/vault/unlock.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import {
  readSheet,
  sheetBytes,
  sheetCheckCode,
  writeSheet,
  type RecoverySheet,
} from '../../../shared/identity/recovery-sheet.ts';
import type { PrintableSheet } from '../../../shared/contract/recovery.ts';
import { office, refusalOf, typed } from '../support/store-fixture.ts';

let vault: VaultFile;
let secret: RecoverySecret;
let printable: readonly PrintableSheet[];
let sheeted: VaultOfSheets;
let sheets: readonly RecoverySheet[];

beforeAll(async () => {
  vault = (await newVault({ office, founderName: 'Kham', passphrase: typed(), isDevelopment: true })).vault;
  const [founder] = vault.accounts;
  if (founder === undefined || 'removed' in founder.slot) throw new Error('A new vault has its founder');
  const own = await openSlot(founder.slot, typed(), slotOwner(vault, founder));
  if (own === undefined) throw new Error('The passphrase of the fixture does not fit');
  secret = await openHeldByFounder(vault, founder.id, own);
  [sheeted, printable] = await underSheets();
  sheets = printable.map(read);
});

async function underSheets(): Promise<[VaultOfSheets, readonly PrintableSheet[]]> {
  const { vaultId, rootPublicKey } = vault;
  const { recipient, certificate } = vault.recovery;
  const made = await makeSheets(secret, { vaultId, rootPublicKey, recipient }, new Date());
  return [
    { vaultId, rootPublicKey, recovery: { recipient, certificate, sheets: made.sheets } },
    made.printable,
  ];
}

function read({ rows }: PrintableSheet): RecoverySheet {
  const reading = readSheet(rows.join(' '));
  if (!reading.ok) throw new Error(`A printed sheet is not read: ${reading.problem}`);
  return reading.sheet;
}
/** A sheet as it would be typed; with whatever was changed on it, its check characters are right. */
const text = (sheet: RecoverySheet): string => writeSheet(sheet).join(' ');
const nth = (number: number): RecoverySheet => {
  const sheet = sheets[number - 1];
  if (sheet === undefined) throw new Error('There are three sheets');
  return sheet;
};
const der = ({ rootKey }: RecoverySecret): string => exportPrivateKey(rootKey).toString('hex');
const problemsOf = (first: string, second: string, of: VaultOfSheets = sheeted): Promise<unknown> =>
  refusalOf(() => openSheets(of, { first, second }));
const invalid = (fields: Readonly<Record<string, string>>): unknown => ({
  code: 'invalid',
  fields: Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, [problem]])),
});

describe('a set of sheets', () => {
  it('opens the recovery secret with every two of the three, in either order', async () => {
    for (const [one, other] of [
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 1],
      [2, 3],
      [3, 2],
    ] as const) {
      const opened = await openSheets(sheeted, { first: text(nth(one)), second: text(nth(other)) });
      expect(der(opened)).toBe(der(secret));
      expect(opened.identity).toBe(secret.identity);
    }
  });

  it('is numbered, bears one set on each sheet, and check codes that fit', () => {
    expect(printable.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(sheets.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(sheets.map(({ set }) => set)).size).toBe(1);
    for (const [index, { checkCode }] of printable.entries()) {
      const bytes = sheetBytes(nth(index + 1));
      expect(checkCode).toBe(sheetCheckCode(createHash('sha256').update(bytes).digest()));
    }
  });

  it('tells nothing of the key by one share: 33 bytes of which no two sets share anything', async () => {
    const [, others] = await underSheets();
    const all = [...sheets, ...others.map(read)].map(({ share }) => Buffer.from(share).toString('hex'));
    expect(new Set(all).size).toBe(6);
    expect(all.every((share) => share.length === 66)).toBe(true);
  });

  it('names the sheet that was altered, whichever bit it is, although its check characters are right', async () => {
    let tried = 0;
    for (let bit = 0; bit < 33 * 8; bit += 1) {
      const share = new Uint8Array(nth(2).share);
      share[bit >> 3] = (share[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const altered = text({ ...nth(2), share });
      expect(await problemsOf(text(nth(1)), altered)).toEqual(invalid({ second: 'sheet-altered' }));
      if (bit % 24 === 0)
        expect(await problemsOf(altered, text(nth(3)))).toEqual(invalid({ first: 'sheet-altered' }));
      tried += 1;
    }
    expect(tried).toBe(264);
    // Another number on it, or the number of another set.
    const renumbered = text({ ...nth(2), number: 3 });
    expect(await problemsOf(text(nth(1)), renumbered)).toEqual(invalid({ second: 'sheet-altered' }));
    const moved = text({ ...nth(2), set: '000000000000' });
    expect(await problemsOf(moved, text(nth(1)))).toEqual(invalid({ first: 'sheet-altered' }));
    expect(await problemsOf(renumbered, moved)).toEqual(
      invalid({ first: 'sheet-altered', second: 'sheet-altered' }),
    );
  });

  it('is not opened by the same sheet twice, by another set, or by what is no sheet', async () => {
    expect(await problemsOf(text(nth(3)), text(nth(3)))).toEqual(invalid({ second: 'sheets-the-same' }));
    const [other, [one, two]] = await underSheets();
    if (one === undefined || two === undefined) throw new Error('A set has three sheets');
    const [first, second] = [text(read(one)), text(read(two))];
    expect(await problemsOf(first, text(nth(2)))).toEqual(invalid({ first: 'sheet-of-another-set' }));
    expect(await problemsOf(first, second)).toEqual(
      invalid({ first: 'sheet-of-another-set', second: 'sheet-of-another-set' }),
    );
    expect(der(await openSheets(other, { first, second }))).toBe(der(secret));
    expect(await problemsOf('garbage garbage', '')).toEqual(
      invalid({ first: 'sheet-row-1', second: 'required' }),
    );
    expect(await problemsOf(text(nth(1)).slice(0, 40), text(nth(2)))).toEqual(
      invalid({ first: 'sheet-too-short' }),
    );
  });

  it('is refused where none was typed back yet', async () => {
    expect(await problemsOf(text(nth(1)), text(nth(2)), vault)).toEqual({
      code: 'refused',
      reason: 'sheets-missing',
    });
  });

  it('opens nothing of a vault in which what belongs to it was changed', async () => {
    const { recovery } = sheeted;
    if (!('sheets' in recovery)) throw new Error('The fixture has sheets');
    const damaged = { code: 'store', reason: 'damaged' };
    const changed = (change: Partial<typeof recovery.sheets>): VaultOfSheets => ({
      ...sheeted,
      recovery: { ...recovery, sheets: { ...recovery.sheets, ...change } },
    });
    const flipped = Buffer.from(recovery.sheets.sealed, 'base64url');
    flipped[9] = (flipped[9] ?? 0) ^ 1;
    const [hash = '', ...hashes] = recovery.sheets.shareHashes;
    const cases: readonly VaultOfSheets[] = [
      changed({ sealed: flipped.toString('base64url') }),
      changed({ madeAt: '2020-01-01T00:00:00.000Z' }),
      changed({ nonce: Buffer.alloc(12).toString('base64url') }),
      changed({ shareHashes: [hash, ...hashes.slice(0, 1), hash] }),
      { ...sheeted, vaultId: '22222222-2222-4222-8222-222222222222' },
      { ...sheeted, rootPublicKey: newSigningKeyPair().publicKey },
      { ...sheeted, recovery: { ...recovery, recipient: vault.accounts[0]?.ageRecipient ?? '' } },
    ];
    for (const of of cases) expect(await problemsOf(text(nth(1)), text(nth(2)), of)).toEqual(damaged);
  });
});
