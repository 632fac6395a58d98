import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Compartment, compartments } from '../../shared/compartment.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { encryptToRecipients, recipientSha256 } from '../container/age.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { recorded, type Stamp } from '../repositories/stamp.ts';
import type { Granter } from '../vault/grant.ts';
import { mayGrant, openableCompartments } from '../vault/grant-rules.ts';
import { isSignedBy, signValue } from '../vault/signing-key.ts';
import type { VaultFile } from '../vault/vault-file.ts';

/** Whom a person let open copies, and into what. */
export type LetIn = {
  readonly name: string;
  /** An age recipient, X25519. */
  readonly recipient: string;
  readonly compartments: readonly Compartment[];
};

/** One of the holders on file. */
export type Holder = LetIn & {
  readonly id: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly signature: string;
};

/** Which key is sealed, and to whom. */
export type KeyToSeal = {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly recipients: readonly string[];
};

/** A compartment's key as copies carry it: an age file. */
export type SealedBackupKey = KeyToSeal & { readonly sealed: Uint8Array };

/** Signs whom the granter lets in: nothing is sealed to whom no head has signed for. */
export function signHolder({ vaultId, accountId, signingKey }: Granter, letIn: LetIn): string {
  return signValue('pokpong/backup-holder/v1', statementOf(vaultId, letIn, accountId), signingKey);
}

/** Everybody who was let in, by name. */
export async function readHolders(db: StoreReader): Promise<readonly Holder[]> {
  const rows = await db.selectFrom('main.backup_holder').selectAll().orderBy('name').orderBy('id').execute();
  const into = await db.selectFrom('main.backup_holder_compartment').selectAll().execute();
  return rows.map(({ id, name, recipient, signature, created_at: addedAt, created_by: addedBy }) => ({
    id,
    name,
    recipient,
    compartments: compartments.filter((compartment) =>
      into.some((row) => row.holder_id === id && row.compartment === compartment),
    ),
    addedBy,
    addedAt,
    signature,
  }));
}

/**
 * The recipients to whom a compartment's key is sealed: the recovery identity and the holders for whom somebody signed who
 * may still let others in there and holds it themselves. None where no holder is left.
 */
export function recipientsOf(
  vault: VaultFile,
  holders: readonly Holder[],
  compartment: Compartment,
): readonly string[] {
  const rightful = holders.filter(
    (holder) => holder.compartments.includes(compartment) && isRightful(vault, holder, compartment),
  );
  if (rightful.length === 0) return [];
  return [vault.recovery.recipient, ...rightful.map(({ recipient }) => recipient)].toSorted();
}

function isRightful(vault: VaultFile, holder: Holder, compartment: Compartment): boolean {
  const granter = vault.accounts.find(({ id }) => id === holder.addedBy);
  return (
    granter !== undefined &&
    mayGrant(granter, compartment) &&
    openableCompartments(vault, granter).has(compartment) &&
    isSignedBy(
      'pokpong/backup-holder/v1',
      statementOf(vault.vaultId, holder, granter.id),
      holder.signature,
      granter.signingPublicKey,
    )
  );
}

function statementOf(
  vaultId: string,
  { name, recipient, compartments: into }: LetIn,
  addedBy: string,
): unknown {
  return { vaultId, name, recipient, compartments: into.toSorted(), addedBy };
}

/** The keys that copies carry now: of the epochs that the vault names, to the recipients that stand. */
export async function readBackupKeys(db: StoreReader, vault: VaultFile): Promise<readonly SealedBackupKey[]> {
  const holders = await readHolders(db);
  if (holders.length === 0) return [];
  const rows = await db.selectFrom('main.backup_key').selectAll().orderBy('compartment').execute();
  return rows.flatMap((row) => {
    const compartment = Compartment.parse(row.compartment);
    const { epoch } = vault.compartments[compartment];
    const recipients = recipientsOf(vault, holders, compartment);
    const isCurrent = row.epoch === epoch && row.recipients_sha256 === digestOf(recipients);
    return isCurrent ? [{ compartment, epoch, recipients, sealed: row.sealed }] : [];
  });
}

