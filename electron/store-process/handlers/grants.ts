import { withGivenGrants, withWithdrawnGrants } from '../../../db/accounts/grants.ts';
import { withOwnKeys } from '../../../db/accounts/own-keys.ts';
import type { Handler } from '../handler.ts';

export const giveGrants: Handler<'grant.give'> = async (input, { session, stamp, audit }) => {
  const { store } = session;
  const { vault } = await withOwnKeys(store, input.ownPassphrase, new Date(stamp.at), (keys) =>
    withGivenGrants(store.vault, store.signer, keys, input),
  );
  const detail = { compartments: input.compartments.join(' ') };
  await store.replaceVault(vault, () => audit({ record: input.accountId, detail }));
  return {};
};

export const withdrawGrants: Handler<'grant.withdraw'> = async (input, { session, audit }) => {
  const { store } = session;
  const { vault, accountId, toRenew } = withWithdrawnGrants(store.vault, store.signer, input);
  const detail = { toRenew: toRenew.join(' ') };
  await store.replaceVault(vault, () => audit({ record: accountId, detail }));
  return { accountId, toRenew };
};
