import { casePermissions, sensitivityClasses } from '../../../shared/access.ts';
import { permissionsOf } from '../../../shared/access/powers.ts';
import type { SessionDescription } from '../../../shared/contract/session.ts';
import { CONDUCT_VERSION } from '../../../shared/domain/account.ts';
import { compartments } from '../../../shared/compartment.ts';
import { accountOf, heldCompartments } from '../../../db/accounts/changed-vault.ts';
import { readOffice, readPreferences } from '../../../db/repositories/office-repository.ts';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { openableCompartments } from '../../../db/vault/grant-rules.ts';
import { codeOfKeys } from '../../../db/vault/key-code.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler } from '../handler.ts';
import type { Session } from '../session.ts';

/** What the page is told of a session. */
export async function describe(session: Session, db = session.store.kysely): Promise<SessionDescription> {
  const { store, wings, acceptedConduct } = session;
  const { powers } = store;
  return {
    account: store.account,
    roles: [...store.roles],
    customRoles: customRolesOf(store),
    permissions: permissionsOf(powers),
    scopes: Object.fromEntries(
      casePermissions.flatMap((permission) => {
        const scope = powers.permissions.get(permission);
        return scope === undefined ? [] : [[permission, scope]];
      }),
    ),
    classes: sensitivityClasses.filter((name) => powers.classes.has(name)),
    compartments: compartments.filter((compartment) => store.compartments.has(compartment)),
    ownKeys: ownKeysOf(store),
    wings: [...wings],
    conduct: { version: CONDUCT_VERSION, acceptedVersion: acceptedConduct },
    office: await readOffice(db),
    isDevelopmentOffice: store.isDevelopmentOffice,
    preferences: await readPreferences(db, store.account.id),
    remarks: [...store.remarks],
  };
}

function ownKeysOf({ vault, account }: OpenStore): SessionDescription['ownKeys'] {
  const own = accountOf(vault, account.id);
  const held = heldCompartments(vault, own.id);
  const awaits = [...openableCompartments(vault, own)].filter((compartment) => !held.includes(compartment));
  return { code: codeOfKeys(vault, own), awaits };
}

function customRolesOf({ vault, account }: OpenStore): SessionDescription['customRoles'] {
  const held = new Set(accountOf(vault, account.id).customRoles.map(({ id }) => id));
  return vault.customRoles
    .filter(({ role }) => held.has(role.id))
    .map(({ role: { id, nameLao, nameEnglish } }) => ({ id, nameLao, nameEnglish }));
}

export const openSession: Handler<'session.open'> = async ({ accountId, passphrase }, desk) => {
  if (desk.isOpen) throw new Refusal({ code: 'forbidden' });
  const store = await desk.openStore({ folder: desk.settings.storeFolder, accountId, passphrase });
  const session = await desk.beginSession(store);
  return store.read(() => describe(session));
};

export const describeSession: Handler<'session.describe'> = (_input, { session }) => describe(session);

export const changePassphrase: Handler<'session.changePassphrase'> = async (
  { current, next },
  { session, audit },
) => {
  const { store } = session;
  const judgement = await judgePassphrase(next, [store.account.displayName]);
  if (!judgement.isAcceptable) throw new Refusal({ code: 'refused', reason: 'passphrase-too-weak' });
  if (Buffer.from(current).equals(Buffer.from(next)))
    throw new Refusal({ code: 'refused', reason: 'passphrase-unchanged' });
  await store.changePassphrase(current, next, () => audit({ record: store.account.id, detail: {} }));
  return {};
};
