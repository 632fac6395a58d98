import { createStore } from '../../../db/store/create.ts';
import { openStore } from '../../../db/store/open.ts';
import { writeSync } from 'node:fs';
import path from 'node:path';
import { stageBackup } from '../../../db/backup/stage-backup.ts';
import { Office } from '../../../shared/domain/office.ts';

/**
 * A process to be killed: `node child.js MODE FOLDER ACCOUNT PASSPHRASE [OTHER PASSPHRASE]`. Says `ready` when it has
 * begun and the number of every write after its commit. Written straight to the pipe, so that no word is lost or early.
 */
const [, , mode, folder = '', accountId = '', first = '', second = ''] = process.argv;
const say = (word: string): void => void writeSync(1, `${word}\n`);
const typed = (passphrase: string): Uint8Array => new TextEncoder().encode(passphrase);
const ballastBytes = 64 * 1024;

async function changeForEver(): Promise<void> {
  const store = await openStore({ folder, accountId, passphrase: typed(first), ballastBytes });
  say('ready');
  for (let [from, to] = [first, second]; ; [from, to] = [to, from]) {
    await store.changePassphrase(typed(from), typed(to));
    say(to === first ? '1' : '2');
  }
}

async function setUp(): Promise<void> {
  say('ready');
  const office = Office.parse({ code: 'VTE', nameLao: 'ຫ້ອງການ', nameEnglish: 'Office', provinceCode: '01' });
  const store = await createStore({
    folder,
    office,
    founderName: 'Kham',
    language: 'lo',
    passphrase: typed(first),
    isDevelopment: true,
    ballastBytes,
  });
  say('1');
  await store.close();
}

/** Copies the store for ever into the folder that is named last, which has its sheets already. */
async function backUpForEver(): Promise<void> {
  const store = await openStore({ folder, accountId, passphrase: typed(first), ballastBytes });
  say('ready');
  for (let copy = 1; ; copy += 1) {
    // Every copy has a second of its own, so that each gets a name.
    const madeAt = new Date(Date.parse('2026-11-22T00:00:00.000Z') + copy * 1000).toISOString();
    const staged = await stageBackup({ store, folder: second, officeCode: 'VTE', madeAt });
    say(path.basename(await staged.publish()));
  }
}

const modes: Readonly<Record<string, () => Promise<void>>> = {
  'back-up': backUpForEver,
  change: changeForEver,
  'set-up': setUp,
};
const run = modes[mode ?? ''];
if (run === undefined) throw new Error('Unknown mode');
await run();
