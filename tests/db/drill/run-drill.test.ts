import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageBackup } from '../../../db/backup/stage-backup.ts';
import type { StoreReader } from '../../../db/database.ts';
import { runDrill, type DrillReport } from '../../../db/drill/run-drill.ts';
import { drillFolder } from '../../../db/drill/scratch.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { drillChecks, isDrillDue } from '../../../shared/domain/backup-drill.ts';
import { PASSPHRASE, storeWithSheets } from '../support/recovery-fixture.ts';
import { open, temporaryFolder, typed } from '../support/store-fixture.ts';

const CASES = (copy: StoreReader) =>
  copy
    .selectFrom('register.case_file')
    .select((row) => row.fn.countAll<number>().as('cases'))
    .executeTakeFirst();

/** Opens an office, plants something in it, copies it, harms the copy, and tests that. */
async function drillAfter(
  plant: (store: OpenStore) => void | Promise<void>,
  harm: (copy: string) => void = () => undefined,
): Promise<DrillReport<unknown> & { readonly leftInScratch: boolean; readonly isCopyUntouched: boolean }> {
  const store = await open(await storeWithSheets(), PASSPHRASE);
  try {
    await plant(store);
    const staged = await stageBackup({
      store,
      folder: temporaryFolder(),
      officeCode: 'KT',
      madeAt: '2026-11-22T01:02:03.000Z',
    });
    const copyFolder = await staged.publish();
    harm(copyFolder);
    const before = contentOf(copyFolder);
    const { ageIdentity } = await openOwnSlot(store, typed(PASSPHRASE), new Date());
    const report = await runDrill({
      store,
      copyFolder,
      identity: ageIdentity,
      outside: [],
      look: CASES,
      told: () => undefined,
      signal: new AbortController().signal,
    });
    return {
      ...report,
      leftInScratch: existsSync(drillFolder(store.folder)),
      isCopyUntouched: contentOf(copyFolder) === before,
    };
  } finally {
    await store.close();
  }
}

const contentOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => `${name} ${readFileSync(path.join(folder, name)).toString('base64')}`)
    .join('\n');

const failed = ({ findings }: DrillReport<unknown>): object =>
  Object.fromEntries(findings.filter(({ isPassed }) => !isPassed).map(({ check, at }) => [check, at]));

const nothing = (): void => undefined;

describe('a drill', () => {
  it('opens a sound copy with the person’s own keys, passes every check, and leaves nothing', async () => {
    const report = await drillAfter(nothing);
    expect(failed(report)).toEqual({});
    expect(report.findings.map(({ check }) => check)).toEqual([...drillChecks]);
    expect(report.notOpened).toEqual([]);
    expect(report.seen).toEqual({ cases: 3 });
    expect(report.counts?.cases).toEqual({ copied: 3, present: 3 });
    expect(report.counts?.persons).toEqual({ copied: 3, present: 3 });
    expect(report).toMatchObject({ leftInScratch: false, isCopyUntouched: true });
  });

  it.each([
    ['a flipped byte', { files: ['register.db'] }, (copy: string) => flip(path.join(copy, 'register.db'))],
    [
      'a missing file',
      { files: ['statistics.db'] },
      (copy: string) => rmSync(path.join(copy, 'statistics.db')),
    ],
    [
      'a changed list of files',
      { signature: ['manifest-not-signed'], files: ['manifest.json'] },
      (copy: string) => flip(path.join(copy, 'manifest.json')),
    ],
    [
      'a vault of another time',
      { signature: ['vault-not-signed', 'manifest-of-another-vault'], files: ['vault.json'] },
      (copy: string) => {
        const file = path.join(copy, 'vault.json');
        const vault = readFileSync(file, 'utf8');
        writeFileSync(
          file,
          vault.replace(/"generation":(\d+),"isDevelopment"/u, '"generation":1,"isDevelopment"'),
        );
      },
    ],
  ])('finds %s, and opens nothing then', async (_name, expected, harm) => {
    const report = await drillAfter(nothing, harm);
    expect(failed(report)).toEqual(expected);
    expect(report.seen).toBeUndefined();
    expect(report.leftInScratch).toBe(false);
  });

  it('finds a row of a wing whose case is not there', async () => {
    const report = await drillAfter((store) =>
      store.transaction(async () => {
        await store.kysely
          .insertInto('investigation.closure_words')
          .values({
            closure_id: 'x',
            case_id: 'a case that is not there',
            summary: 'x',
            changed_at: '',
            created_at: '',
            created_by: '',
            version: 1,
          })
          .execute();
      }),
    );
    expect(failed(report)).toEqual({ references: ['investigation/closure_words.case_id'] });
  });

  it('finds a row taken out of the audit before the copy was signed', async () => {
    const report = await drillAfter((store) =>
      store.transaction(async () => {
        const { sqlite } = store;
        const triggers = sqlite
          .prepare<[], string>(
            "select name from main.sqlite_schema where type = 'trigger' and tbl_name = 'audit'",
          )
          .pluck()
          .all();
        for (const name of triggers) sqlite.exec(`drop trigger main.${name}`);
        sqlite.exec('delete from main.audit where seq = 4');
        await Promise.resolve();
      }),
    );
    expect(Object.keys(failed(report))).toEqual(['audit']);
  });

  it('ends when it is stopped, and sweeps what one that was killed left', async () => {
    const made = await storeWithSheets();
    const store = await open(made, PASSPHRASE);
    const staged = await stageBackup({
      store,
      folder: temporaryFolder(),
      officeCode: 'KT',
      madeAt: '2026-11-22T01:02:03.000Z',
    });
    const copyFolder = await staged.publish();
    cpSync(copyFolder, drillFolder(store.folder), { recursive: true });
    const { ageIdentity } = await openOwnSlot(store, typed(PASSPHRASE), new Date());
    const stopping = new AbortController();
    const running = runDrill({
      store,
      copyFolder,
      identity: ageIdentity,
      outside: [],
      look: CASES,
      told: (percent) => (percent > 0 ? stopping.abort(new Error('stopped')) : undefined),
      signal: stopping.signal,
    });
    await expect(running).rejects.toThrow('stopped');
    expect(existsSync(drillFolder(store.folder))).toBe(false);
    await store.close();
  });

  it('is due thirty days after the last one, or after the office began', () => {
    const began = '2026-01-01T00:00:00.000Z';
    expect(isDrillDue(null, began, '2026-01-30T23:59:59.000Z')).toBe(false);
    expect(isDrillDue(null, began, '2026-01-31T00:00:00.000Z')).toBe(true);
    expect(isDrillDue('2026-03-01T00:00:00.000Z', began, '2026-03-30T00:00:00.000Z')).toBe(false);
    expect(isDrillDue('2026-03-01T00:00:00.000Z', began, '2026-03-31T00:00:00.000Z')).toBe(true);
    // The clock was years ahead when the copy was tested, or some hours.
    expect(isDrillDue('2030-03-01T00:00:00.000Z', began, '2026-03-31T00:00:00.000Z')).toBe(true);
    expect(isDrillDue('2026-03-31T06:00:00.000Z', began, '2026-03-31T00:00:00.000Z')).toBe(false);
  });
});

/** Turns one bit in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
