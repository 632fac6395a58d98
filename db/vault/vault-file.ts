import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Role, roles } from '../../shared/access.ts';
import { Compartment } from '../../shared/compartment.ts';
import { SheetSet } from '../../shared/contract/recovery.ts';
import { AccountId, Instant } from '../../shared/domain/identifier.ts';
import { Office } from '../../shared/domain/office.ts';
import { line } from '../../shared/domain/free-text.ts';
import { SHEET_COUNT } from '../../shared/identity/recovery-sheet.ts';
import { Refusal } from '../../shared/result.ts';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';
import { VaultCertificate } from './certificate.ts';
import { CertificateGeneration } from './certifier.ts';
import { CustomRoleReference, VaultCustomRole } from './custom-role.ts';
import { VaultDisabling } from './disabling.ts';
import { Signature, SigningPublicKey } from './signing-key.ts';
import { Slot } from './slot.ts';

/** The format of the vault. A later one has a higher number and is refused by this program; the first was never released. */
const FORMAT = 2;
export const VAULT_FORMAT = `pokpong-vault/${FORMAT}` as const;

const AgeRecipient = z.string().regex(/^age1[a-z0-9]{58}$/u);
/** An age file around a small secret. */
const Sealed = base64url(64, 8192);

/**
 * In the place of a slot that was taken out: a copy of a store on a stick carries none, so that a lost stick is no
 * guessing target. The vault's signature covers each slot by this digest, and so holds with and without it.
 */
export const RemovedSlot = z.strictObject({ removed: base64url(32) });

/** One account's public side. Everything here is readable without a key. */
export const VaultAccount = z.strictObject({
  id: AccountId,
  displayName: line(80),
  isDisabled: z.boolean(),
  /** By whom, while it is. */
  disabling: z.exactOptional(VaultDisabling),
  /** To whom keys are sealed. */
  ageRecipient: AgeRecipient,
  signingPublicKey: SigningPublicKey,
  roles: z.array(Role).max(roles.length),
  customRoles: z.array(CustomRoleReference).max(8),
  certificate: VaultCertificate,
  slot: z.union([Slot, RemovedSlot]),
});
export type VaultAccount = z.infer<typeof VaultAccount>;

/** One compartment's key for one account, signed by the holder who granted it; see {@link grantStatement}. */
export const VaultGrant = z.strictObject({ sealed: Sealed, grantedBy: AccountId, signature: Signature });
export type VaultGrant = z.infer<typeof VaultGrant>;

const compartmentKeyGrants = {
  /** Counts the keys that the compartment has had. */
  epoch: z.int().min(1),
  grants: z.record(AccountId, VaultGrant),
  recoveryGrant: Sealed,
};

/** The key of one compartment, sealed to each account that may open it and to the recovery identity. */
export const VaultCompartment = z.strictObject({
  ...compartmentKeyGrants,
  /**
   * The key that comes next, while the compartment is re-keyed: from before its file is replaced until after. The file
   * opens with one of the two.
   */
  renewal: z.exactOptional(z.strictObject(compartmentKeyGrants)),
});
export type VaultCompartment = z.infer<typeof VaultCompartment>;

/**
 * A compartment that the program knows and the office has not yet: it was made before, and no head has signed in since.
 * Stands in memory only; what is written, and what is signed, leaves it out.
 */
export const NOT_YET_MADE: VaultCompartment = { epoch: 0, grants: {}, recoveryGrant: '' };
const NotYetMade = z.custom<VaultCompartment>((value) => isNotYetMade(value));

function isNotYetMade(value: unknown): boolean {
  return z
    .strictObject({ epoch: z.literal(0), grants: z.strictObject({}), recoveryGrant: z.literal('') })
    .safeParse(value).success;
}

/** Whether a compartment has a key, and so a file. */
export const isMade = (
  { compartments }: Pick<VaultFile, 'compartments'>,
  compartment: Compartment,
): boolean => compartments[compartment].epoch > 0;

/** The compartments that have a key and a file, in their order. */
export const madeCompartments = (vault: Pick<VaultFile, 'compartments'>): readonly Compartment[] =>
  Compartment.options.filter((compartment) => isMade(vault, compartment));

/** Every compartment's key. `programme` came later: an office made before has it from the next sign-in of a head on. */
const VaultCompartments = z.strictObject({
  office: VaultCompartment,
  register: VaultCompartment,
  investigation: VaultCompartment,
  assistance: VaultCompartment,
  statistics: VaultCompartment,
  programme: z.union([VaultCompartment, NotYetMade]).default(NOT_YET_MADE),
});

/** The root's private key and the recovery identity under a key that any two of three printed sheets give (design §3). */
export const VaultSheets = z.strictObject({
  set: SheetSet,
  madeAt: Instant,
  /** SHA-256 of each sheet's share, by its number: names the sheet that was altered. A share is random, so it tells nothing. */
  shareHashes: z.array(base64url(32)).length(SHEET_COUNT),
  nonce: base64url(12),
  /** AES-256-GCM: ciphertext and its 16-byte tag. */
  sealed: base64url(64, 4096),
});
export type VaultSheets = z.infer<typeof VaultSheets>;

