import { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';

/** Opens a `.tar.age` with a recipient's identity: part name → text. */
export async function openContainer(
  sealed: Uint8Array,
  identity: string,
): Promise<ReadonlyMap<string, string>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = extract();
  archive.end(Buffer.from(await decrypter.decrypt(sealed)));
  const parts = new Map<string, string>();
  for await (const entry of archive) {
    const pieces: Uint8Array[] = [];
    for await (const piece of entry) pieces.push(piece as Uint8Array);
    parts.set(entry.header.name, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}
