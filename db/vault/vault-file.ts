import { z } from 'zod';
import { Role } from '../../shared/access.ts';
import { Compartment } from '../../shared/compartment.ts';
import { AccountId } from '../../shared/domain/identifier.ts';
import { Office } from '../../shared/domain/office.ts';
import { line } from '../../shared/domain/free-text.ts';
import { Refusal } from '../../shared/result.ts';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';
import { Signature, SigningPublicKey } from './signing-key.ts';
import { Slot } from './slot.ts';

/** The first format of the vault; a later one has a higher number and is refused by this program. */
export const VAULT_FORMAT = 'pokpong-vault/1';

const AgeRecipient = z.string().regex(/^age1[a-z0-9]{58}$/u);
/** An age file around a small secret. */
const Sealed = base64url(64, 8192);

/** One account's public side. Everything here is readable without a key. */
export const VaultAccount = z.strictObject({
  id: AccountId,
  displayName: line(80),
  isDisabled: z.boolean(),
  /** To whom keys are sealed. */
  ageRecipient: AgeRecipient,
  signingPublicKey: SigningPublicKey,
  roles: z.array(Role).min(1),
  /** The root's signature over who this is; see {@link accountCertificate}. */
  certificate: Signature,
  slot: Slot,
});
export type VaultAccount = z.infer<typeof VaultAccount>;

/** One compartment's key for one account, signed by the holder who granted it; see {@link grantStatement}. */
export const VaultGrant = z.strictObject({ sealed: Sealed, grantedBy: AccountId, signature: Signature });
export type VaultGrant = z.infer<typeof VaultGrant>;

/** The key of one compartment, sealed to each account that may open it and to the recovery identity. */
export const VaultCompartment = z.strictObject({
  /** Counts the keys that the compartment has had. */
  epoch: z.int().min(1),
  grants: z.record(AccountId, VaultGrant),
  recoveryGrant: Sealed,
});

/** `vault.json`: who may open what. Canonical JSON, signed by an account that the root certifies. */
export const VaultFile = z.strictObject({
  format: z.literal(VAULT_FORMAT),
  vaultId: z.uuid({ version: 'v4' }),
  /** Grows with every change; the databases remember it, so that an older vault beside newer databases is refused. */
  generation: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  office: Office.pick({ nameLao: true, nameEnglish: true }),
  /** Made with the development runtime: never to hold real cases. */
  isDevelopment: z.boolean(),
  rootPublicKey: SigningPublicKey,
  officeSigning: z.strictObject({ publicKey: SigningPublicKey, certificate: Signature }),
  accounts: z.array(VaultAccount).min(1).max(200),
  compartments: z.record(Compartment, VaultCompartment),
  recovery: z.strictObject({
    recipient: AgeRecipient,
    /**
     * The root's private key and the recovery identity, sealed to the founder until the three printed sheets of
     * set-up (issue A2) take them over: so long as they are here, whoever opens the founder's slot has them.
     */
    heldByFounder: z.strictObject({ accountId: AccountId, sealed: Sealed }),
  }),
  signer: AccountId,
  signature: Signature,
});
export type VaultFile = z.infer<typeof VaultFile>;
export type UnsignedVault = Omit<VaultFile, 'signature'>;

/** What the root certifies of an account: whose keys these are and which roles they carry. */
export function accountCertificate(
  vaultId: string,
  account: Omit<VaultAccount, 'certificate' | 'slot' | 'displayName' | 'isDisabled'>,
): unknown {
  const { id, ageRecipient, signingPublicKey, roles } = account;
  return { vaultId, accountId: id, ageRecipient, signingPublicKey, roles };
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

/** What the root certifies of the office's signing key. */
export function officeCertificate(vaultId: string, publicKey: SigningPublicKey): unknown {
  return { vaultId, publicKey };
}

/** The bytes of `vault.json`. */
export function vaultBytes(vault: VaultFile): Buffer {
  return canonicalBytes(vault);
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
  return parsed.success && Number(parsed.data.format.split('/')[1]) > 1;
}
