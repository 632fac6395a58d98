import { createHash } from 'node:crypto';
import { type KeyCode, keyCodeOf } from '../../shared/identity/key-code.ts';
import { canonicalText } from './canonical-json.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/**
 * The code of the keys that an account has now; other keys, another code. A certificate says who vouches for them, which
 * is whoever manages accounts; the code is how the person behind them proves themselves to whoever lets them in.
 */
export function codeOfKeys(
  { vaultId }: Pick<VaultFile, 'vaultId'>,
  { id, ageRecipient, signingPublicKey }: Pick<VaultAccount, 'id' | 'ageRecipient' | 'signingPublicKey'>,
): KeyCode {
  const statement = {
    purpose: 'pokpong/key-code/v1',
    vaultId,
    accountId: id,
    ageRecipient,
    signingPublicKey,
  };
  return keyCodeOf(createHash('sha256').update(canonicalText(statement)).digest());
}