const certifiedRecovery = {
  recipient: AgeRecipient,
  /** The root's; see `recovery-certificate.ts`. */
  certificate: z.strictObject({ generation: CertificateGeneration, signature: Signature }),
};

/** `vault.json`: who may open what. Canonical JSON, signed by an account that is not shut out, or by the root. */
export const VaultFile = z.strictObject({
  format: z.literal(VAULT_FORMAT),
  vaultId: z.uuid({ version: 'v4' }),
  /** Grows with every change; the databases remember it, so that an older vault beside newer databases is refused. */
  generation: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  office: Office.pick({ nameLao: true, nameEnglish: true }),
  /** Made with the development runtime: never to hold real cases. */
  isDevelopment: z.boolean(),
  /** Holds invented data, to practise with. The root certifies the office's key for this alone (`officeCertificate`). */
  isTraining: z.exactOptional(z.literal(true)),
  rootPublicKey: SigningPublicKey,
  officeSigning: z.strictObject({ publicKey: SigningPublicKey, certificate: Signature }),
  accounts: z.array(VaultAccount).min(1).max(500),
  /** The office's own roles. */
  customRoles: z.array(VaultCustomRole).max(50),
  compartments: VaultCompartments,
  recovery: z.union([
    z.strictObject({
      ...certifiedRecovery,
      /**
       * The root's private key and the recovery identity, sealed to the founder until two of the printed sheets of
       * set-up were typed back: so long as they are here, whoever opens the founder's slot has them.
       */
      heldByFounder: z.strictObject({ accountId: AccountId, sealed: Sealed }),
    }),
    z.strictObject({ ...certifiedRecovery, sheets: VaultSheets }),
  ]),
  /** The root signs what is made while its key is at hand and no account's is: a new set of sheets. */
  signer: z.union([AccountId, z.literal('root')]),
  signature: Signature,
});
export type VaultFile = z.infer<typeof VaultFile>;
export type UnsignedVault = Omit<VaultFile, 'signature'>;

/** What a vault's signature is over: everything, each slot by its digest. */
export function vaultStatement(unsigned: UnsignedVault): unknown {
  return {
    ...unsigned,
    compartments: withoutUnmade(unsigned),
    accounts: unsigned.accounts.map((account) => ({ ...account, slot: withoutSlot(account.slot) })),
  };
}

function withoutUnmade(vault: Pick<VaultFile, 'compartments'>): Partial<VaultFile['compartments']> {
  return Object.fromEntries(
    madeCompartments(vault).map((compartment) => [compartment, vault.compartments[compartment]]),
  );
}

/** A slot's digest, which stands in its place where it was taken out. */
export function withoutSlot(slot: VaultAccount['slot']): z.infer<typeof RemovedSlot> {
  if ('removed' in slot) return slot;
  return { removed: createHash('sha256').update(canonicalBytes(slot)).digest('base64url') };
}

/** What a holder states by granting: to whom which key of which compartment is sealed. */
export function grantStatement(
  vaultId: string,
  grant: {
    readonly compartment: Compartment;
    readonly epoch: number;
    readonly accountId: string;
    readonly sealed: string;
    readonly grantedBy: string;
  },
): unknown {
  return { vaultId, ...grant };
}

/**
 * What the root certifies of the office's signing key: that of a training office is certified for training, so that no
 * account of it, whose phrases are known to everybody, can sign the mark away.
 */
export function officeCertificate(
  { vaultId, isTraining }: Pick<VaultFile, 'vaultId' | 'isTraining'>,
  publicKey: SigningPublicKey,
): unknown {
  return isTraining === true ? { vaultId, publicKey, isTraining } : { vaultId, publicKey };
}

/** The bytes of `vault.json`. */
export function vaultBytes(vault: VaultFile): Buffer {
  return canonicalBytes({ ...vault, compartments: withoutUnmade(vault) });
}

/** Reads `vault.json`: exactly the canonical form of a vault of our format, or a refusal. Signatures are not looked at. */
export function parseVault(bytes: Uint8Array): VaultFile {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Refusal({ code: 'store', reason: 'damaged' });
  }
  const parsed = VaultFile.safeParse(value);
  if (!parsed.success)
    throw new Refusal({ code: 'store', reason: isNewer(value) ? 'newer-version' : 'damaged' });
  if (!vaultBytes(parsed.data).equals(bytes)) throw new Refusal({ code: 'store', reason: 'damaged' });
  return parsed.data;
}

function isNewer(value: unknown): boolean {
  const parsed = z
    .looseObject({ format: z.string().regex(/^pokpong-vault\/[1-9]\d{0,3}$/u) })
    .safeParse(value);
  return parsed.success && Number(parsed.data.format.split('/')[1]) > FORMAT;
}
