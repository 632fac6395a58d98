import { changeOffice } from '../../../db/repositories/office-repository.ts';
import { followingVault } from '../../../db/vault/vault-signature.ts';
import type { Handler } from '../handler.ts';

/** Other names or another province for the office. Its code stays: every case number begins with it. */
export const changeOfficeSettings: Handler<'office.change'> = async (office, { session, audit }) => {
  const { store } = session;
  const { nameLao, nameEnglish } = office;
  const { accountId: signer, signingKey } = store.signer;
  const next = followingVault(store.vault, { office: { nameLao, nameEnglish } }, { signer, signingKey });
  await store.replaceVault(next, async () => {
    const version = await changeOffice(store.kysely, office);
    audit({ record: null, detail: { version } });
  });
  return {};
};
