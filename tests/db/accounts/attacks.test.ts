import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newCompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openStore } from '../../../db/store/open.ts';
import { writeVault } from '../../../db/store/vault-store.ts';
import { referenceTo } from '../../../db/vault/custom-role.ts';
import { exportPrivateKey, newSigningKeyPair } from '../../../db/vault/signing-key.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { permissionsOf, powersOf } from '../../../shared/access/powers.ts';
import type { SessionDescription } from '../../../shared/contract/session.ts';
import type { Result } from '../../../shared/result.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, type StaffedOffice } from '../../support/staffed-office.ts';
import { refusalOf } from '../support/store-fixture.ts';
import { attackedOffice, TRAINEE_PASSPHRASE, type AttackedOffice, type Person } from './attacked-office.ts';
import { AttackedStore } from './attacked-store.ts';
import { forgeries } from './forgeries.ts';
import { accountIn, inOfficeFile, putSigned, withAccount, withGrant } from './insider.ts';
import { editedReplays, replays } from './replays.ts';

/*
 * Insiders: each has an account, knows how the files are made, signs with their own key and writes office.db with their own
 * connection, because everybody holds its key. What keys do not give them, these files must not give them either.
 */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const DAMAGED = { ok: false, error: { code: 'store', reason: 'damaged' } };
const OLDER = { ok: false, error: { code: 'store', reason: 'older-vault' } };

let made: AttackedOffice;
let attacked: StaffedOffice;
let field: AttackedStore;
let sound: VaultFile;

beforeAll(async () => {
  made = await attackedOffice();
});
afterAll(async () => {
  await made.office.end();
});

/** What somebody is answered at the next sign-in. */
async function signIn(name: Person, text = passphraseOf(name)): Promise<Result<SessionDescription>> {
  await attacked.restart();
  return attacked.ask('session.open', { accountId: field.idOf(name), passphrase: passphrase(text) });
}

async function begin(): Promise<void> {
  attacked = await made.office.copy();
  field = new AttackedStore(made, attacked.storeFolder);
}

describe('an insider who signs the vault anew with', () => {
  inOneOffice();

  it.each(forgeries)(
    '%s opens nothing, and nobody else does before it is put right',
    async (_name, by, attempt) => {
      await attempt(field);
      expect(field.now().generation).toBe(sound.generation + 1);
      expect(await attacked.get('office.describe', {})).toMatchObject({
        state: 'unusable',
        reason: 'damaged',
      });
      for (const name of [by, 'founder'] as const) expect(await signIn(name)).toEqual(DAMAGED);
    },
  );
});

describe('an insider who puts back', () => {
  inOneOffice();

  it.each(replays)('%s is told that the vault is older', async (_name, by, attempt) => {
    await attempt(field);
    for (const name of [by, 'founder'] as const) expect(await signIn(name)).toEqual(OLDER);
  });
});

describe('an insider who edits office.db and puts back', () => {
  inOwnOffice();

  it.each(editedReplays)('%s is told that the vault is older', async (_name, by, attempt) => {
    await attempt(field);
    for (const name of [by, 'founder'] as const) expect(await signIn(name)).toEqual(OLDER);
  });
});

function inOwnOffice(): void {
  beforeEach(begin);
  afterEach(async () => {
    await attacked.end();
  });
}

/** One office for all: what was done to the vault is put right after each, and opens everything as ever in the end. */
function inOneOffice(): void {
  beforeAll(async () => {
    await begin();
    sound = field.now();
  });
  afterEach(() => writeVault(field.folder, sound));
  afterAll(async () => {
    expect(await signIn('founder')).toMatchObject({ ok: true });
    await attacked.end();
  });
}

describe('an insider', () => {
  inOwnOffice();

  it('whose slot stands in the place of a head’s signs in as nobody', async () => {
    const { slot } = accountIn(field.now(), field.idOf('investigator'));
    putSigned(
      field.folder,
      field.the('investigator'),
      withAccount(field.now(), field.idOf('police-head'), (head) => ({ ...head, slot })),
    );
    expect(await signIn('police-head', passphraseOf('investigator'))).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed' },
    });
    expect(await signIn('police-head')).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
  });

  it('who puts a key of their own into the office’s file signs nothing that leaves', async () => {
    const der = exportPrivateKey(newSigningKeyPair().privateKey);
    await inOfficeFile(field.folder, field.the('administrator'), (sqlite) => {
      expect(sqlite.prepare('update office_signing_key set private_key = ?').run(der).changes).toBe(1);
    });
    const store = await openStore({
      folder: field.folder,
      accountId: field.idOf('founder'),
      passphrase: passphrase(passphraseOf('founder')),
      ballastBytes: 1024,
    });
    expect(await refusalOf(() => store.officeSigningKey())).toEqual(DAMAGED.error);
    await store.close();
  });

  it('who writes themselves into a team and accepts for themselves gets no permission that was not certified', async () => {
    const me = field.the('statistics-officer');
    await inOfficeFile(field.folder, me, (sqlite) => {
      const stamp = ['2026-11-22T00:00:00.000Z', me.id];
      sqlite.prepare("insert into team values ('t', 'ທີມ', 'Team', ?, ?, 1)").run(stamp);
      const member = sqlite.prepare("insert into team_member values ('t', ?, ?, ?, 1)");
      for (const id of [me.id, field.idOf('investigator'), field.idOf('social-worker')])
        member.run(id, ...stamp);
      sqlite.prepare('insert or replace into conduct_acceptance values (?, 1, ?, ?, 1)').run(me.id, ...stamp);
    });
    const session = await signIn('statistics-officer');
    if (!session.ok) throw new Error('They may sign in');
    expect(session.value.permissions).toEqual(permissionsOf(powersOf(['statistics-officer'])));
    expect(session.value.compartments).toEqual(['office', 'statistics']);
    for (const name of ['case.recent', 'draft.list', 'team.list', 'account.directory'] as const)
      expect([name, await attacked.ask(name, {})]).toEqual([
        name,
        { ok: false, error: { code: 'forbidden' } },
      ]);
  });

  it('who had only the narrow role finds it narrow, whoever reads the definition', async () => {
    const session = await attacked.get('session.open', {
      accountId: made.traineeId,
      passphrase: passphrase(TRAINEE_PASSPHRASE),
    });
    expect(session.permissions).not.toContain('case:reveal');
    expect(session.scopes['case:read']).toBe('own');
    expect(accountIn(field.now(), made.traineeId).customRoles).toEqual([referenceTo(made.narrowRole)]);
  });

  it('who seals a key of their own to a colleague under a head’s name is found out by the signature', async () => {
    const grant = await field.grantBy(
      'investigator',
      field.idOf('second-investigator'),
      'investigation',
      newCompartmentKey(),
    );
    const forged = { ...grant, grantedBy: field.idOf('police-head') };
    putSigned(
      field.folder,
      field.the('investigator'),
      withGrant(field.now(), 'investigation', field.idOf('second-investigator'), forged),
    );
    expect(await signIn('founder')).toEqual(DAMAGED);
  });
});
