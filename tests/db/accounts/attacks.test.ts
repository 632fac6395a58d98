import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withoutGrants } from '../../../db/accounts/changed-vault.ts';
import { newCompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openStore } from '../../../db/store/open.ts';
import { readVault, writeVault } from '../../../db/store/vault-store.ts';
import { certify } from '../../../db/vault/certificate.ts';
import { referenceTo, signCustomRole } from '../../../db/vault/custom-role.ts';
import { withDisabling } from '../../../db/vault/disabling.ts';
import { newGrant } from '../../../db/vault/grant.ts';
import { newVault } from '../../../db/vault/new-vault.ts';
import { certifyRecovery } from '../../../db/vault/recovery-certificate.ts';
import { exportPrivateKey, newSigningKeyPair, signValue } from '../../../db/vault/signing-key.ts';
import { openGrants } from '../../../db/vault/unlock.ts';
import { officeCertificate, type VaultFile } from '../../../db/vault/vault-file.ts';
import type { CompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { Compartment } from '../../../shared/compartment.ts';
import type { Result } from '../../../shared/result.ts';
import type { SessionDescription } from '../../../shared/contract/session.ts';
import { permissionsOf, powersOf } from '../../../shared/access/powers.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, type StaffedOffice } from '../../support/staffed-office.ts';
import { refusalOf } from '../support/store-fixture.ts';
import { attackedOffice, TRAINEE_PASSPHRASE, type AttackedOffice, type Person } from './attacked-office.ts';
import {
  accountIn,
  asCertifier,
  asGranter,
  inOfficeFile,
  putSigned,
  withAccount,
  withGrant,
  type Insider,
} from './insider.ts';

/*
 * Insiders: each has an account, knows how the files are made, signs with their own key and writes office.db with their own
 * connection, because everybody holds its key. What keys do not give them, these files must not give them either.
 */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const DAMAGED = { ok: false, error: { code: 'store', reason: 'damaged' } };
const OLDER = { ok: false, error: { code: 'store', reason: 'older-vault' } };

let made: AttackedOffice;
let attacked: StaffedOffice;
let sound: VaultFile;

beforeAll(async () => {
  made = await attackedOffice();
});
afterAll(async () => {
  await made.office.end();
});

const folder = (): string => attacked.storeFolder;
const now = (): VaultFile => readVault(folder());
const idOf = (name: Person): string => made.office.idOf(name);
function the(name: Person): Insider {
  const insider = made.insiders.get(name);
  if (insider === undefined) throw new Error(`Nobody is called ${name}`);
  return insider;
}

async function keyOf(name: Person, compartment: Compartment): Promise<CompartmentKey> {
  const key = (await openGrants(made.before, { id: idOf(name) }, the(name).secret, 'present')).get(
    compartment,
  );
  if (key === undefined) throw new Error(`${name} never held ${compartment}`);
  return key;
}

/** What the insider is answered at the next sign-in. */
async function signIn(name: Person, text = passphraseOf(name)): Promise<Result<SessionDescription>> {
  await attacked.restart();
  return attacked.ask('session.open', { accountId: idOf(name), passphrase: passphrase(text) });
}

/** A grant as the insider would write it. */
const grantBy = async (by: Person, to: string, compartment: Compartment, key: CompartmentKey) =>
  newGrant(
    asGranter(now(), the(by)),
    { compartment, epoch: now().compartments[compartment].epoch },
    accountIn(now(), to),
    key,
  );

/** The compartments as somebody would leave them who takes all of an account's grants out. */
function withoutGrantsOf(id: string): VaultFile['compartments'] {
  const { compartments } = now();
  return withoutGrants(compartments, id, Compartment.options);
}

type Attempt = () => Promise<void> | void;

/** Sign their own vault: nobody opens anything of it, and the page before signing in says so. */
const forgeries: readonly (readonly [string, Person, Attempt])[] = [
  [
    'a role more in their own certificate',
    'statistics-officer',
    () => {
      const { id } = the('statistics-officer');
      const change = withAccount(now(), id, (own) => ({ ...own, roles: [...own.roles, 'investigator'] }));
      putSigned(folder(), the('statistics-officer'), change);
    },
  ],
  [
    'their own certificate, certified by themselves',
    'administrator',
    () => {
      const me = the('administrator');
      const change = withAccount(now(), me.id, (own) => {
        const next = { ...own, roles: ['administrator', 'statistics-officer'] as typeof own.roles };
        return {
          ...next,
          certificate: certify(asCertifier(now(), me), next, own.certificate.generation + 1),
        };
      });
      putSigned(folder(), me, change);
    },
  ],
  [
    'a certificate by somebody who manages no accounts',
    'investigator',
    () => {
      const me = the('investigator');
      const change = withAccount(now(), idOf('statistics-officer'), (friend) => {
        const next = { ...friend, roles: ['investigator'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(now(), me), next, 2) };
      });
      putSigned(folder(), me, change);
    },
  ],
  [
    'a certificate by the administrator for a head',
    'administrator',
    () => {
      const me = the('administrator');
      const change = withAccount(now(), idOf('statistics-officer'), (friend) => {
        const next = { ...friend, roles: ['head-of-police-wing'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(now(), me), next, 2) };
      });
      putSigned(folder(), me, change);
    },
  ],
  [
    'a certificate of both wings in one',
    'administrator',
    () => {
      const me = the('administrator');
      const change = withAccount(now(), idOf('social-worker'), (friend) => {
        const next = { ...friend, roles: ['social-worker', 'investigator'] as typeof friend.roles };
        return { ...next, certificate: certify(asCertifier(now(), me), next, 2) };
      });
      putSigned(folder(), me, change);
    },
  ],
  [
    'a certificate that names the root and is signed by somebody else',
    'founder',
    () => {
      const me = the('founder');
      const change = withAccount(now(), me.id, (own) => ({
        ...own,
        roles: ['head-of-police-wing'],
        certificate: certify(
          { ...asCertifier(now(), me), certifiedBy: 'root' },
          { ...own, roles: ['head-of-police-wing'] },
          2,
        ),
      }));
      putSigned(folder(), me, change);
    },
  ],
  [
    'an account of another office, certified by its root',
    'police-head',
    async () => {
      const other = await newVault({
        office: { nameLao: 'ຫ້ອງການ', nameEnglish: 'Other' },
        founderName: 'Me again',
        passphrase: passphrase(),
        isDevelopment: true,
      });
      putSigned(folder(), the('police-head'), { accounts: [...now().accounts, ...other.vault.accounts] });
    },
  ],
  [
    'a grant by somebody who may give none',
    'investigator',
    async () => {
      const key = await keyOf('investigator', 'investigation');
      const grant = await grantBy('investigator', idOf('second-investigator'), 'investigation', key);
      putSigned(
        folder(),
        the('investigator'),
        withGrant(now(), 'investigation', idOf('second-investigator'), grant),
      );
    },
  ],
  [
    'a grant by the administrator, who holds nothing to grant',
    'administrator',
    async () => {
      const grant = await grantBy('administrator', idOf('social-worker'), 'register', newCompartmentKey());
      putSigned(folder(), the('administrator'), withGrant(now(), 'register', idOf('social-worker'), grant));
    },
  ],
  [
    'a grant of their wing to somebody of the other',
    'police-head',
    async () => {
      const key = await keyOf('police-head', 'investigation');
      const grant = await grantBy('police-head', idOf('social-worker'), 'investigation', key);
      putSigned(
        folder(),
        the('police-head'),
        withGrant(now(), 'investigation', idOf('social-worker'), grant),
      );
    },
  ],
  [
    'a grant of the other wing to one of their own',
    'police-head',
    async () => {
      const grant = await grantBy('police-head', idOf('investigator'), 'assistance', newCompartmentKey());
      putSigned(folder(), the('police-head'), withGrant(now(), 'assistance', idOf('investigator'), grant));
    },
  ],
  [
    'a grant of the register to themselves as administrator',
    'administrator',
    async () => {
      const grant = await grantBy('administrator', idOf('administrator'), 'register', newCompartmentKey());
      putSigned(folder(), the('administrator'), withGrant(now(), 'register', idOf('administrator'), grant));
    },
  ],
  [
    'the grant of a wing that the founder has given up',
    'founder',
    async () => {
      const grant = await grantBy('founder', idOf('founder'), 'investigation', newCompartmentKey());
      putSigned(folder(), the('founder'), withGrant(now(), 'investigation', idOf('founder'), grant));
    },
  ],
  [
    'names of two people exchanged',
    'social-worker',
    () => {
      const head = accountIn(now(), idOf('social-head')).displayName;
      const mine = accountIn(now(), idOf('social-worker')).displayName;
      const renamed = withAccount(now(), idOf('social-worker'), (own) => ({ ...own, displayName: head }));
      const change = withAccount({ ...now(), ...renamed }, idOf('social-head'), (one) => ({
        ...one,
        displayName: mine,
      }));
      putSigned(folder(), the('social-worker'), change);
    },
  ],
  [
    'an account twice, the second with keys of their own',
    'social-worker',
    () => {
      const head = accountIn(now(), idOf('social-head'));
      const { ageRecipient, signingPublicKey, slot } = accountIn(now(), idOf('social-worker'));
      const twin = { ...head, ageRecipient, signingPublicKey, slot };
      putSigned(folder(), the('social-worker'), { accounts: [...now().accounts, twin] });
    },
  ],
  [
    'a colleague shut out without the right to',
    'investigator',
    () => {
      const key = asCertifier(now(), the('investigator'));
      const out = withAccount(now(), idOf('social-worker'), (one) => withDisabling(key, one));
      const compartments = withoutGrantsOf(idOf('social-worker'));
      putSigned(folder(), the('investigator'), { ...out, compartments });
    },
  ],
  [
    'a vault signed by somebody who is shut out',
    'second-social-worker',
    () => putSigned(folder(), the('second-social-worker'), { isDevelopment: false }),
  ],
  [
    'a role of the office widened',
    'investigator',
    () => {
      const customRoles = now().customRoles.map((defined) => ({ ...defined, role: made.wideRole }));
      putSigned(folder(), the('investigator'), { customRoles });
    },
  ],
  [
    'a role of the office defined by somebody who manages no accounts',
    'investigator',
    () => {
      const key = asCertifier(now(), the('investigator'));
      const role = { ...made.wideRole, id: '33333333-3333-4333-8333-333333333333' };
      putSigned(folder(), the('investigator'), {
        customRoles: [...now().customRoles, signCustomRole(key, role, 1)],
      });
    },
  ],
  [
    'a role of the office widened under the certificate of the narrow one',
    'administrator',
    () => {
      const key = asCertifier(now(), the('administrator'));
      putSigned(folder(), the('administrator'), { customRoles: [signCustomRole(key, made.wideRole, 3)] });
    },
  ],
  [
    'another recovery identity, to which every new key would be sealed',
    'investigator',
    () => {
      const { certificate: _old, ...recovery } = now().recovery;
      const recipient = accountIn(now(), idOf('investigator')).ageRecipient;
      putSigned(folder(), the('investigator'), {
        recovery: certifyRecovery(
          now().vaultId,
          { ...recovery, recipient },
          9,
          the('investigator').signingKey,
        ),
      });
    },
  ],
  [
    'another key for what leaves the office',
    'administrator',
    () => {
      const { publicKey } = newSigningKeyPair();
      const statement = officeCertificate(now().vaultId, publicKey);
      const certificate = signValue(
        'pokpong/office-certificate/v1',
        statement,
        the('administrator').signingKey,
      );
      putSigned(folder(), the('administrator'), { officeSigning: { publicKey, certificate } });
    },
  ],
];

/** Made of what was once true and rightly signed: the office's file remembers better. */
const replays: readonly (readonly [string, Person, Attempt])[] = [
  ['the whole vault of the time before', 'second-investigator', () => writeVault(folder(), made.before)],
  [
    'their older certificate, with the role that was taken away',
    'second-investigator',
    () => {
      const mine = accountIn(made.before, idOf('second-investigator'));
      putSigned(
        folder(),
        the('second-investigator'),
        withAccount(now(), mine.id, () => mine),
      );
    },
  ],
  [
    'the older certificate and the grants that went with it',
    'second-investigator',
    () => {
      const mine = accountIn(made.before, idOf('second-investigator'));
      const accounts = withAccount(now(), mine.id, () => mine);
      const grants = made.before.compartments.investigation.grants[mine.id];
      if (grants === undefined) throw new Error('They held it');
      putSigned(folder(), the('second-investigator'), {
        ...accounts,
        ...withGrant(now(), 'investigation', mine.id, grants),
      });
    },
  ],
  [
    'their account as it was before they were shut out',
    'second-social-worker',
    () => {
      const mine = accountIn(made.before, idOf('second-social-worker'));
      const office = made.before.compartments.office.grants[mine.id];
      if (office === undefined) throw new Error('They held it');
      putSigned(folder(), the('second-social-worker'), {
        ...withAccount(now(), mine.id, () => mine),
        ...withGrant(now(), 'office', mine.id, office),
      });
    },
  ],
  [
    'a friend as they were before they were shut out',
    'social-worker',
    () => {
      const friend = accountIn(made.before, idOf('second-social-worker'));
      putSigned(
        folder(),
        the('social-worker'),
        withAccount(now(), friend.id, () => friend),
      );
    },
  ],
  [
    'an older, wider role of the office and the certificate that names it',
    'investigator',
    () => {
      const trainee = accountIn(made.before, made.traineeId);
      putSigned(folder(), the('investigator'), {
        ...withAccount(now(), trainee.id, () => trainee),
        customRoles: made.before.customRoles,
      });
    },
  ],
  [
    'the older recovery identity, whose sheets were lost',
    'investigator',
    () => putSigned(folder(), the('investigator'), { recovery: made.before.recovery }),
  ],
  [
    'an account left out',
    'investigator',
    () => {
      const accounts = now().accounts.filter(({ id }) => id !== made.traineeId);
      putSigned(folder(), the('investigator'), { accounts, compartments: withoutGrantsOf(made.traineeId) });
    },
  ],
];

/** The same, beside an office.db edited with their own connection: the audit repeats what the row said. */
const editedReplays: typeof replays = [
  [
    'the remembered certificate lowered with their own connection, and the older one put back',
    'second-investigator',
    async () => {
      const me = the('second-investigator');
      await inOfficeFile(folder(), me, (sqlite) => {
        const lower = 'update account_certificate set generation = 1 where account_id = ?';
        expect(() => sqlite.prepare(lower).run(me.id)).toThrow('only grow');
        sqlite.exec('drop trigger account_certificate_only_grows');
        expect(sqlite.prepare(lower).run(me.id).changes).toBe(1);
      });
      putSigned(
        folder(),
        me,
        withAccount(now(), me.id, () => accountIn(made.before, me.id)),
      );
    },
  ],
  [
    'the remembered disabling deleted with their own connection, and the account let in again',
    'second-social-worker',
    async () => {
      // An accomplice's key opens the file: their own was taken away.
      await inOfficeFile(folder(), the('social-worker'), (sqlite) => {
        const forget = 'delete from account_certificate where account_id = ?';
        expect(() => sqlite.prepare(forget).run(idOf('second-social-worker'))).toThrow('kept');
        sqlite.exec('drop trigger account_certificate_is_kept');
        expect(sqlite.prepare(forget).run(idOf('second-social-worker')).changes).toBe(1);
      });
      const mine = accountIn(made.before, idOf('second-social-worker'));
      const office = made.before.compartments.office.grants[mine.id];
      if (office === undefined) throw new Error('They held it');
      putSigned(folder(), the('second-social-worker'), {
        ...withAccount(now(), mine.id, () => mine),
        ...withGrant(now(), 'office', mine.id, office),
      });
    },
  ],
];

describe('an insider who signs the vault anew with', () => {
  inOneOffice();

  it.each(forgeries)(
    '%s opens nothing, and nobody else does before it is put right',
    async (_name, by, attempt) => {
      await attempt();
      expect(now().generation).toBe(sound.generation + 1);
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
    await attempt();
    for (const name of [by, 'founder'] as const) expect(await signIn(name)).toEqual(OLDER);
  });
});

describe('an insider who edits office.db and puts back', () => {
  inOwnOffice();

  it.each(editedReplays)('%s is told that the vault is older', async (_name, by, attempt) => {
    await attempt();
    for (const name of [by, 'founder'] as const) expect(await signIn(name)).toEqual(OLDER);
  });
});

function inOwnOffice(): void {
  beforeEach(async () => {
    attacked = await made.office.copy();
  });
  afterEach(async () => {
    await attacked.end();
  });
}

/** One office for all: what was done to the vault is put right after each, and opens everything as ever in the end. */
function inOneOffice(): void {
  beforeAll(async () => {
    attacked = await made.office.copy();
    sound = now();
  });
  afterEach(() => writeVault(folder(), sound));
  afterAll(async () => {
    expect(await signIn('founder')).toMatchObject({ ok: true });
    await attacked.end();
  });
}

describe('an insider', () => {
  inOwnOffice();

  it('whose slot stands in the place of a head’s signs in as nobody', async () => {
    const { slot } = accountIn(now(), idOf('investigator'));
    putSigned(
      folder(),
      the('investigator'),
      withAccount(now(), idOf('police-head'), (head) => ({ ...head, slot })),
    );
    expect(await signIn('police-head', passphraseOf('investigator'))).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed' },
    });
    expect(await signIn('police-head')).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
  });

  it('who puts a key of their own into the office’s file signs nothing that leaves', async () => {
    const der = exportPrivateKey(newSigningKeyPair().privateKey);
    await inOfficeFile(folder(), the('administrator'), (sqlite) => {
      expect(sqlite.prepare('update office_signing_key set private_key = ?').run(der).changes).toBe(1);
    });
    const store = await openStore({
      folder: folder(),
      accountId: idOf('founder'),
      passphrase: passphrase(passphraseOf('founder')),
      ballastBytes: 1024,
    });
    expect(await refusalOf(() => store.officeSigningKey())).toEqual(DAMAGED.error);
    await store.close();
  });

  it('who writes themselves into a team and accepts for themselves gets no permission that was not certified', async () => {
    const me = the('statistics-officer');
    await inOfficeFile(folder(), me, (sqlite) => {
      const stamp = ['2026-11-22T00:00:00.000Z', me.id];
      sqlite.prepare("insert into team values ('t', 'ທີມ', 'Team', ?, ?, 1)").run(stamp);
      const member = sqlite.prepare("insert into team_member values ('t', ?, ?, ?, 1)");
      for (const id of [me.id, idOf('investigator'), idOf('social-worker')]) member.run(id, ...stamp);
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
    expect(accountIn(now(), made.traineeId).customRoles).toEqual([referenceTo(made.narrowRole)]);
  });

  it('who seals a key of their own to a colleague under a head’s name is found out by the signature', async () => {
    const grant = await grantBy(
      'investigator',
      idOf('second-investigator'),
      'investigation',
      newCompartmentKey(),
    );
    const forged = { ...grant, grantedBy: idOf('police-head') };
    putSigned(
      folder(),
      the('investigator'),
      withGrant(now(), 'investigation', idOf('second-investigator'), forged),
    );
    expect(await signIn('founder')).toEqual(DAMAGED);
  });
});
