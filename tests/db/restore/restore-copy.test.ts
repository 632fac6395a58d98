import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit, writeCheckpoint } from '../../../db/audit.ts';
import { unexplainedHeads } from '../../../db/audit/explained-heads.ts';
import { keepNewestHead, readOutsideHeads } from '../../../db/audit/outside-heads.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { stageBackup } from '../../../db/backup/stage-backup.ts';
import { recoverAccount } from '../../../db/recovery/recover.ts';
import { examineRestore } from '../../../db/restore/examine-restore.ts';
import { listCopies } from '../../../db/restore/list-copies.ts';
import { restoreCopy, type Restored } from '../../../db/restore/restore-copy.ts';
import { withReturnedSlots } from '../../../db/restore/returned-slots.ts';
import { settleRestore, stagingFolders } from '../../../db/restore/settle-restore.ts';
import { describeStore } from '../../../db/store/describe.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { momentsIn, runAndKill } from '../support/kill.ts';
import { dataOf, PASSPHRASE, storeWithSheets, type StoreWithSheets } from '../support/recovery-fixture.ts';
import { anotherStore, BALLAST, open, refusalOf, temporaryFolder, typed } from '../support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const KILLS = isFull ? 60 : 4;
const NOW = new Date('2026-11-23T04:05:06.000Z');

type Made = {
  /** As it was when the copy was made, and with what was written afterwards. */
  readonly store: StoreWithSheets;
  readonly copyFolder: string;
  readonly heads: string;
  readonly copied: string;
  readonly later: string;
};

let template: Made;
beforeAll(async () => {
  template = await officeWithCopy();
});

/** An office whose store went on after a copy: a draft more, and a head of the audit kept outside. */
async function officeWithCopy(): Promise<Made> {
  const store = await storeWithSheets();
  const heads = temporaryFolder();
  const opened = await open(store, PASSPHRASE);
  const staged = await stageBackup({
    store: opened,
    folder: temporaryFolder(),
    officeCode: 'KT',
    madeAt: '2026-11-22T01:02:03.000Z',
  });
  const copyFolder = await staged.publish();
  const copied = dataOf(opened.sqlite);
  await writeDraft(opened);
  await opened.transaction(
    async () => void writeCheckpoint(opened, 'lock', new Date('2026-11-22T09:00:00.000Z')),
  );
  keepNewestHead(heads, opened);
  const later = dataOf(opened.sqlite);
  await opened.close();
  return { store, copyFolder, heads, copied, later };
}

async function writeDraft(store: OpenStore): Promise<void> {
  await store.transaction(async () => {
    await store.kysely
      .insertInto('assistance.draft')
      .values({
        owner: store.account.id,
        record_id: 'after the copy',
        subject: 'case',
        case_id: '',
        base_version: 0,
        content: 'x',
        saved_at: '',
        created_at: '',
        created_by: store.account.id,
        version: 1,
      })
      .execute();
    const entry = { actor: null, session: null, operation: 'test.write', record: null, detail: {} };
    appendAudit(store, entry, ['assistance']);
  });
}

/** The same elsewhere, to be harmed. */
function anew(): Made {
  const folder = path.join(temporaryFolder(), 'store');
  cpSync(template.store.folder, folder, { recursive: true });
  const copyFolder = path.join(temporaryFolder(), path.basename(template.copyFolder));
  cpSync(template.copyFolder, copyFolder, { recursive: true });
  const heads = path.join(temporaryFolder(), 'heads');
  cpSync(template.heads, heads, { recursive: true });
  return { ...template, store: { ...template.store, folder }, copyFolder, heads };
}

const restore = ({ store, copyFolder }: Made, now = NOW): Promise<Restored> =>
  restoreCopy({ storeFolder: store.folder, copyFolder, now });

const signIn = ({ store, heads }: Made, passphrase = PASSPHRASE): Promise<OpenStore> =>
  openStore({
    folder: store.folder,
    accountId: store.accountId,
    passphrase: typed(passphrase),
    ballastBytes: BALLAST,
    headsFolder: heads,
  });

const contentOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]),
  );

describe('a copy put in the place of the store', () => {
  it('tells how far it has come: every byte is read, written and read again', async () => {
    const made = anew();
    const told: number[] = [];
    let done = 0;
    await restoreCopy({
      storeFolder: made.store.folder,
      copyFolder: made.copyFolder,
      now: NOW,
      onBytes: (bytes, allBytes) => {
        done += bytes;
        told.push(done / allBytes);
      },
    });
    expect(told[0]).toBeLessThan(0.5);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    // The vault is put together anew, and small.
    expect(told.at(-1)).toBeGreaterThan(0.95);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('says that the stick is gone which is pulled meanwhile, and leaves the store as it stands', async () => {
    for (const pulledAfter of [0.1, 0.6]) {
      const made = anew();
      const before = contentOf(made.store.folder);
      const copyFolder = path.join(temporaryFolder(), 'stick');
      cpSync(made.copyFolder, copyFolder, { recursive: true });
      let done = 0;
      const pull = (bytes: number, allBytes: number): void => {
        done += bytes;
        if (done / allBytes > pulledAfter) rmSync(copyFolder, { recursive: true, force: true });
      };
      const input = { storeFolder: made.store.folder, copyFolder, now: NOW, onBytes: pull };
      expect(await refusalOf(() => restoreCopy(input))).toEqual({
        code: 'refused',
        reason: 'backup-folder-missing',
      });
      expect(contentOf(made.store.folder)).toEqual(before);
    }
  });

  it('opens by the passphrase of before; what stood there lies aside, whole, under a dated name', async () => {
    const made = anew();
    const before = contentOf(made.store.folder);
    const { movedTo, passphrases } = await restore(made);
    expect(passphrases).toEqual({ open: 1, accounts: 1 });
    // Five past eleven in Vientiane.
    expect(movedTo).toBe(`${made.store.folder}.before-restore-2026-11-23-110506`);
    expect(contentOf(movedTo ?? '')).toEqual(before);
    const store = await signIn(made);
    expect(dataOf(store.sqlite)).toBe(made.copied);
    await store.close();
    // The store that was moved aside opens as well.
    const aside = await open({ folder: movedTo ?? '', accountId: made.store.accountId }, PASSPHRASE);
    expect(dataOf(aside.sqlite)).toBe(made.later);
    await aside.close();
  });

  it('is told of once at sign-in and for ever in the audit, which explains the newer heads kept outside', async () => {
    const made = anew();
    await restore(made);
    const store = await signIn(made);
    expect(store.remarks).toMatchObject([
      { kind: 'restored', madeAt: '2026-11-22T01:02:03.000Z', replacedAt: expect.stringMatching(/Z$/u) },
    ]);
    const row = store.sqlite
      .prepare<[], { detail: string }>("select detail from main.audit where operation = 'store.restored'")
      .all();
    expect(row).toHaveLength(1);
    const head: unknown = JSON.parse(readFileSync(path.join(made.copyFolder, 'manifest.json'), 'utf8'));
    expect(JSON.parse(row[0]?.detail ?? '')).toMatchObject({
      madeAt: '2026-11-22T01:02:03.000Z',
      restoredAt: NOW.toISOString(),
      auditSequence: (head as { auditHead: { sequence: number } }).auditHead.sequence,
    });
    const outside = readOutsideHeads(made.heads, store.vault);
    expect(outside).toHaveLength(1);
    expect(verifyAudit(store, outside).problem?.kind).toBe('outside-copy-disagrees');
    expect(verifyAudit(store, unexplainedHeads(store.sqlite, outside)).problem).toBeUndefined();
    await store.close();
    const again = await signIn(made);
    expect(again.remarks).toEqual([]);
    await again.close();
    expect(existsSync(path.join(made.store.folder, 'restored.json'))).toBe(false);
  });

  it('does not explain an old copy that nobody put back by the program', async () => {
    const made = anew();
    const vault = readFileSync(path.join(made.store.folder, 'vault.json'));
    for (const name of readdirSync(made.copyFolder).filter(
      (name) => name.endsWith('.db') || name === 'attempts.json',
    ))
      cpSync(path.join(made.copyFolder, name), path.join(made.store.folder, name));
    writeFileSync(path.join(made.store.folder, 'vault.json'), vault);
    const store = await signIn(made);
    expect(store.remarks).toContainEqual({ kind: 'audit-disagrees' });
    await store.close();
  });

  it('opens on a new PC with two sheets, where nothing stood before', async () => {
    const made = anew();
    const folder = path.join(temporaryFolder(), 'new', 'store');
    mkdirSync(path.dirname(folder));
    const elsewhere = {
      ...made,
      store: { ...made.store, folder },
      heads: path.join(temporaryFolder(), 'none'),
    };
    const restored = await restore(elsewhere);
    expect(restored).toEqual({ movedTo: null, passphrases: { open: 0, accounts: 1 } });
    expect(await refusalOf(() => signIn(elsewhere))).toMatchObject({ code: 'sign-in-failed' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    const [first, second] = made.store.sheets;
    const passphrase = 'ເຮືອ seven other lanterns';
    await recoverAccount({ ...elsewhere.store, first, second, passphrase: typed(passphrase) });
    const store = await signIn(elsewhere, passphrase);
    expect(dataOf(store.sqlite)).toBe(made.copied);
    expect(store.remarks).toContainEqual({
      kind: 'restored',
      madeAt: '2026-11-22T01:02:03.000Z',
      replacedAt: null,
    });
    await store.close();
  });

  it('takes the place of a damaged store, also of one without a vault, and of one file that is gone', async () => {
    for (const harm of [
      (folder: string) => flip(path.join(folder, 'register.db')),
      (folder: string) => rmSync(path.join(folder, 'vault.json')),
      (folder: string) => rmSync(path.join(folder, 'statistics.db')),
    ]) {
      const made = anew();
      harm(made.store.folder);
      const harmed = contentOf(made.store.folder);
      const { movedTo } = await restore(made);
      expect(contentOf(movedTo ?? '')).toEqual(harmed);
      expect(describeStore(made.store.folder)).toMatchObject({ state: 'ready' });
    }
  });

  it('gives no slot back to whoever changed their passphrase or was shut out since', () => {
    const made = anew();
    const copied = readVault(made.copyFolder);
    const present = readVault(made.store.folder);
    const slotsOf = (vault: typeof copied): boolean[] =>
      withReturnedSlots(copied, vault).accounts.map(({ slot }) => !('removed' in slot));
    expect(slotsOf(present)).toEqual([true]);
    expect(
      slotsOf({ ...present, accounts: present.accounts.map((one) => ({ ...one, isDisabled: true })) }),
    ).toEqual([false]);
    const changed = present.accounts.map((one) =>
      'removed' in one.slot ? one : { ...one, slot: { ...one.slot, nonce: 'AAAAAAAAAAAAAAAA' } },
    );
    expect(slotsOf({ ...present, accounts: changed })).toEqual([false]);
  });
});

describe('a copy is not put in place', () => {
  it.each([
    ['a flipped byte', (copy: string) => flip(path.join(copy, 'investigation.db'))],
    ['a missing file', (copy: string) => rmSync(path.join(copy, 'register.db'))],
    [
      'an older file of another copy',
      (copy: string) => cpSync(path.join(template.store.folder, 'office.db'), path.join(copy, 'office.db')),
    ],
    ['a changed manifest', (copy: string) => flip(path.join(copy, 'manifest.json'))],
  ])('with %s; the store stays as it was', async (_name, harm) => {
    const made = anew();
    harm(made.copyFolder);
    const before = contentOf(made.store.folder);
    expect(await refusalOf(() => restore(made))).toEqual({ code: 'refused', reason: 'backup-not-verified' });
    expect((await examineRestore(made.store.folder, made.copyFolder)).faults).not.toEqual([]);
    expect(contentOf(made.store.folder)).toEqual(before);
    expect(readdirSync(path.dirname(made.store.folder))).toEqual(['store']);
  });

  it('over the store of another office', async () => {
    const made = anew();
    const other = await anotherStore();
    const before = contentOf(other.folder);
    const asked = { storeFolder: other.folder, copyFolder: made.copyFolder, now: NOW };
    expect(await refusalOf(() => restoreCopy(asked))).toEqual({
      code: 'refused',
      reason: 'copy-of-another-office',
    });
    expect((await examineRestore(other.folder, made.copyFolder)).isSameOffice).toBe(false);
    expect(contentOf(other.folder)).toEqual(before);
  });
});

describe('a restore that is cut off', () => {
  const totals = { kills: 0, old: 0, lost: 0 };
  afterAll(() =>
    console.log(`restore kills: ${totals.kills}, ${totals.old} left the old store, ${totals.lost} lost`),
  );

  it('before the exchange leaves the old store, and nothing beside it', () => {
    for (const which of ['partial', 'whole'] as const) {
      const made = anew();
      const before = contentOf(made.store.folder);
      cpSync(made.copyFolder, stagingFolders(made.store.folder)[which], { recursive: true });
      expect(settleRestore(made.store.folder)).toBe('undone');
      expect(contentOf(made.store.folder)).toEqual(before);
      expect(readdirSync(path.dirname(made.store.folder))).toEqual(['store']);
      expect(settleRestore(made.store.folder)).toBe('nothing');
    }
  });

  it('between the two renames is finished at the next start', async () => {
    const made = anew();
    await restore(made);
    const { whole } = stagingFolders(made.store.folder);
    renameSync(made.store.folder, whole);
    expect(describeStore(made.store.folder)).toEqual({ state: 'none' });
    expect(settleRestore(made.store.folder)).toBe('finished');
    const store = await signIn(made);
    expect(dataOf(store.sqlite)).toBe(made.copied);
    await store.close();
  });

  it(
    'by a kill at any moment leaves one of the two stores, whole, and the old one somewhere in any case',
    async () => {
      const timed = anew();
      const began = performance.now();
      await runAndKill('restore', [timed.store.folder, timed.copyFolder], 60_000, 'restore-child');
      const milliseconds = performance.now() - began;
      for (const moment of momentsIn(milliseconds, KILLS)) {
        const made = anew();
        const said = await runAndKill(
          'restore',
          [made.store.folder, made.copyFolder],
          moment,
          'restore-child',
        );
        totals.kills += 1;
        settleRestore(made.store.folder);
        const beside = readdirSync(path.dirname(made.store.folder)).filter((name) => name !== 'store');
        const store = await signIn(made);
        const found = dataOf(store.sqlite);
        await store.close();
        if (said.includes('done')) expect(found).toBe(made.copied);
        if (found === made.later) totals.old += 1;
        else if (found !== made.copied) totals.lost += 1;
        // The old store is the present one, or the only thing beside it.
        expect(beside).toEqual(
          found === made.later ? [] : [expect.stringMatching(/^store\.before-restore-/u)],
        );
      }
      expect(totals.lost).toBe(0);
    },
    KILLS * 20_000 + 60_000,
  );
});

describe('the copies in a folder', () => {
  it('are listed newest first, a copy chosen itself as well; what is no copy is not', async () => {
    const made = anew();
    const folder = path.dirname(made.copyFolder);
    mkdirSync(path.join(folder, 'Pokpong-KT-2026-01-01-000000'));
    writeFileSync(path.join(folder, 'letter.txt'), 'x');
    const store = await open(made.store, PASSPHRASE);
    const staged = await stageBackup({ store, folder, officeCode: 'KT', madeAt: '2026-11-24T00:00:00.000Z' });
    await staged.publish();
    await store.close();
    expect((await listCopies(folder)).map(({ madeAt }) => madeAt)).toEqual([
      '2026-11-24T00:00:00.000Z',
      '2026-11-22T01:02:03.000Z',
    ]);
    expect((await listCopies(made.copyFolder)).map(({ name }) => name)).toEqual([
      path.basename(made.copyFolder),
    ]);
    expect(await listCopies(temporaryFolder())).toEqual([]);
  });
});

/** Turns one bit in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
