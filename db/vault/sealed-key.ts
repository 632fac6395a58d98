import { Decrypter, Encrypter } from 'age-encryption';

/** Seals a small secret to one age recipient (C2SP age specification, X25519): base64url. */
export async function sealTo(recipient: string, secret: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(secret)).toString('base64url');
}

/** Opens what {@link sealTo} sealed; throws when the identity is another one or a byte was changed. The caller wipes it. */
export async function unsealWith(identity: string, sealed: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(Buffer.from(sealed, 'base64url'));
}
