import type { Compartment } from '../../../shared/compartment.ts';
import type { ParsedByOperation } from '../../../shared/contract.ts';
import { Refusal } from '../../../shared/result.ts';
import { withAdmittedAccount } from '../../../db/accounts/admit-account.ts';
import { withChangedRoles } from '../../../db/accounts/change-roles.ts';
import { accountOf, type ChangedVault } from '../../../db/accounts/changed-vault.ts';
import { withCreatedAccount } from '../../../db/accounts/create-account.ts';
import { withDisabledAccount } from '../../../db/accounts/disable-account.ts';
import { withOwnKeys } from '../../../db/accounts/own-keys.ts';
import { withRenewedSlot } from '../../../db/accounts/renew-slot.ts';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { openSheets } from '../../../db/recovery/open-sheets.ts';
import { writeProfile } from '../../../db/repositories/account-profile-repository.ts';
import {
  defaultPreferences,
  readOffice,
  writePreferences,
} from '../../../db/repositories/office-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import type { Handler, StepWork } from '../handler.ts';

type KeysLeft = { accountId: string; toRenew: Compartment[] };

export const createAccount: Handler<'account.create'> = async (input, work) => {
  const { session, stamp } = work;
  const { store } = session;
  await assertAcceptable(store, input.passphrase, input.displayName);
  const changed = await withOwnKeys(store, input.ownPassphrase, new Date(stamp.at), (keys) =>
    withCreatedAccount(store.vault, store.signer, keys, input),
  );
  return putInPlace(changed, work, input);
};

export const admitAccount: Handler<'account.admit'> = async (input, work) => {
  const { session, stamp } = work;
  const { store } = session;
  await assertAcceptable(store, input.passphrase, input.displayName);
  await openOwnSlot(store, input.ownPassphrase, new Date(stamp.at));
  const root = await openSheets(store.vault, input);
  const changed = await withAdmittedAccount(store.vault, store.signer, root, input);
  const left = await putInPlace(changed, work, input);
  // Whose key was given up is closed at once, in this session as well.
  await store.giveUp(
    [...store.compartments].filter(
      (compartment) => store.vault.compartments[compartment].grants[store.account.id] === undefined,
    ),
  );
  return left;
};

export const changeRoles: Handler<'account.changeRoles'> = async (input, work) => {
  const { store } = work.session;
  return putInPlace(withChangedRoles(store.vault, store.signer, input), work);
};

export const renewSlot: Handler<'account.renewSlot'> = async (input, work) => {
  const { session, stamp } = work;
  const { store } = session;
  const { displayName } = accountOf(store.vault, input.accountId);
  await assertAcceptable(store, input.passphrase, displayName);
  const changed = await withOwnKeys(store, input.ownPassphrase, new Date(stamp.at), (keys) =>
    withRenewedSlot(store.vault, store.signer, keys, input),
  );
  return putInPlace(changed, work);
};

export const disableAccount: Handler<'account.disable'> = async ({ accountId }, work) => {
  const { store } = work.session;
  return putInPlace(withDisabledAccount(store.vault, store.signer, accountId), work);
};

/** Writes the vault, and beside it, in the transaction that takes note of it, who did what to which account. */
async function putInPlace(
  { vault, accountId, toRenew }: ChangedVault,
  { session: { store }, stamp, audit }: StepWork,
  person?: Pick<ParsedByOperation<'account.create'>, 'phone' | 'language'>,
): Promise<KeysLeft> {
  const { roles, customRoles, certificate, isDisabled } = accountOf(vault, accountId);
  await store.replaceVault(vault, async () => {
    if (person !== undefined) {
      const { phone, language } = person;
      await writeProfile(store.kysely, accountId, { phone }, stamp);
      await writePreferences(store.kysely, accountId, { ...defaultPreferences, language }, stamp);
    }
    audit({
      record: accountId,
      detail: {
        roles: roles.join(' '),
        customRoles: customRoles.map(({ id }) => id).join(' '),
        generation: certificate.generation,
        isDisabled,
        toRenew: toRenew.join(' '),
      },
    });
  });
  return { accountId, toRenew };
}

/** A new passphrase is judged as every other one: by the same rules, with the names that others would guess first. */
async function assertAcceptable(
  store: OpenStore,
  passphrase: Uint8Array,
  displayName: string,
): Promise<void> {
  const { nameLao, nameEnglish, code } = await store.read(() => readOffice(store.kysely));
  const judgement = await judgePassphrase(passphrase, [displayName, nameLao, nameEnglish, code]);
  if (!judgement.isAcceptable) throw new Refusal({ code: 'refused', reason: 'passphrase-too-weak' });
}
