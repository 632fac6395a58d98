import { withDefinedRole } from '../../../db/accounts/define-role.ts';
import { referenceTo } from '../../../db/vault/custom-role.ts';
import type { Handler } from '../handler.ts';

export const listRoles: Handler<'role.list'> = async (_input, { session }) =>
  session.store.vault.customRoles.map(({ role }) => role);

export const defineRole: Handler<'role.define'> = async (role, { session, audit }) => {
  const { store } = session;
  const { id, digest } = referenceTo(role);
  await store.replaceVault(withDefinedRole(store.vault, store.signer, role), () =>
    audit({ record: id, detail: { digest, ceiling: role.ceiling } }),
  );
  return {};
};
