import { rmSync } from 'node:fs';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { writeVault } from '../../../db/store/vault-store.ts';
import { NOT_YET_MADE } from '../../../db/vault/vault-file.ts';
import { signVault } from '../../../db/vault/vault-signature.ts';
import { open, storeOnDisk, type StoreOnDisk } from './store-fixture.ts';

/** The store of an office that was set up by a program without the programme's compartment; closed. */
export async function storeBeforeProgramme(): Promise<StoreOnDisk> {
  const made = await storeOnDisk();
  const store = await open(made);
  const { signature: _replaced, ...vault } = store.vault;
  const compartments = { ...vault.compartments, programme: NOT_YET_MADE };
  const earlier = signVault({ ...vault, compartments }, store.signer.signingKey);
  await store.transaction(() => {
    store.sqlite.exec("delete from main.standing_grant where compartment = 'programme'");
    store.sqlite.exec(
      "update main.compartment_head set last_audit_seq = 0, last_audit_hash = null where compartment = 'programme'",
    );
    return Promise.resolve();
  });
  await store.close();
  writeVault(made.folder, earlier);
  rmSync(compartmentFile(made.folder, 'programme'));
  return made;
}