/** Which keys copies should carry and do not, of some compartments, and to whom they are sealed. */
export async function keysToSeal(
  db: StoreReader,
  vault: VaultFile,
  among: Iterable<Compartment>,
): Promise<readonly KeyToSeal[]> {
  const holders = await readHolders(db);
  if (holders.length === 0) return [];
  const standing = await readBackupKeys(db, vault);
  return [...among].flatMap((compartment) => {
    const recipients = recipientsOf(vault, holders, compartment);
    const isThere = standing.some((sealed) => sealed.compartment === compartment);
    const { epoch } = vault.compartments[compartment];
    return isThere || recipients.length === 0 ? [] : [{ compartment, epoch, recipients }];
  });
}

/** Seals keys that are at hand. */
export async function sealKeys(
  { vaultId }: Pick<VaultFile, 'vaultId'>,
  asked: readonly KeyToSeal[],
  keys: ReadonlyMap<Compartment, CompartmentKey>,
): Promise<readonly SealedBackupKey[]> {
  const sealed: SealedBackupKey[] = [];
  for (const each of asked) {
    const key = keys.get(each.compartment);
    if (key !== undefined) sealed.push({ ...each, sealed: await sealKey(vaultId, each, key) });
  }
  return sealed;
}

/** Keeps sealed keys for the copies to come, in the place of earlier ones. */
export async function writeBackupKeys(
  db: StoreDatabase,
  keys: readonly SealedBackupKey[],
  stamp: Stamp,
): Promise<void> {
  for (const { compartment, epoch, recipients, sealed } of keys) {
    const values = { epoch, recipients_sha256: digestOf(recipients), sealed };
    await db
      .insertInto('main.backup_key')
      .values({ compartment, ...values, ...recorded(stamp) })
      .onConflict((conflict) =>
        conflict.column('compartment').doUpdateSet((row) => ({
          ...values,
          version: row('main.backup_key.version', '+', 1),
        })),
      )
      .execute();
  }
}

/** SHA-256 of each recipient, as a manifest names them. */
export const namedInManifest = (recipients: readonly string[]): string[] =>
  recipients.map((recipient) => recipientSha256(recipient));

/** What an age file of a key holds: what the key is of, and the key in hexadecimal, as SQLite3 Multiple Ciphers takes it. */
export const OpenedBackupKey = z.strictObject({
  format: z.literal('pokpong-compartment-key/1'),
  vaultId: z.uuid({ version: 'v4' }),
  compartment: Compartment,
  epoch: z.int().min(1),
  cipher: z.literal('chacha20'),
  key: z.string().regex(/^[0-9a-f]{64}$/u),
});

async function sealKey(
  vaultId: string,
  { compartment, epoch, recipients }: KeyToSeal,
  key: CompartmentKey,
): Promise<Uint8Array> {
  const empty = {
    format: 'pokpong-compartment-key/1',
    vaultId,
    compartment,
    epoch,
    cipher: 'chacha20',
    key: '',
  };
  const [before, after] = JSON.stringify(empty).split('""');
  const digits = hexOf(key);
  const bytes = Buffer.concat([Buffer.from(`${before}"`), digits, Buffer.from(`"${after}\n`)]);
  try {
    return await encryptToRecipients(bytes, recipients);
  } finally {
    digits.fill(0);
    bytes.fill(0);
  }
}

/** In bytes: a text of a key could not be wiped. */
function hexOf(key: Uint8Array): Buffer {
  const digits = Buffer.alloc(key.length * 2);
  const digit = (value: number): number => value + (value < 10 ? 0x30 : 0x57);
  key.forEach((byte, at) => {
    digits[at * 2] = digit(byte >> 4);
    digits[at * 2 + 1] = digit(byte & 15);
  });
  return digits;
}

function digestOf(recipients: readonly string[]): string {
  return createHash('sha256').update(recipients.join('\n'), 'ascii').digest('hex');
}
