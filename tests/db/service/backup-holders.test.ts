import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { z } from 'zod';
import { OpenedBackupKey } from '../../../db/backup/backup-keys.ts';
import { verifyBackup, type VerifiedBackup } from '../../../db/backup/verify-backup.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { compartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openAlone } from '../../../db/compartments/connection.ts';
import { recipientFingerprint, recipientSha256 } from '../../../db/container/age.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { Recipient } from '../../../shared/domain/recipient.ts';
import { ask, askToAgree, itJudgedBy } from '../../support/judges.ts';
import { passphrase, temporaryFolder } from '../../support/office.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

let office: StaffedOffice;
let store: OpenStore | undefined;
const place = temporaryFolder();
const stick = path.join(place.path, 'stick');

beforeAll(async () => {
  mkdirSync(stick);
  office = await StaffedOffice.with(['founder', 'police-head', 'investigator', 'statistics-officer'], {
    opened: (opened) => (store = opened),
  });
}, 120_000);
afterAll(async () => {
  await office.end();
  place.remove();
});

/** A key pair of `age-keygen`: the recipient, and the file of its identity. */
function newIdentity(name: string): { readonly recipient: string; readonly file: string } {
  const file = path.join(place.path, `${name}.txt`);
  askToAgree('age-keygen', ['-o', file], { folder: place.path });
  return {
    recipient: askToAgree('age-keygen', ['-y', file], { folder: place.path }).toString().trim(),
    file,
  };
}

const letIn = (by: StaffName, name: string, recipient: string, compartments: Compartment[]) =>
  office.ask('backup.addHolder', { name, recipient, compartments, passphrase: passphrase(passphraseOf(by)) });

/** The newest copy, made now. */
async function newCopy(): Promise<VerifiedBackup & { readonly folder: string }> {
  await office.get('backup.make', {});
  const folder = path.join(stick, readdirSync(stick).toSorted().at(-1) ?? '');
  return { folder, ...(await verifyBackup(folder)) };
}

/** What Debian's age finds in the key file of a compartment; its words when it opens nothing. */
function openedBy(file: string, folder: string, compartment: Compartment): unknown {
  const { status, stdout, stderr } = ask('age', ['-d', '-i', file, `keys-${compartment}.age`], { folder });
  return status === 0 ? OpenedBackupKey.parse(JSON.parse(stdout.toString('utf8'))) : stderr;
}

/** How many rows a compartment of a copy has in a table, opened with nothing but the key of its file of keys. */
function countWith(opened: unknown, folder: string, compartment: Compartment, table: string): unknown {
  const { key } = OpenedBackupKey.parse(opened);
  const sqlite = openAlone(
    compartmentFile(folder, compartment),
    compartment,
    compartmentKey(Buffer.from(key, 'hex')),
    process.env['POKPONG_STORE_ADDON'],
  );
  try {
    return z.object({ rows: z.int() }).parse(sqlite.prepare(`select count(*) as rows from ${table}`).get())
      .rows;
  } finally {
    sqlite.close();
  }
}

const sealedFor = async (name: string) => {
  const { holders } = await office.get('backup.holders', {});
  const holder = holders.find((each) => each.name === name);
  return holder?.compartments.filter(({ isSealed }) => isSealed).map(({ compartment }) => compartment);
};

