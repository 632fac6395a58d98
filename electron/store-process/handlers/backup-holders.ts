import { randomUUID } from 'node:crypto';
import { readBackupKeys, readHolders, signHolder } from '../../../db/backup/backup-keys.ts';
import { sealKeysForCopies } from '../../../db/backup/seal-keys-for-copies.ts';
import { readRecipient, recipientFingerprint, recipientSha256 } from '../../../db/container/age.ts';
import { deleteHolder, insertHolder } from '../../../db/repositories/backup-holder-repository.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { mayGrant } from '../../../db/vault/grant-rules.ts';
import { openGrants } from '../../../db/vault/unlock.ts';
import { compartments, type Compartment } from '../../../shared/compartment.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler } from '../handler.ts';

export const listHolders: Handler<'backup.holders'> = async (_input, { db, session, nameOf }) => {
  const { store } = session;
  const holders = await readHolders(db);
  const sealed = await readBackupKeys(db, store.vault);
  return {
    holders: holders.map((holder) => ({
      holderId: holder.id,
      name: holder.name,
      recipient: holder.recipient,
      fingerprint: recipientFingerprint(holder.recipient),
      compartments: holder.compartments.map((compartment) => ({
        compartment,
        isSealed: sealed.some(
          (key) => key.compartment === compartment && key.recipients.includes(holder.recipient),
        ),
      })),
      addedBy: nameOf(holder.addedBy),
      addedAt: holder.addedAt,
    })),
    grantable: grantableOf(store),
  };
};

/** Takes the passphrase: at an unlocked computer that somebody left, it would be the way to carry everything off. */
export const addHolder: Handler<'backup.addHolder'> = async (input, { session, stamp, transaction }) => {
  const { store } = session;
  const grantable = grantableOf(store);
  const asked = compartments.filter((compartment) => input.compartments.includes(compartment));
  if (asked.some((compartment) => !grantable.includes(compartment))) throw new Refusal({ code: 'forbidden' });
  // Its checksum and its point, and that it is no secret key.
  const recipient = await readRecipient(input.recipient);
  const secret = await openOwnSlot(store, input.passphrase, new Date(stamp.at));
  const held = await openGrants(store.vault, store.account, secret, 'present');
  try {
    const keys = new Map([...held].filter(([compartment]) => asked.includes(compartment)));
    const letIn = { name: input.name, recipient, compartments: asked };
    const holderId = randomUUID();
    const signature = signHolder(store.signer, letIn);
    await transaction(async ({ db, note }) => {
      const isThere = (await readHolders(db)).some((holder) => holder.recipient === recipient);
      if (isThere) throw new Refusal({ code: 'refused', reason: 'backup-holder-exists' });
      await insertHolder(db, { id: holderId, ...letIn, signature }, stamp);
      const recipients = recipientSha256(recipient);
      note({ record: holderId, detail: { compartments: asked.join(' '), recipientSha256: recipients } });
    });
    await sealKeysForCopies(store, keys, stamp);
  } finally {
    for (const key of held.values()) key.fill(0);
  }
  return {};
};

export const removeHolder: Handler<'backup.removeHolder'> = async ({ holderId }, { db, note }) => {
  if (!(await deleteHolder(db, holderId))) throw new Refusal({ code: 'not-found' });
  note({ record: holderId, detail: {} });
  return {};
};

/** The compartments into which the person lets others: what their roles let them, and they hold themselves. */
function grantableOf({ vault, account, compartments: held }: OpenStore): Compartment[] {
  const own = vault.accounts.find(({ id }) => id === account.id);
  return compartments.filter(
    (compartment) => held.has(compartment) && own !== undefined && mayGrant(own, compartment),
  );
}
