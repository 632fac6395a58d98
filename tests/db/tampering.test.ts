import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { appendAudit } from '../../db/audit.ts';
import { verifyBackup } from '../../db/backup/verify-backup.ts';
import { ContainerRefusal } from '../../db/container/container-refusal.ts';
import { openContainer, sealContainer } from '../../db/container/container.ts';
import { openCompartments, type CompartmentsToOpen } from '../../db/store/open-compartments.ts';
import { describeStore } from '../../db/store/describe.ts';
import { storeFaultOf } from '../../db/store/store-fault.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { compartments } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { office, opening, sealing } from './container/hostile-containers.ts';
import { logicalDump } from './support/logical-dump.ts';
import { officeOn, storeWithSheets } from './support/recovery-fixture.ts';
import {
  copyOf,
  filesOf,
  keysOf,
  open,
  storeOnDisk,
  temporaryFolder,
  type StoreOnDisk,
} from './support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
/** In all files of a store, in all files of a copy of it, in a packet; those in journals are counted by their own test. */
const FLIPS = isFull ? { store: 5500, copy: 1500, packet: 1500 } : { store: 100, copy: 30, packet: 20 };

/** A store with rows on many pages of every file, some of them freed again, and with attempts on file. */
async function filledStore(): Promise<StoreOnDisk> {
  const made = await storeOnDisk();
  const store = await open(made);
  const recorded = { created_at: '', created_by: '', version: 1 };
  await store.transaction(async () => {
    for (let row = 0; row < 40; row += 1) {
      for (const wing of ['investigation', 'assistance'] as const) {
        const draft = {
          owner: '',
          record_id: `${row}`,
          subject: 'case',
          case_id: '',
          base_version: 0,
          content: 'ຄໍາໃຫ້ການ '.repeat(300),
          saved_at: '',
        };
        await store.kysely
          .insertInto(`${wing}.draft`)
          .values({ ...draft, ...recorded })
          .execute();
      }
      await store.kysely
        .insertInto('register.case_counter')
        .values({ year: row, last_number: 1, ...recorded })
        .execute();
    }
    await store.kysely.deleteFrom('investigation.draft').where('record_id', 'like', '1%').execute();
    appendAudit(
      store,
      { actor: null, session: null, operation: 'test.fill', record: null, detail: {} },
      compartments,
    );
  });
  await store.close();
  return made;
}

function flipBit(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
}

type Sight = { readonly isReported: boolean; readonly dump: string | undefined };

/** What a person would see: a report, or the data. Anything thrown that is no plain report fails the test. */
function look(folder: string, keys: Omit<CompartmentsToOpen, 'folder'>): Sight {
  if (describeStore(folder).state !== 'ready') return { isReported: true, dump: undefined };
  try {
    const sqlite = openCompartments({ ...keys, folder });
    try {
      return { isReported: false, dump: logicalDump(sqlite) };
    } finally {
      sqlite.close();
    }
  } catch (cause) {
    if (!(cause instanceof Refusal && cause.error.code === 'store') && storeFaultOf(cause) === undefined)
      throw cause;
    return { isReported: true, dump: undefined };
  }
}

it(
  'a flipped bit in any file is reported or has no effect',
  async () => {
    const made = await filledStore();
    const keys = await keysOf(made);
    const files = filesOf(made.folder).filter((file) => statSync(file).size > 0);
    const before = look(made.folder, keys);
    expect(before.isReported).toBe(false);
    let missed = 0;
    for (let tried = 0; tried < FLIPS.store; tried += 1) {
      const file = files[tried % files.length] ?? '';
      const whole = readFileSync(file);
      const altered = Buffer.from(whole);
      // Every third flip goes into the first page, where the header and the schema are.
      const at = randomInt(tried % 3 === 0 ? Math.min(whole.length, 4096) : whole.length);
      flipBit(altered, at);
      writeFileSync(file, altered);
      const isOfAttempts = path.basename(file) === 'attempts.json';
      const sight = look(made.folder, keys);
      if (!sight.isReported && sight.dump !== before.dump) missed += 1;
      if (isOfAttempts && Math.floor(tried / files.length) % 4 === 0 && !(await isToldAtSignIn(made)))
        missed += 1;
      expect(readFileSync(file).equals(altered), `${file} was written to`).toBe(true);
      writeFileSync(file, whole);
    }
    console.log(`tampering: ${FLIPS.store} tried, ${missed} missed`);
    expect(missed).toBe(0);
    expect(look(made.folder, keys)).toEqual(before);
  },
  isFull ? 3_600_000 : 300_000,
);

/** The whole sign-in, which alone looks at the attempts, in a copy, because it writes. */
async function isToldAtSignIn(made: StoreOnDisk): Promise<boolean> {
  const store = await open(copyOf(made));
  await store.close();
  return store.remarks.some((remark) => remark.kind === 'attempts-file-lost');
}

it(
  'a flipped bit in any file of a copy of the store is reported',
  async () => {
    const copied = officeOn(await storeWithSheets());
    const folder = temporaryFolder();
    await copied.signIn();
    await copied.get('backup.setFolder', { folder });
    await copied.get('backup.make', {});
    const { officeSigning } = readVault(copied.storeFolder);
    await copied.end();
    const [name = ''] = readdirSync(folder);
    const files = filesOf(path.join(folder, name));
    let missed = 0;
    for (let tried = 0; tried < FLIPS.copy; tried += 1) {
      const file = files[tried % files.length] ?? '';
      const whole = readFileSync(file);
      const altered = Buffer.from(whole);
      flipBit(altered, randomInt(whole.length));
      writeFileSync(file, altered);
      const outcome = await verifyBackup(path.join(folder, name), officeSigning.publicKey).catch(
        (cause: unknown) => cause,
      );
      if (!(outcome instanceof Refusal)) {
        if (outcome instanceof Error) throw outcome;
        missed += 1;
      }
      writeFileSync(file, whole);
    }
    console.log(`tampering: ${FLIPS.copy} tried, ${missed} missed`);
    expect(missed).toBe(0);
    await verifyBackup(path.join(folder, name), officeSigning.publicKey);
  },
  isFull ? 3_600_000 : 120_000,
);

it(
  'a flipped bit in a packet is reported',
  async () => {
    const { bytes } = await sealContainer(sealing(), office.privateKey);
    let missed = 0;
    for (let tried = 0; tried < FLIPS.packet; tried += 1) {
      const altered = Uint8Array.from(bytes);
      flipBit(altered, randomInt(bytes.length));
      const outcome = await openContainer(altered, opening).catch((cause: unknown) => cause);
      if (outcome instanceof ContainerRefusal) continue;
      if (outcome instanceof Error) throw outcome;
      missed += 1;
    }
    console.log(`tampering: ${FLIPS.packet} tried, ${missed} missed`);
    expect(missed).toBe(0);
    await openContainer(bytes, opening);
  },
  isFull ? 3_600_000 : 120_000,
);
