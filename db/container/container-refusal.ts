import type { SshSignatureFault } from './ssh-signature.ts';
import type { TarFault } from './tar.ts';

/** Every reason for which a container is not opened, a closed list. */
export type ContainerRefusalReason =
  /** The file is larger than the receiver reads. */
  | 'too-large'
  /** Encrypted to somebody else. */
  | 'not-for-us'
  /** `damaged`: cut, changed, or no such file at all; the others: names and sizes that a container never has. */
  | TarFault
  /** Of an office to practise in: signed by it for training alone. */
  | 'training'
  /** A name that does not belong to the kind. */
  | 'unknown-part'
  | 'missing-part'
  /** `signature-namespace`: signed for another purpose; `signature-key`: by another office. */
  | `signature-${SshSignatureFault}`
  /** Signed, but not a manifest of the expected kind. */
  | 'manifest'
  /** Made by a newer version of the program. */
  | 'newer-version'
  /** The manifest names another key than the one that signed it. */
  | 'sender'
  /** The manifest was written for another recipient: somebody passed the packet on. */
  | 'recipient'
  /** A part is not what the manifest says. */
  | 'part-changed';

/** What opening a container throws; nothing of the content has been given when it does. */
export class ContainerRefusal extends Error {
  override readonly name = 'ContainerRefusal';
  readonly reason: ContainerRefusalReason;

  constructor(reason: ContainerRefusalReason) {
    super(reason);
    this.reason = reason;
  }
}