describe('whoever is let in opens copies', () => {
  itJudgedBy('age', 'age-keygen')(
    'with their own key and Debian’s age, in the parts that a head may give and gave, and no other',
    async () => {
      const ministry = newIdentity('ministry');
      const stranger = newIdentity('stranger');
      await office.signInAs('founder');
      await office.get('backup.setFolder', { folder: stick });
      expect(await office.get('backup.holders', {})).toEqual({
        holders: [],
        // The police wing has a head of its own: the founder holds it no more.
        grantable: ['office', 'register', 'assistance', 'statistics', 'programme'],
      });
      expect((await newCopy()).manifest).not.toHaveProperty('keys');

      await office.signInAs('police-head');
      expect(await letIn('police-head', 'Ministry', ministry.recipient, ['assistance'])).toMatchObject({
        error: { code: 'forbidden' },
      });
      expect(await letIn('founder', 'Ministry', ministry.recipient, ['register'])).toMatchObject({
        error: { code: 'sign-in-failed' },
      });
      expect(await letIn('police-head', 'Ministry', `age1pq1${'q'.repeat(100)}`, ['register'])).toMatchObject(
        { error: { code: 'invalid', fields: { recipient: ['recipient-post-quantum'] } } },
      );
      const parts: Compartment[] = ['register', 'investigation'];
      expect(await letIn('police-head', 'Ministry', ministry.recipient, parts)).toEqual({
        ok: true,
        value: {},
      });
      expect(await letIn('police-head', 'Again', ministry.recipient, ['office'])).toMatchObject({
        error: { reason: 'backup-holder-exists' },
      });
      expect((await office.get('backup.holders', {})).holders).toMatchObject([
        {
          name: 'Ministry',
          fingerprint: recipientFingerprint(Recipient.parse(ministry.recipient)),
          compartments: parts.map((compartment) => ({ compartment, isSealed: true })),
          addedBy: 'ພັນໂທ ຄຳ',
        },
      ]);

      // Whoever makes the copy holds neither of these keys.
      await office.signInAs('founder');
      const { folder, manifest, vault } = await newCopy();
      expect(manifest.keys?.map(({ compartment, epoch }) => [compartment, epoch])).toEqual(
        [...parts].toSorted().map((compartment) => [compartment, vault.compartments[compartment].epoch]),
      );
      for (const { recipients } of manifest.keys ?? [])
        expect(recipients.toSorted()).toEqual(
          [vault.recovery.recipient, ministry.recipient]
            .map((each) => recipientSha256(Recipient.parse(each)))
            .toSorted(),
        );
      expect(readdirSync(folder).filter((name) => name.startsWith('keys-'))).toEqual([
        'keys-investigation.age',
        'keys-register.age',
      ]);
      for (const compartment of parts) {
        expect(openedBy(ministry.file, folder, compartment)).toMatchObject({
          vaultId: vault.vaultId,
          compartment,
        });
        expect(openedBy(stranger.file, folder, compartment)).toMatch(/no identity matched/u);
      }
      const opened = openedBy(ministry.file, folder, 'investigation');
      expect(countWith(opened, folder, 'investigation', 'draft')).toBe(0);
      expect(() => countWith(opened, folder, 'assistance', 'draft')).toThrow(/not a database/u);

      const name = 'keys-register.age';
      const bytes = readFileSync(path.join(folder, name));
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      writeFileSync(path.join(folder, name), bytes);
      await expect(verifyBackup(folder)).rejects.toThrow();
    },
    120_000,
  );

  itJudgedBy('age', 'age-keygen')(
    'until they are removed, also under a renewed key, but not because somebody wrote them into the office’s file',
    async () => {
      const court = newIdentity('court');
      await office.signInAs('police-head');
      await letIn('police-head', 'Court', court.recipient, ['investigation']);
      expect(await sealedFor('Court')).toEqual(['investigation']);
      // Another recipient of the same part: the file of the first was made anew for both.
      expect(await sealedFor('Ministry')).toEqual(['register', 'investigation']);

      const { holders } = await office.get('backup.holders', {});
      const holderId = holders.find(({ name }) => name === 'Ministry')?.holderId ?? '';
      await office.get('backup.removeHolder', { holderId });
      expect(await office.ask('backup.removeHolder', { holderId })).toMatchObject({
        error: { code: 'not-found' },
      });
      // Sealed to those that are left by the next who has the key: an officer, without asking anybody.
      expect(await sealedFor('Court')).toEqual([]);
      await office.signInAs('investigator');
      expect(await office.ask('backup.holders', {})).toMatchObject({ error: { code: 'forbidden' } });
      await office.signInAs('police-head');
      expect(await sealedFor('Court')).toEqual(['investigation']);

      await office.get('keys.renew', {
        passphrase: passphrase(passphraseOf('police-head')),
        compartments: ['investigation'],
      });
      expect(await sealedFor('Court')).toEqual(['investigation']);

      // Whoever can write the office's file, and is no head, lets nobody in.
      const forged = newIdentity('forged');
      await office.signInAs('statistics-officer');
      store?.sqlite.exec(`
        insert into backup_holder select '4b2d1a3e-0c5f-4c67-9a55-0d9b7f5b1c11', 'Forged', '${forged.recipient}',
          signature, created_at, created_by, 1 from backup_holder where name = 'Court';
        insert into backup_holder_compartment values ('4b2d1a3e-0c5f-4c67-9a55-0d9b7f5b1c11', 'investigation');
        insert into backup_holder_compartment select id, 'register' from backup_holder where name = 'Court';
      `);
      await office.signInAs('police-head');
      expect(await sealedFor('Forged')).toEqual([]);
      // What was widened is no longer what the head signed, and holds for nothing.
      expect(await sealedFor('Court')).toEqual([]);
      store?.sqlite.exec("delete from backup_holder_compartment where compartment = 'register'");
      await office.signInAs('police-head');
      expect(await sealedFor('Court')).toEqual(['investigation']);
      await office.signInAs('founder');
      const { folder, manifest } = await newCopy();
      expect(manifest.keys).toMatchObject([{ compartment: 'investigation', epoch: 2 }]);
      expect(openedBy(forged.file, folder, 'investigation')).toMatch(/no identity matched/u);
      expect(openedBy(court.file, folder, 'investigation')).toMatchObject({ epoch: 2 });
    },
    120_000,
  );
});
